package watch.sahel.web;

import static watch.sahel.delivery.email.Html.escape;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import watch.sahel.delivery.Cut;
import watch.sahel.language.Language;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Allowances;
import watch.sahel.subscriber.LinkTokens;
import watch.sahel.subscriber.LinkTokens.Opened;
import watch.sahel.subscriber.MailMembership;
import watch.sahel.subscriber.OptInQueue;
import watch.sahel.subscriber.OptInRequest;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;

/// The pages of those who get mails: asking for them, confirming, leaving, and the preferences.
///
/// Opening a link changes nothing, since mail scanners open all of them: it shows a button. Who may do what is in the
/// link alone, there are no cookies; so another site cannot make a visitor's browser do it either.
public final class MailPages {
    /// Requests from one network in a day: an office behind one address, not a flood.
    public static final int MAX_REQUESTS_PER_NETWORK = 10;

    private static final Duration DAY = Duration.ofDays(1);

    private final MailMembership membership;
    private final OptInQueue queue;
    private final Allowances allowances;
    private final Supplier<LinkTokens> tokens;
    private final InstantSource clock;
    private final PreferencesPage preferences = new PreferencesPage();

    public MailPages(
            MailMembership membership,
            OptInQueue queue,
            Allowances allowances,
            Supplier<LinkTokens> tokens,
            InstantSource clock) {
        this.membership = membership;
        this.queue = queue;
        this.allowances = allowances;
        this.tokens = tokens;
        this.clock = clock;
    }

    /// Where one asks for mails.
    public Answer askingForm(Language language) {
        return queue.open() ? askingForm(language, "", "") : off(language);
    }

    private static Answer askingForm(Language language, String typed, String error) {
        var phrases = Phrases.in(language);
        var body = (error.isEmpty() ? "" : Fields.alert(error))
                + Fields.paragraph(phrases.say(Phrase.EMAIL_FORM_INTRO))
                + """
                <form method="post" action="/email?lang=%s">
                <p><label for="address">%s</label><br>
                <input id="address" type="email" name="address" value="%s" maxlength="%d" required autocomplete="email" dir="ltr"></p>
                <p><button>%s</button></p>
                </form>
                """.formatted(
                                language.tag(),
                                escaped(phrases, Phrase.EMAIL_FORM_ADDRESS),
                                escape(typed),
                                Address.Mailbox.MAX_LENGTH,
                                escaped(phrases, Phrase.EMAIL_FORM_SEND));
        return note(error.isEmpty() ? 200 : 400, language, phrases.say(Phrase.EMAIL_FORM_TITLE), body);
    }

    private static String escaped(Phrases phrases, Phrase phrase) {
        return escape(phrases.say(phrase));
    }

    private static Answer off(Language language) {
        var phrases = Phrases.in(language);
        return note(
                404, language, phrases.say(Phrase.EMAIL_FORM_TITLE), Fields.paragraph(phrases.say(Phrase.EMAIL_OFF)));
    }

    /// Takes a request. The answer is the same whatever is known of the address; what becomes of it is decided
    /// behind the queue.
    ///
    /// @param network the visitor's, see [Networks]
    public Answer ask(Form form, String network, Language language) {
        var phrases = Phrases.in(language);
        var typed = form.text("address");
        var mailbox = mailbox(typed);
        if (!queue.open()) {
            return off(language);
        }
        if (mailbox.isEmpty()) {
            return askingForm(language, typed, phrases.say(Phrase.EMAIL_NO_ADDRESS, shortened(typed)));
        }
        var now = clock.instant();
        var who = "asked-by-" + tokens.get().pseudonym(network);
        if (!allowances.take(who, MAX_REQUESTS_PER_NETWORK, DAY, now)) {
            return note(
                            429,
                            language,
                            phrases.say(Phrase.EMAIL_FORM_TITLE),
                            Fields.alert(phrases.say(Phrase.EMAIL_TOO_OFTEN)))
                    .retriedAfter(Allowances.left(DAY, now));
        }
        queue.send(new OptInRequest(mailbox.get(), language, Optional.empty(), now));
        return note(
                200,
                language,
                phrases.say(Phrase.CHECK_YOUR_MAIL),
                Fields.paragraph(phrases.say(Phrase.EMAIL_ASKED, typed)));
    }

