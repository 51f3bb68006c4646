package watch.sahel.embedded.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {
    private static final String DIGEST = """
            From: =?UTF-8?Q?V=C3=A9rit=C3=A9?= <digest@example.org>
            To: amina@example.net
            Subject: =?UTF-8?B?0JPQsNC+OiAyIHJlcG9ydHM=?=
            List-Unsubscribe: <https://example.org/unsubscribe?t=1>,
             <mailto:out@example.org>
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary=b0

            --b0
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: base64

            0JPQsNC+
            --b0
            Content-Type: text/html; charset=UTF-8
            Content-Transfer-Encoding: quoted-printable

            <p dir=3D"auto">=D0=93=D0=B0=D0=BE</p>
            --b0--
            """.replace("\n", "\r\n");

    private Mailbox mailbox;

    @BeforeEach
    void start() {
        mailbox = Mailbox.start();
    }

    @AfterEach
    void stop() {
        mailbox.close();
    }

    private void send(String to) throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", mailbox.smtp().getScheme());
        properties.setProperty("mail.smtp.host", mailbox.smtp().getHost());
        properties.setProperty("mail.smtp.port", Integer.toString(mailbox.smtp().getPort()));
        properties.setProperty("mail.smtp.from", "bounces@example.org");
        var session = Session.getInstance(properties);
        try (var transport = session.getTransport()) {
            transport.connect();
            var message =
                    new MimeMessage(session, new ByteArrayInputStream(DIGEST.getBytes(StandardCharsets.US_ASCII)));
            transport.sendMessage(message, new InternetAddress[] {new InternetAddress(to)});
        }
    }

    private int refusal(String to) {
        var refusal = catchThrowableOfType(SendFailedException.class, () -> send(to));
        for (Exception cause = refusal; cause instanceof MessagingException mail; cause = mail.getNextException()) {
            if (cause instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
        }
        throw new AssertionError("no reply of the server in", refusal);
    }

    @Test
    void aMessageArrivesParsed() throws Exception {
        var heard = new ArrayList<String>();
        mailbox.onMail(mail -> heard.add(mail.subject()));

        send("amina@example.net");

        assertThat(heard).containsExactly("Гао: 2 reports");
        assertThat(mailbox.messages()).singleElement().satisfies(mail -> {
            assertThat(mail.from()).isEqualTo("digest@example.org");
            assertThat(mail.to()).containsExactly("amina@example.net");
            assertThat(mail.raw().sender()).isEqualTo("bounces@example.org");
            assertThat(mail.raw().recipients()).containsExactly("amina@example.net");
            assertThat(mail.header("list-unsubscribe"))
                    .hasValue("<https://example.org/unsubscribe?t=1>, <mailto:out@example.org>");
            assertThat(mail.text()).isEqualTo("Гао");
            assertThat(mail.html()).isEqualTo("<p dir=\"auto\">Гао</p>");
        });
    }

    @Test
    void aRefusedMailboxIs550UntilItIsAdmitted() throws Exception {
        mailbox.refuse("Gone@example.net");

        assertThat(refusal("gone@example.net")).isEqualTo(550);
        send("amina@example.net");
        mailbox.admit("gone@example.net");
        send("gone@example.net");

        assertThat(mailbox.messages()).hasSize(2);
    }

    @Test
    void temporaryFailuresAre451AndPass() throws Exception {
        mailbox.failNext(2);

        assertThat(refusal("amina@example.net")).isEqualTo(451);
        assertThat(refusal("amina@example.net")).isEqualTo(451);
        send("amina@example.net");

        assertThat(mailbox.messages()).hasSize(1);
    }

    @Test
    void everyMessageIsSavedWithItsPageBesideIt(@TempDir Path folder) throws Exception {
        send("amina@example.net");
        var plain = "Subject: ../../etc/passwd\r\nFrom: a@example.org\r\n\r\ntext only";
        mailbox.deliver(
                new RawEmail("a@example.org", List.of("b@example.org"), plain.getBytes(StandardCharsets.UTF_8)));

        var toOpen = mailbox.saveTo(folder.resolve("mail"));
        mailbox.saveTo(folder.resolve("mail"));

        assertThat(toOpen)
                .containsExactly(
                        folder.resolve("mail/001-гао-2-reports.html"), folder.resolve("mail/002-etc-passwd.eml"));
        assertThat(toOpen.getFirst()).hasContent("<p dir=\"auto\">Гао</p>");
        assertThat(Files.readString(folder.resolve("mail/001-гао-2-reports.eml")))
                .contains("multipart/alternative");
        try (var files = Files.list(folder.resolve("mail"))) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void aMailProgramMayLookIn() throws Exception {
        send("amina@example.net");
        var session = Session.getInstance(new Properties());
        try (var store = session.getStore("imap")) {
            store.connect(mailbox.imap().getHost(), mailbox.imap().getPort(), "amina@example.net", "amina@example.net");
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);

            assertThat(inbox.getMessageCount()).isEqualTo(1);
            assertThat(inbox.getMessage(1).isSet(Flags.Flag.SEEN)).isFalse();
        }
    }
}
