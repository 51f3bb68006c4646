package watch.sahel.embedded.mail;

/// How a call of [SesEndpoint] goes wrong.
public sealed interface SesFault {
    /// Whether the message was taken before the connection broke.
    enum Moment {
        BEFORE_EFFECT,
        AFTER_EFFECT
    }

    /// An error of SES; the message is not taken.
    ///
    /// @param type the exception's name in the SES v2 model
    record Refused(int status, String type, String message) implements SesFault {}

    /// The connection closes without an answer.
    record DropConnection(Moment moment) implements SesFault {}

    /// Faster than the account's sending rate; the SDK tries again by itself.
    static SesFault tooManyRequests() {
        return new Refused(429, "TooManyRequestsException", "Maximum sending rate exceeded.");
    }

    /// More than the account may send in 24 hours.
    static SesFault quotaUsedUp() {
        return new Refused(429, "TooManyRequestsException", "Daily message quota exceeded.");
    }

    static SesFault messageRejected() {
        return new Refused(400, "MessageRejected", "Message contains a virus.");
    }

    /// Said of the sender, and in the sandbox of the recipient.
    static SesFault notVerified() {
        return new Refused(400, "MessageRejected", "Email address is not verified.");
    }

    static SesFault accountSuspended() {
        return new Refused(400, "AccountSuspendedException", "Sending is suspended for this account.");
    }

    static SesFault sendingPaused() {
        return new Refused(400, "SendingPausedException", "Email sending is paused for this account.");
    }

    static SesFault senderNotVerified() {
        return new Refused(400, "MailFromDomainNotVerifiedException", "The MAIL FROM domain is not verified.");
    }

    static SesFault lostRequest() {
        return new DropConnection(Moment.BEFORE_EFFECT);
    }

    static SesFault lostAnswer() {
        return new DropConnection(Moment.AFTER_EFFECT);
    }
}
