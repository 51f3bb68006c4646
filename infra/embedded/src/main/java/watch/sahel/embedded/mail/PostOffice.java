package watch.sahel.embedded.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.user.UserManager;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// GreenMail's inside with a say in two places: which recipients are taken, and what happens to an accepted message.
final class PostOffice extends Managers {
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final AtomicInteger failures = new AtomicInteger();
    private final Counter counter;

    PostOffice(Consumer<RawEmail> accepted) {
        counter = new Counter(getImapHostManager(), getUserManager(), accepted);
    }

    @Override
    public SmtpManager getSmtpManager() {
        return counter;
    }

    void refuse(String address) {
        refused.add(address.toLowerCase(Locale.ROOT));
    }

    void admit(String address) {
        refused.remove(address.toLowerCase(Locale.ROOT));
    }

    void failNext(int times) {
        if (times < 1) {
            throw new IllegalArgumentException("how many recipients shall fail: " + times);
        }
        failures.addAndGet(times);
    }

    private boolean failsNow() {
        return failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    private final class Counter extends SmtpManager {
        private final Consumer<RawEmail> accepted;

        Counter(ImapHostManager imap, UserManager users, Consumer<RawEmail> accepted) {
            super(imap, users);
            this.accepted = accepted;
        }

        /// Null lets the recipient pass; anything else is the SMTP reply.
        @Override
        public @Nullable String checkRecipient(SmtpState state, MailAddress recipient) {
            if (failsNow()) {
                return "451 4.3.0 Temporary failure, try again later";
            }
            return refused.contains(recipient.getEmail().toLowerCase(Locale.ROOT))
                    ? "550 5.1.1 <" + recipient.getEmail() + ">: no such mailbox"
                    : null;
        }

        @Override
        public synchronized void send(SmtpState state) {
            var raw = raw(state.getMessage());
            super.send(state);
            accepted.accept(raw);
        }

        private static RawEmail raw(MovingMessage message) {
            var bytes = new ByteArrayOutputStream();
            try {
                message.getMessage().writeTo(bytes);
            } catch (IOException | MessagingException e) {
                throw new IllegalStateException("an accepted message cannot be read back", e);
            }
            var sender = Optional.ofNullable(message.getReturnPath())
                    .map(MailAddress::getEmail)
                    .orElse("");
            var recipients =
                    message.getToAddresses().stream().map(MailAddress::getEmail).toList();
            return new RawEmail(sender, recipients, bytes.toByteArray());
        }
    }
}
