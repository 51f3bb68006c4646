package watch.sahel.digest;

import java.time.Instant;
import watch.sahel.subscriber.SubscriberId;

/// A request for one digest.
///
/// @param due the time it is due at, or was asked for: with the occasion it makes two orders the same order
public record DigestOrder(SubscriberId subscriber, Instant due, Occasion occasion) {
    /// Why a digest is made.
    public enum Occasion {
        /// The schedule says so. Nothing new: no message.
        SCHEDULED,
        /// Somebody asked. Nothing new: a message that says so.
        ASKED
    }

    /// The digest of this order, and of no other one of its subscriber. Sorts by time.
    public DigestId digest() {
        return new DigestId("%011d-%s".formatted(due.getEpochSecond(), occasion == Occasion.ASKED ? "asked" : "due"));
    }
}
