package watch.sahel.embedded.mail;

import com.icegreen.greenmail.imap.ImapServer;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// An SMTP server on a loopback port the system picks; it takes mail for every address and keeps it in memory. A mail
/// program may look in by IMAP, with the address as name and as password.
public final class Mailbox implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration STARTUP = Duration.ofSeconds(20);

    /// GreenMail tells the log about every address it meets; held here because `java.util.logging` forgets the level
    /// of a logger that nobody holds.
    private static final Logger GREENMAIL = Logger.getLogger("com.icegreen.greenmail");

    private final PostOffice office;
    private final SmtpServer smtp;
    private final ImapServer imap;
    private final List<ReceivedMail> mails = new CopyOnWriteArrayList<>();
    private final List<Consumer<ReceivedMail>> listeners = new CopyOnWriteArrayList<>();

    public static Mailbox start() {
        if (GREENMAIL.getLevel() == null) {
            GREENMAIL.setLevel(Level.WARNING);
        }
        var mailbox = new Mailbox();
        start(mailbox.smtp);
        start(mailbox.imap);
        return mailbox;
    }

    private Mailbox() {
        office = new PostOffice(this::deliver);
        smtp = new SmtpServer(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP).dynamicPort(), office);
        imap = new ImapServer(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_IMAP).dynamicPort(), office);
    }

    private static void start(AbstractServer server) {
        server.startService();
        try {
            if (!server.waitTillRunning(STARTUP.toMillis())) {
                throw new IllegalStateException("the mail server did not start within " + STARTUP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the mail server started", e);
        }
    }

    public URI smtp() {
        return URI.create("smtp://" + LOOPBACK + ":" + smtp.getPort());
    }

    public URI imap() {
        return URI.create("imap://" + LOOPBACK + ":" + imap.getPort());
    }

    /// Puts a message in that did not come by SMTP, as [SesEndpoint] does; it is not seen by IMAP.
    public void deliver(RawEmail raw) {
        var mail = MailReader.read(raw);
        mails.add(mail);
        listeners.forEach(listener -> listener.accept(mail));
    }

    /// Everything accepted so far, oldest first.
    public List<ReceivedMail> messages() {
        return List.copyOf(mails);
    }

    /// Calls `listener` for every new message, before its sender has the 250, in the thread of the connection.
    public void onMail(Consumer<ReceivedMail> listener) {
        listeners.add(listener);
    }

    /// There is no such mailbox from now on: 550.
    public void refuse(String address) {
        office.refuse(address);
    }

    /// Takes [#refuse] back.
    public void admit(String address) {
        office.admit(address);
    }

    /// The next `times` recipients are answered with 451, try again later.
    public void failNext(int times) {
        office.failNext(times);
    }

    /// Writes each message as `.eml`, and its HTML body, if any, as `.html` beside it, numbered in order of arrival.
    ///
    /// @return for each message the file to open: the HTML, else the `.eml`
    public List<Path> saveTo(Path folder) throws IOException {
        return new MailFolder(folder).save(messages());
    }

    @Override
    public void close() {
        smtp.stopService();
        imap.stopService();
    }
}
