package watch.sahel.subscriber;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A digest to come.
///
/// @param at when it is due, in whole seconds as the index keeps it
public record NextDigest(Instant at, Reach reach) {
    /// Of which topics it tells.
    public enum Reach {
        /// Of all.
        ALL,
        /// Of those told at once, which quiet hours held until now.
        HELD
    }

    public NextDigest {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /// A digest of all topics.
    public static NextDigest ofAll(Instant at) {
        return new NextDigest(at, Reach.ALL);
    }
}
