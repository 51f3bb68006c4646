package watch.sahel.delivery.email;

import java.time.Duration;
import java.util.regex.Pattern;
import watch.sahel.delivery.Outcome;

/// What a mail server's reply means for the mail and for the mailbox: by the reply's code (RFC 5321, 4.2) and, where
/// it has one, the enhanced status code (RFC 3463), which says whether the mailbox or something else is at fault.
///
/// @param code 0 if there was none
/// @param to the recipient, or the message
record SmtpReply(int code, String status, Said to) {
    enum Said {
        TO_RECIPIENT,
        TO_MESSAGE
    }

    /// No connection, no login, no answer, or the sender was refused: nothing that the mail could help.
    static final SmtpReply NONE = new SmtpReply(0, "", Said.TO_MESSAGE);

    private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final int FIRST_PERMANENT = 500;

    static SmtpReply toRecipient(int code, String text) {
        return new SmtpReply(code, status(text), Said.TO_RECIPIENT);
    }

    static SmtpReply toMessage(int code, String text) {
        return new SmtpReply(code, status(text), Said.TO_MESSAGE);
    }

    private static String status(String text) {
        var found = STATUS.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    Outcome outcome(String why) {
        if (code < FIRST_PERMANENT || full()) {
            return new Outcome.Later(why, Duration.ZERO);
        }
        return to == Said.TO_RECIPIENT && noSuchMailbox() ? new Outcome.Unreachable(why) : new Outcome.Refused(why);
    }

    /// For its owner to mend: 552 (RFC 5321) without a status, or X.2.2.
    private boolean full() {
        return status.equals("5.2.2") || (code == 552 && to == Said.TO_RECIPIENT && status.isEmpty());
    }

    /// X.1 is about the address and X.2.1 a mailbox that is switched off; without a status, 550 (no such), 551 (not
    /// here) and 553 (not allowed). X.7 is the policy of the server, which may be about us.
    private boolean noSuchMailbox() {
        return status.isEmpty()
                ? code == 550 || code == 551 || code == 553
                : status.startsWith("5.1.") || status.equals("5.2.1");
    }
}
