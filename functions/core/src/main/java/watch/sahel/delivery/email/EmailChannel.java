package watch.sahel.delivery.email;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import java.util.function.Supplier;
import watch.sahel.delivery.Bulletin;
import watch.sahel.delivery.Channel;
import watch.sahel.delivery.Outcome;
import watch.sahel.delivery.Wording;
import watch.sahel.digest.Digest;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.LinkTokens;
import watch.sahel.subscriber.Subscriber;

/// Digests to mailboxes: one MIME message each, built once with Jakarta Mail, with one-click unsubscribing (RFC
/// 8058).
/// The Message-ID is made of subscriber and digest, so a repeated message is the same message to the mailbox.
public final class EmailChannel implements Channel {
    private static final Session NO_SESSION = Session.getInstance(new Properties());

    private final MailTransport transport;
    private final String from;
    private final URI publicUrl;
    private final Supplier<LinkTokens> tokens;

    /// @param from the sender's address
    /// @param publicUrl of the web pages, where unsubscribe links lead
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
        var id = subscriber.id();
        var links = new MailLinks(
                publicUrl.resolve("/").toString(),
                publicUrl
                        .resolve("/unsubscribe?token=" + tokens.get().unsubscribe(id))
                        .toString());
        var bulletin = Bulletin.of(digest, subscriber.language());
        var message = new IdentifiedMessage("<" + digest.id() + "." + id + "@" + domain() + ">");
        try {
            message.setFrom(new InternetAddress(from, Wording.NAME, StandardCharsets.UTF_8.name()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
            message.setSubject(bulletin.wording().name() + ": " + bulletin.title(), StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(digest.composedAt()));
            message.setHeader("Content-Language", bulletin.language().tag());
            message.setHeader("List-Id", "Sahel Watch digests <digest." + domain() + ">");
            message.setHeader("List-Unsubscribe", "<" + links.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            message.setContent(alternatives(bulletin, links));
            message.saveChanges();
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("digest " + digest.id() + " of " + id + " makes no mail", e);
        }
    }

    private static MimeMultipart alternatives(Bulletin bulletin, MailLinks links) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(EmailText.of(bulletin, links), StandardCharsets.UTF_8.name());
        var html = new MimeBodyPart();
        html.setText(EmailDigest.html(bulletin, links), StandardCharsets.UTF_8.name(), "html");
        return new MimeMultipart("alternative", text, html);
    }

    private String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    /// Jakarta Mail makes up a Message-ID unless told otherwise here.
    private static final class IdentifiedMessage extends MimeMessage {
        private final String id;

        IdentifiedMessage(String id) {
            super(NO_SESSION);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
