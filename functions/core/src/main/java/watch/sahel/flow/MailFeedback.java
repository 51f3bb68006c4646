package watch.sahel.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import watch.sahel.delivery.Delivery;
import watch.sahel.delivery.DeliveryQueue;
import watch.sahel.delivery.Ledger;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.MailMembership;
import watch.sahel.subscriber.SubscriberId;

/// Draws the conclusions from mails that came back or were reported as spam, after they had been taken for sent.
public final class MailFeedback {
    /// A mailbox that was full all day may be emptied by then. SES itself has tried for half a day at least.
    public static final Duration RETRY_AFTER = Duration.ofHours(6);

    private final MailMembership membership;
    private final Ledger ledger;
    private final DeliveryQueue queue;
    private final Journal journal;
    private final InstantSource clock;

    /// What is told of one mail to one mailbox.
    ///
    /// @param delivery that it was; empty for a mail of another kind
    /// @param sent when the mail was
    /// @param at when this happened
    public record Returned(
            Kind kind, Address.Mailbox mailbox, Optional<Delivery.Ref> delivery, Instant sent, Instant at, String why) {
        public enum Kind {
            /// There is no such mailbox.
            HARD_BOUNCE,
            /// It may be delivered another day.
            SOFT_BOUNCE,
            COMPLAINT
        }
    }

    public MailFeedback(
            MailMembership membership, Ledger ledger, DeliveryQueue queue, Journal journal, InstantSource clock) {
        this.membership = membership;
        this.ledger = ledger;
        this.queue = queue;
        this.journal = journal;
        this.clock = clock;
    }

    /// Safe to repeat.
    public void take(Returned returned) {
        journal.record(
                new Journal.MailReturned(SubscriberId.of(returned.mailbox()), returned.kind() + ": " + returned.why()));
        switch (returned.kind()) {
            case HARD_BOUNCE -> membership.bounced(returned.mailbox(), returned.sent());
            case COMPLAINT -> membership.complained(returned.mailbox(), returned.sent());
            case SOFT_BOUNCE -> {
                if (membership.softBounced(returned.mailbox(), returned.sent(), returned.at())) {
                    returned.delivery().ifPresent(delivery -> sendAgain(delivery, returned));
                }
            }
        }
    }

    private void sendAgain(Delivery.Ref delivery, Returned returned) {
        var now = clock.instant();
        var at = returned.at().plus(RETRY_AFTER);
        var composed = ledger.find(delivery).map(found -> found.digest().composedAt());
        if (composed.filter(when -> when.plus(Dispatch.GIVE_UP_AFTER).isAfter(at))
                        .isPresent()
                && ledger.reopen(delivery, returned.sent(), returned.why(), at)) {
            queue.send(delivery, returned.mailbox(), Duration.between(now, at));
        }
    }
}
