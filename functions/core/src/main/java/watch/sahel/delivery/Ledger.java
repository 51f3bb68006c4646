package watch.sahel.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import watch.sahel.digest.Digest;
import watch.sahel.digest.Gist;
import watch.sahel.story.StoryId;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;

/// The book of what is owed and what was sent, one record per digest of a subscriber.
///
/// A delivery is reserved -> taken (for a lease) -> its parts confirmed one by one -> sent, or failed, or put off.
/// Telegram has no idempotency key: a sender that dies after the Bot API took a part and before [#confirm] wrote it
/// will
/// send that one part again. This is the only window in which a message can repeat.
public interface Ledger {
    /// What a reservation came to.
    enum Reservation {
        RESERVED,
        /// This digest is reserved, or even sent, already: send what the ledger has.
        ALREADY_RESERVED,
        /// The subscriber was changed meanwhile: read it again and compose anew.
        OVERTAKEN
    }

    /// Writes, both or none: the delivery, and the subscriber with its next digest time.
    Reservation reserve(Digested digested);

    /// A digest with the subscriber as it stands after it.
    record Digested(Digest digest, Subscriber subscriber) {}

    Optional<Delivery> find(Delivery.Ref ref);

    /// The stories of all digests reserved for a subscriber since then, whatever became of them, each with all that
    /// was told of it.
    Map<StoryId, Gist> told(SubscriberId subscriber, Instant since);

    /// What was composed for a subscriber since then and waits to be sent, and the last of it that failed.
    Backlog backlog(SubscriberId subscriber, Instant since);

    /// Takes up a delivery for `lease`: until then nobody else gets it.
    Taken take(Delivery.Ref ref, Instant now, Duration lease);

    /// Notes that one more part has arrived at the channel, and renews the lease.
    void confirm(Delivery.Ref ref, int partsSent, Instant leaseEnd);

    /// Settles a delivery. Settled is final but for [#reopen]: whatever a sender whose lease ran out still says of it
    /// changes nothing.
    void sent(Delivery.Ref ref, Instant now);

    void failed(Delivery.Ref ref, String why, Instant now);

    /// Gives a taken delivery back, to be taken up again at `at`.
    void putOff(Delivery.Ref ref, String why, Instant at);

    /// Takes back that a delivery was sent, since it came back: it is to be sent again, from its first part, at `at`.
    /// Says whether it does; it does not if the delivery is not sent, or for a return that was told before.
    ///
    /// @param returned when it came back: later each time
    boolean reopen(Delivery.Ref ref, Instant returned, String why, Instant at);

    /// Writes all that was reserved for one subscriber to the account of another, but for what is there already. Those
    /// that are still to be sent, under their new names.
    List<Delivery.Ref> copy(SubscriberId from, SubscriberId to);

    /// How many deliveries there are, as it was a moment ago.
    ///
    /// @param failedSince what failed earlier does not count
    Census census(Instant failedSince);

    record Census(int waiting, int failed) {}

    /// Deliveries that could have been taken up since `before` or earlier, and were not.
    List<Delivery.Ref> overdue(Instant before, int limit);
}
