package watch.sahel.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When to come back to a feed: one pure function of its health and the time.
///
/// @param interval between two polls of a healthy feed
public record PollPolicy(Duration interval) {
    public static final Duration MIN_INTERVAL = Duration.ofMinutes(1);
    public static final Duration MAX_INTERVAL = Duration.ofHours(6);
    /// A feed that keeps failing is still looked at once a day: one bad week is not death.
    public static final Duration MAX_BACKOFF = Duration.ofDays(1);

    private static final int MAX_DOUBLINGS = 10;
    /// Polls are spread by up to a tenth of the wait, so that feeds added together do not stay together.
    private static final int SPREAD_DIVISOR = 10;

    public PollPolicy {
        if (interval.compareTo(MIN_INTERVAL) < 0 || interval.compareTo(MAX_INTERVAL) > 0) {
            throw new IllegalArgumentException(
                    "a poll interval is from " + MIN_INTERVAL + " to " + MAX_INTERVAL + ", not " + interval);
        }
    }

    /// The next poll of a feed whose health after this poll is `health`. A server's `Retry-After` is kept up to
    /// [#MAX_BACKOFF]; without one, failures double the wait.
    public Instant next(FeedId id, Health health, Optional<Duration> retryAfter, Instant now) {
        if (health.failures() == 0) {
            return now.plus(interval).plus(spread(id, interval));
        }
        var backoff = interval.multipliedBy(1L << Math.min(health.failures() - 1, MAX_DOUBLINGS));
        var wait = capped(max(backoff, retryAfter.orElse(Duration.ZERO)));
        return now.plus(wait).plus(spread(id, wait));
    }

    private static Duration spread(FeedId id, Duration wait) {
        var range = Math.max(1, wait.toSeconds() / SPREAD_DIVISOR);
        return Duration.ofSeconds(Math.floorMod(id.value().hashCode(), range));
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration capped(Duration wait) {
        return wait.compareTo(MAX_BACKOFF) > 0 ? MAX_BACKOFF : wait;
    }
}
