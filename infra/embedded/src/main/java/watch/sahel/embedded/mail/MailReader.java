package watch.sahel.embedded.mail;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Parses MIME for reading: decoded headers and the first body of each kind. Attachments stay in the raw message.
final class MailReader {
    private MailReader() {}

    /// @throws IllegalArgumentException if it is no message
    static ReceivedMail read(RawEmail raw) {
        try {
            var message = parse(raw.mime());
            return new ReceivedMail(
                    raw,
                    addresses(message.getFrom()).stream().findFirst().orElse(""),
                    addresses(message.getRecipients(RecipientType.TO)),
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    headers(message),
                    body(message, "text/plain").orElse(""),
                    body(message, "text/html").orElse(""));
        } catch (MessagingException | IOException e) {
            throw new IllegalArgumentException("unreadable " + raw, e);
        }
    }

    /// Everybody the headers name as a recipient.
    static List<String> recipients(byte[] mime) {
        try {
            return addresses(parse(mime).getAllRecipients());
        } catch (MessagingException e) {
            throw new IllegalArgumentException("unreadable recipients", e);
        }
    }

    /// The address of the From header.
    static String sender(byte[] mime) {
        try {
            return addresses(parse(mime).getFrom()).stream().findFirst().orElse("");
        } catch (MessagingException e) {
            throw new IllegalArgumentException("unreadable sender", e);
        }
    }

    private static MimeMessage parse(byte[] mime) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mime));
    }

    private static List<String> addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses)
                        .map(address -> address instanceof InternetAddress internet
                                ? internet.getAddress()
                                : address.toString())
                        .toList();
    }

    private static Map<String, List<String>> headers(MimeMessage message) throws MessagingException, IOException {
        var headers = new HashMap<String, List<String>>();
        for (var header : Collections.list(message.getAllHeaders())) {
            headers.computeIfAbsent(header.getName(), name -> new ArrayList<>())
                    .add(MimeUtility.decodeText(MimeUtility.unfold(header.getValue())));
        }
        return headers;
    }

    private static Optional<String> body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String text) {
            return Optional.of(text);
        }
        if (part.getContent() instanceof Multipart parts) {
            var found = Stream.<String>builder();
            for (int i = 0; i < parts.getCount(); i++) {
                body(parts.getBodyPart(i), type).ifPresent(found);
            }
            return found.build().findFirst();
        }
        return Optional.empty();
    }
}
