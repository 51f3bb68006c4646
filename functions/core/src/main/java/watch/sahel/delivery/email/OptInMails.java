package watch.sahel.delivery.email;

import static watch.sahel.delivery.email.Html.escape;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import watch.sahel.delivery.Outcome;
import watch.sahel.delivery.Wording;
import watch.sahel.language.Language;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.subscriber.LinkTokens;
import watch.sahel.subscriber.OptInRequest;

/// The mails that answer a request for digests: they go to whoever owns the address, who may not be the one who asked.
/// So they hold nothing that somebody else wrote, and one link.
public final class OptInMails {
    private final MailTransport transport;
    private final String from;
    private final URI publicUrl;
    private final Supplier<LinkTokens> tokens;

    public OptInMails(MailTransport transport, String from, URI publicUrl, Supplier<LinkTokens> tokens) {
        this.transport = transport;
        this.from = from;
        this.publicUrl = publicUrl;
        this.tokens = tokens;
    }

    /// Asks the owner.
    public Outcome confirmation(OptInRequest request) {
        var link = publicUrl.resolve("/confirm?token=" + tokens.get().confirmation(request) + "&lang="
                + request.language().tag());
        return send(
                request,
                "confirm",
                Phrase.CONFIRM_SUBJECT,
                List.of(Phrase.CONFIRM_INTRO),
                new Link(link, Phrase.CONFIRM_BUTTON),
                List.of(Phrase.CONFIRM_EXPIRES, Phrase.CONFIRM_NOT_YOU));
    }

    /// Tells the owner that nothing has to be done.
    public Outcome alreadySubscribed(OptInRequest request) {
        var links = MailLinks.of(publicUrl, tokens.get(), request.id(), request.asked());
        return send(
                request,
                "known",
                Phrase.ALREADY_SUBJECT,
                List.of(Phrase.ALREADY_INTRO),
                new Link(URI.create(links.preferences()), Phrase.PREFERENCES),
                List.of());
    }

    private record Link(URI url, Phrase label) {}

    /// The id is the request's: the same mail sent again is the same message.
    private Outcome send(
            OptInRequest request, String kind, Phrase subject, List<Phrase> before, Link link, List<Phrase> after) {
        var phrases = Phrases.in(request.language());
        var to = request.mailbox().mail();
        var mail = new MimeMail(
                kind + "-" + request.asked().getEpochSecond() + "-" + request.id() + "@" + MimeMail.domain(from),
                to,
                request.language(),
                phrases.say(subject),
                request.asked(),
                Map.of(),
                text(phrases, before, link, after),
                html(request.language(), subject, before, link, after));
        return transport.send(mail.bytes(from), from, to);
    }

    private static String text(Phrases phrases, List<Phrase> before, Link link, List<Phrase> after) {
        return Wording.NAME + "\n\n" + lines(phrases, before) + "\n" + phrases.say(link.label()) + ":\n" + link.url()
                + "\n\n" + lines(phrases, after);
    }

    private static String lines(Phrases phrases, List<Phrase> lines) {
        return lines.stream().map(line -> phrases.say(line) + "\n").collect(Collectors.joining());
    }

    private static String html(Language language, Phrase title, List<Phrase> before, Link link, List<Phrase> after) {
        var phrases = Phrases.in(language);
        var button = """
                <p style="margin:20px 0"><a class="button" href="%s" style="display:inline-block;padding:10px 18px;\
                background-color:#0b57a4;color:#ffffff;text-decoration:none;border-radius:4px">%s</a></p>
                """.formatted(escape(link.url().toString()), escape(phrases.say(link.label())));
        return MailPage.of(
                language, phrases.say(title), paragraphs(phrases, before) + button + paragraphs(phrases, after));
    }

    private static String paragraphs(Phrases phrases, List<Phrase> lines) {
        return lines.stream()
                .map(line -> "<p style=\"margin:8px 0\">" + escape(phrases.say(line)) + "</p>\n")
                .collect(Collectors.joining());
    }
}
