package watch.sahel.delivery.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import watch.sahel.delivery.Outcome;

/// Sends over SMTP to the server of a URL such as `smtp://user:password@mail.example.org:587` or `smtps://...`.
public final class SmtpTransport implements MailTransport {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private final Session session;
    private final String user;
    private final String password;

    /// @throws IllegalArgumentException if `server` is no smtp(s) URL with a host
    public SmtpTransport(URI server) {
        var scheme = server.getScheme();
        if (!("smtp".equals(scheme) || "smtps".equals(scheme)) || server.getHost() == null) {
            throw new IllegalArgumentException("no smtp or smtps URL with a host");
        }
        var login = server.getUserInfo() == null ? "" : server.getUserInfo();
        user = login.split(":", 2)[0];
        password = login.contains(":") ? login.split(":", 2)[1] : "";
        session = Session.getInstance(properties(server, scheme));
    }

    private Properties properties(URI server, String scheme) {
        var properties = new Properties();
        var prefix = "mail." + scheme + ".";
        properties.setProperty("mail.transport.protocol", scheme);
        properties.setProperty(prefix + "host", server.getHost());
        if (server.getPort() != -1) {
            properties.setProperty(prefix + "port", Integer.toString(server.getPort()));
        }
        properties.setProperty(prefix + "auth", Boolean.toString(!user.isEmpty()));
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        for (var timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty(prefix + timeout, Long.toString(TIMEOUT.toMillis()));
        }
        return properties;
    }

    @Override
    public Outcome send(byte[] mime, String from, String to) {
        try (var transport = session.getTransport()) {
            if (user.isEmpty()) {
                transport.connect();
            } else {
                transport.connect(user, password);
            }
            var recipients = new InternetAddress[] {new InternetAddress(to)};
            transport.sendMessage(new MimeMessage(session, new ByteArrayInputStream(mime)), recipients);
            return new Outcome.Accepted();
        } catch (MessagingException e) {
            return outcome(e);
        }
    }

    private static Outcome outcome(MessagingException e) {
        var reply = reply(e);
        var why = "SMTP: "
                + (e.getMessage() == null
                        ? e.getClass().getSimpleName()
                        : e.getMessage().strip());
        return reply.outcome(why);
    }

    private static SmtpReply reply(MessagingException e) {
        for (Exception cause = e; cause instanceof MessagingException m; cause = m.getNextException()) {
            if (cause instanceof SMTPAddressFailedException address) {
                return SmtpReply.toRecipient(address.getReturnCode(), String.valueOf(address.getMessage()));
            }
        }
        return e instanceof SMTPSendFailedException send
                ? SmtpReply.toMessage(send.getReturnCode(), String.valueOf(send.getMessage()))
                : SmtpReply.NONE;
    }
}
