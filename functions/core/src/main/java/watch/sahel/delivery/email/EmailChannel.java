package watch.sahel.delivery.email;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import watch.sahel.delivery.Bulletin;
import watch.sahel.delivery.Channel;
import watch.sahel.delivery.Delivery;
import watch.sahel.delivery.Outcome;
import watch.sahel.digest.Digest;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.LinkTokens;
import watch.sahel.subscriber.Subscriber;

/// Digests to mailboxes: one mail each, as text and as HTML, with one-click unsubscribing (RFC 8058).
public final class EmailChannel implements Channel {
    private final MailTransport transport;
    private final String from;
    private final URI publicUrl;
    private final Supplier<LinkTokens> tokens;

    /// @param from the sender's address
    /// @param publicUrl of the web pages, where the links lead
    /// @param tokens asked at each message: their secret is fetched when it is needed
    public EmailChannel(MailTransport transport, String from, URI publicUrl, Supplier<LinkTokens> tokens) {
        this.transport = transport;
        this.from = from;
        this.publicUrl = publicUrl;
        this.tokens = tokens;
    }

    @Override
    public int parts(Digest digest, Subscriber subscriber) {
        return 1;
    }

    @Override
    public Outcome send(Digest digest, Subscriber subscriber, int part) {
        return switch (subscriber.address()) {
            case Address.Mailbox(String to) -> transport.send(mime(digest, subscriber, to), from, to);
            case Address.TelegramChat _ -> new Outcome.Refused("not a mailbox: " + subscriber.id());
        };
    }

    byte[] mime(Digest digest, Subscriber subscriber, String to) {
        var links = MailLinks.of(publicUrl, tokens.get(), subscriber.id(), digest.composedAt());
        var bulletin = Bulletin.of(digest, subscriber.language());
        var ref = new Delivery.Ref(subscriber.id(), digest.id());
        return new MimeMail(
                        MessageIds.of(ref, MimeMail.domain(from)),
                        to,
                        bulletin.language(),
                        bulletin.wording().name() + ": " + bulletin.title(),
                        digest.composedAt(),
                        headers(ref, links),
                        EmailText.of(bulletin, links),
                        EmailDigest.html(bulletin, links))
                .bytes(from);
    }

    private Map<String, String> headers(Delivery.Ref ref, MailLinks links) {
        var domain = MimeMail.domain(from);
        var series = "<" + MessageIds.series(ref, domain) + ">";
        var headers = new LinkedHashMap<String, String>();
        headers.put("In-Reply-To", series);
        headers.put("References", series);
        headers.put("List-Id", "Sahel Watch digests <digest." + domain + ">");
        headers.put("List-Unsubscribe", "<" + links.unsubscribe() + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        headers.put("List-Help", "<" + links.preferences() + ">");
        return headers;
    }
}
