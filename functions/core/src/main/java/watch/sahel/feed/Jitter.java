package watch.sahel.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/// Chance that is none: drawn from a feed's id and the time, so that the same history always has the same next poll,
/// and two feeds, or one feed twice, have different ones.
///
/// @param share at least 0 and below 1, evenly distributed
record Jitter(double share) {
    /// Feeds polled as often as each other drift apart by up to this share of the wait.
    private static final double SPREAD = 0.1;

    static Jitter of(FeedId id, Instant now) {
        return new Jitter(new SplittableRandom((long) id.value().hashCode() << 32 ^ now.getEpochSecond()).nextDouble());
    }

    /// At least `wait`, and up to a tenth more.
    Duration after(Duration wait) {
        return wait.plus(part(wait, SPREAD));
    }

    /// Anything up to `ceiling`.
    Duration within(Duration ceiling) {
        return part(ceiling, 1);
    }

    private Duration part(Duration whole, double most) {
        return Duration.ofMillis((long) (whole.toMillis() * share * most));
    }
}
