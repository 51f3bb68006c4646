package watch.sahel.feed;

import java.time.Duration;
import java.util.Optional;

/// All that the time of the next poll depends on.
///
/// @param health after the poll just made
/// @param retryAfter the server's own wish in the last answer, good or bad
/// @param wished never to wait longer than this, by an operator or a subscriber
public record PollHistory(
        FeedId id,
        Health health,
        Rhythm rhythm,
        Hints hints,
        Optional<Duration> retryAfter,
        Optional<Duration> wished) {

    /// Of a feed nobody knows anything of but its health.
    public static PollHistory of(FeedId id, Health health) {
        return new PollHistory(id, health, Rhythm.NONE, Hints.NONE, Optional.empty(), Optional.empty());
    }
}
