package watch.sahel.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a feed is silent for longer than its own past makes plausible: "a daily that stops publishing is itself
/// news".
public final class Silence {
    /// Nobody is told of less: a holiday, or a night without a technician.
    public static final Duration MIN_SILENCE = Duration.ofDays(2);
    /// Fewer gaps that tell are no history: ten weeks of a weekly, or ten bursts.
    static final int MIN_GAPS = 10;
    /// Items missed, at least: the third of a daily, and half a day of grace.
    static final double MIN_MISSED = 3.5;

    /// A silence is beyond the longest one so far when it is this many times as long, and the more so the longer that
    /// one was: the longest of a regular feed is hardly above 1 and says much; that of a feed by chance is soon
    /// doubled.
    private static final double BEYOND = 1.5;

    private static final double BEYOND_BY_LENGTH = 0.75;

    private Silence() {}

    public static boolean overdue(Rhythm rhythm, Instant now) {
        return unexpected(rhythm, now).isPresent();
    }

    /// How long it has been silent, if that is longer than expected.
    public static Optional<Duration> unexpected(Rhythm rhythm, Instant now) {
        if (rhythm.gaps().telling() < MIN_GAPS) {
            return Optional.empty();
        }
        var silent = Duration.between(rhythm.last(), now);
        if (silent.compareTo(MIN_SILENCE) < 0) {
            return Optional.empty();
        }
        var missed = Forecast.of(rhythm, rhythm.last()).items(rhythm.last(), now);
        return missed > plausible(rhythm.gaps().longest()) ? Optional.of(silent) : Optional.empty();
    }

    /// Items missed that are still plausible.
    private static double plausible(double longest) {
        return Math.max(MIN_MISSED, longest * (BEYOND + BEYOND_BY_LENGTH * longest));
    }
}
