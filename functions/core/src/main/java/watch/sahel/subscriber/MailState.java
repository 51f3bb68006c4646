package watch.sahel.subscriber;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What is known of a mailbox beside its choices: whether its owner agreed to mails, and whether they must stop. The
/// address itself is not in it. What the mailbox wants is its [Subscriber].
///
/// @param mailbox the subscriber's id, a hash of the address
/// @param agreed when its owner confirmed, unless it left since
/// @param left when it last left; links to confirm that are older are void
/// @param chat that asked for the mails and is told what becomes of them
/// @param suppressed nothing may be sent to it
/// @param softBounces in a row
/// @param lastSoftBounce the newest of them
/// @param version counts the saves, so that of two writers at once only one succeeds
public record MailState(
        SubscriberId mailbox,
        Optional<Instant> agreed,
        Optional<Instant> left,
        Optional<Address.TelegramChat> chat,
        Optional<Suppression> suppressed,
        int softBounces,
        Optional<Instant> lastSoftBounce,
        long version) {
    /// As many digests as come in five days of one a day: a full mailbox is given a working week.
    public static final int MAX_SOFT_BOUNCES = 5;
    /// Those further apart do not add up: mails arrived in between.
    public static final Duration SOFT_BOUNCES_ADD_UP = Duration.ofDays(7);
    /// A mailbox that did not exist may exist later; whoever asks for it again after this gets a link.
    public static final Duration BOUNCE_HOLDS = Duration.ofDays(30);

    /// Why nothing may be sent, the weightiest last.
    public enum Reason {
        /// Mails could not be delivered again and again.
        UNDELIVERABLE,
        /// The mailbox does not exist.
        BOUNCED,
        /// Its owner reported a mail as spam.
        COMPLAINED;

        /// Whether the other adds nothing to this one.
        boolean outweighs(Reason other) {
            return compareTo(other) >= 0;
        }
    }

    /// That nothing may be sent, and since when.
    public record Suppression(Reason reason, Instant since) {}

    /// Of a mailbox nothing is known of.
    public static MailState unknown(SubscriberId mailbox) {
        return new MailState(
                mailbox,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                0);
    }

    /// Whether a link to confirm may be sent: a complaint is for ever, a bounce is not.
    public boolean mayBeAsked(Instant now) {
        return suppressed
                .filter(why -> why.reason() == Reason.COMPLAINED
                        || why.since().plus(BOUNCE_HOLDS).isAfter(now))
                .isEmpty();
    }

    /// Whether a confirmation of a request of `asked` still counts: it was not followed by leaving.
    public boolean takes(Instant asked, Instant now) {
        return mayBeAsked(now) && left.filter(when -> !when.isBefore(asked)).isEmpty();
    }

    /// Its owner confirmed. Whoever reads a mail at an address that bounced has it again.
    public MailState agreed(Optional<Address.TelegramChat> newChat, Instant now) {
        return new MailState(
                mailbox,
                Optional.of(now),
                left,
                newChat.or(() -> chat),
                Optional.empty(),
                0,
                Optional.empty(),
                version);
    }

    /// Its owner wants no mails; the chat stays linked, as the choices stay.
    public MailState left(Instant now) {
        return new MailState(
                mailbox, Optional.empty(), Optional.of(now), chat, suppressed, softBounces, lastSoftBounce, version);
    }

    /// Nothing is left but that it left, and that it must not be written to.
    public MailState forgotten(Instant now) {
        return new MailState(
                mailbox,
                Optional.empty(),
                Optional.of(now),
                Optional.empty(),
                suppressed,
                0,
                Optional.empty(),
                version);
    }

    public MailState suppressed(Reason reason, Instant now) {
        return new MailState(
                mailbox,
                Optional.empty(),
                Optional.of(now),
                chat,
                Optional.of(new Suppression(reason, now)),
                softBounces,
                lastSoftBounce,
                version);
    }

    /// A mail came back that might have been delivered another day; the last of too many in a row suppresses.
    public MailState softBounced(Instant now) {
        var inARow = lastSoftBounce
                .filter(last -> last.plus(SOFT_BOUNCES_ADD_UP).isAfter(now))
                .isPresent();
        var count = inARow ? softBounces + 1 : 1;
        var counted = new MailState(mailbox, agreed, left, chat, suppressed, count, Optional.of(now), version);
        return count >= MAX_SOFT_BOUNCES ? counted.suppressed(Reason.UNDELIVERABLE, now) : counted;
    }

    public MailState versioned(long newVersion) {
        return new MailState(mailbox, agreed, left, chat, suppressed, softBounces, lastSoftBounce, newVersion);
    }
}
