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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import watch.sahel.delivery.Wording;
import watch.sahel.language.Language;

/// One mail as the bytes that are sent (RFC 5322), built once with Jakarta Mail: text and HTML of the same words, in
/// UTF-8. What it says, and what comes of sending it, is for others.
///
/// @param id of the message, without the brackets (RFC 5322, 3.6.4). SES puts its own in its place
/// @param more headers of this kind of mail
record MimeMail(
        String id,
        String to,
        Language language,
        String subject,
        Instant date,
        Map<String, String> more,
        String text,
        String html) {
    private static final Session NO_SESSION = Session.getInstance(new Properties());

    /// @param from the sender's address, which the whole service has
    byte[] bytes(String from) {
        var message = new Identified("<" + id + ">");
        try {
            message.setFrom(new InternetAddress(from, Wording.NAME, StandardCharsets.UTF_8.name()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
            message.setSubject(subject, StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(date));
            message.setHeader("Content-Language", language.tag());
            // No holiday notes, please (RFC 3834).
            message.setHeader("Auto-Submitted", "auto-generated");
            for (var header : more.entrySet()) {
                message.setHeader(header.getKey(), header.getValue());
            }
            message.setContent(alternatives());
            message.saveChanges();
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("message " + id + " makes no mail", e);
        }
    }

    private MimeMultipart alternatives() throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(text, StandardCharsets.UTF_8.name());
        var rich = new MimeBodyPart();
        rich.setText(html, StandardCharsets.UTF_8.name(), "html");
        return new MimeMultipart("alternative", plain, rich);
    }

    static String domain(String from) {
        return from.substring(from.indexOf('@') + 1);
    }

    /// Jakarta Mail makes up a Message-ID unless told otherwise here.
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(String id) {
            super(NO_SESSION);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