    private static Optional<Address.Mailbox> mailbox(String typed) {
        try {
            return Optional.of(new Address.Mailbox(typed));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String shortened(String typed) {
        return Cut.at(typed, Preferences.MAX_ECHO);
    }

    /// What the link of the first mail shows.
    public Answer confirmQuestion(String token, Language visitors) {
        return confirming(token, visitors, request -> {
            var phrases = Phrases.in(request.language());
            var question =
                    phrases.say(Phrase.CONFIRM_QUESTION, request.mailbox().mail());
            return note(
                    200,
                    request.language(),
                    phrases.say(Phrase.CONFIRM_SUBJECT),
                    Fields.paragraph(question)
                            + Fields.button("/confirm?token=" + token, phrases.say(Phrase.CONFIRM_BUTTON)));
        });
    }

    /// Begins a subscription. Safe to repeat.
    public Answer confirm(String token, Language visitors) {
        return confirming(token, visitors, request -> {
            if (!membership.confirm(request)) {
                return expired(request.language());
            }
            var phrases = Phrases.in(request.language());
            var link = "/preferences?token=" + tokens.get().preferences(request.id(), clock.instant());
            return note(
                    200,
                    request.language(),
                    phrases.say(Phrase.CONFIRMED_TITLE),
                    Fields.paragraph(phrases.say(Phrase.CONFIRMED)) + "<p>"
                            + Fields.link(link, phrases.say(Phrase.PREFERENCES)) + "</p>\n");
        });
    }

    private Answer confirming(String token, Language visitors, Function<OptInRequest, Answer> then) {
        return switch (tokens.get().confirming(token, clock.instant())) {
            case Opened.Valid<OptInRequest>(OptInRequest request) ->
                membership.confirmable(request) ? then.apply(request) : expired(request.language());
            case Opened.Expired<OptInRequest> _ -> expired(visitors);
            case Opened.Invalid<OptInRequest> _ -> invalid(visitors);
        };
    }

    private static Answer expired(Language language) {
        var phrases = Phrases.in(language);
        return note(
                410,
                language,
                phrases.say(Phrase.LINK_EXPIRED_TITLE),
                Fields.paragraph(phrases.say(Phrase.CONFIRM_LINK_EXPIRED))
                        + "<p>"
                        + Fields.link("/email?lang=" + language.tag(), phrases.say(Phrase.EMAIL_FORM_TITLE))
                        + "</p>\n");
    }

    /// What an unsubscribe link shows.
    public Answer unsubscribeQuestion(String token, Language visitors) {
        return unsubscribing(token, visitors, id -> {
            var language = language(id, visitors);
            var phrases = Phrases.in(language);
            return note(
                    200,
                    language,
                    phrases.say(Phrase.UNSUBSCRIBE),
                    Fields.paragraph(phrases.say(Phrase.UNSUBSCRIBE_QUESTION))
                            + Fields.button(
                                    "/unsubscribe?token=" + token + "&lang=" + language.tag(),
                                    phrases.say(Phrase.UNSUBSCRIBE)));
        });
    }

    /// Ends a subscription, by the button or by a mail program's one click (RFC 8058). Safe to repeat.
    public Answer unsubscribe(String token, Language visitors) {
        return unsubscribing(token, visitors, id -> {
            var language = language(id, visitors);
            var phrases = Phrases.in(language);
            membership.leave(id);
            return note(
                    200,
                    language,
                    phrases.say(Phrase.UNSUBSCRIBED_TITLE),
                    Fields.paragraph(phrases.say(Phrase.UNSUBSCRIBED)));
        });
    }

    private Answer unsubscribing(String token, Language visitors, Function<SubscriberId, Answer> then) {
        return tokens.get().unsubscribing(token).map(then).orElseGet(() -> invalid(visitors));
    }

    private Language language(SubscriberId id, Language visitors) {
        return membership.find(id).map(known -> Language.of(known.language())).orElse(visitors);
    }

    public Answer preferences(String token, Language visitors) {
        return preferring(token, visitors, known -> preferences.show(known, token, ""));
    }

    /// Saves what was chosen, or forgets the mailbox.
    public Answer choose(String token, Form form, Language visitors) {
        return preferring(token, visitors, known -> {
            if (form.ticked("forget")) {
                membership.forget(known.id());
                return forgotten(Language.of(known.language()));
            }
            return switch (Preferences.read(form, known)) {
                case Preferences.Wrong(String why) -> preferences.refuse(known, token, why);
                case Preferences.Chosen chosen ->
                    membership
                            .choose(known.id(), before -> chosen.applied(before, clock.instant()))
                            .map(after -> saved(after, chosen, token))
                            .orElseGet(() -> invalid(visitors));
            };
        });
    }

    private Answer saved(Subscriber after, Preferences.Chosen chosen, String token) {
        var phrases = Phrases.forReader(after.language());
        var blocked = chosen.active() && !after.active();
        return preferences.show(
                after, token, phrases.say(blocked ? Phrase.PREFERENCES_BLOCKED : Phrase.PREFERENCES_SAVED));
    }

    private Answer preferring(String token, Language visitors, Function<Subscriber, Answer> then) {
        return switch (tokens.get().preferring(token, clock.instant())) {
            case Opened.Valid<SubscriberId>(SubscriberId id) ->
                membership.find(id).map(then).orElseGet(() -> invalid(visitors));
            case Opened.Expired<SubscriberId> _ -> {
                var phrases = Phrases.in(visitors);
                yield note(
                        410,
                        visitors,
                        phrases.say(Phrase.LINK_EXPIRED_TITLE),
                        Fields.paragraph(phrases.say(Phrase.PREFERENCES_LINK_EXPIRED)));
            }
            case Opened.Invalid<SubscriberId> _ -> invalid(visitors);
        };
    }

    /// To a form that another site sent. Whoever came by a link of ours may do it here.
    public static Answer fromAnotherSite(Language language) {
        var invalid = invalid(language);
        return new Answer(403, invalid.contentType(), invalid.body(), invalid.lifetime());
    }

    private static Answer forgotten(Language language) {
        var phrases = Phrases.in(language);
        return note(
                200, language, phrases.say(Phrase.FORGOTTEN_TITLE), Fields.paragraph(phrases.say(Phrase.FORGOTTEN)));
    }

    private static Answer invalid(Language language) {
        var phrases = Phrases.in(language);
        return note(
                400,
                language,
                phrases.say(Phrase.LINK_INVALID_TITLE),
                Fields.paragraph(phrases.say(Phrase.LINK_INVALID)));
    }

    static Answer note(int status, Language language, String title, String body) {
        return Answer.page(status, Page.of(language, title, body), Lifetime.NEVER);
    }
}
