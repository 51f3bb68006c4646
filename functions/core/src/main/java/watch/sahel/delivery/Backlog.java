package watch.sahel.delivery;

import java.time.Instant;
import java.util.Optional;

/// What of a subscriber's deliveries waits, and the last that did not arrive.
///
/// @param oldest when the longest waiting one was composed; empty if none waits
public record Backlog(int waiting, Optional<Instant> oldest, Optional<Failure> lastFailure) {
    /// @param at when what failed was composed
    /// @param why as the channel said it
    public record Failure(Instant at, String why) {}
}
