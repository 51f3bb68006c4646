package watch.sahel.feed;

import java.time.Duration;
import java.time.Instant;

/// When to come back to a feed: one pure function of its history and the time. How well the feed is expected to be
/// stocked by then is for [Forecast] to say, what its publisher wishes for [Hints].
///
/// @param interval the wait after the first poll of an unknown feed, from which its own rhythm leads away. One below
///         [#MIN_ADAPTIVE] is an order and not a beginning: every healthy feed is then polled that often
public record PollPolicy(Duration interval) {
    public static final Duration MIN_INTERVAL = Duration.ofMinutes(1);
    public static final Duration MAX_INTERVAL = Duration.ofHours(6);
    /// No feed is polled more often of our own accord.
    public static final Duration MIN_ADAPTIVE = Duration.ofMinutes(5);
    /// A feed that keeps failing is still looked at once a day: one bad week is not death. No wish of a server's puts
    /// a poll off by more (43,838 s were asked for in the field).
    public static final Duration MAX_BACKOFF = Duration.ofDays(1);

    /// Items to be expected since the last poll when the next one is due: half a gap between two of them.
    static final double STOCK = 0.5;
    /// The first item of a morning waits no longer than this and a tenth, however quiet its nights are known to be;
    /// or than the usual gap between two items, if that is longer (fewer than 16 a day).
    static final Duration QUIET = Duration.ofMinutes(90);
    /// A feed that has missed four items in a row is polled less often the more it misses, at last a quarter as
    /// often.
    static final int MAX_STRETCH = 4;
    /// The end of the hours to skip is the same for many feeds: they come back in the minutes after it.
    static final Duration AFTER_SKIPS = Duration.ofMinutes(6);

    private static final int MAX_DOUBLINGS = 11;

    public PollPolicy {
        if (interval.compareTo(MIN_INTERVAL) < 0 || interval.compareTo(MAX_INTERVAL) > 0) {
            throw new IllegalArgumentException(
                    "a poll interval is from " + MIN_INTERVAL + " to " + MAX_INTERVAL + ", not " + interval);
        }
    }

    /// The next poll of a feed with this history, which has just been polled. Always the same for the same arguments.
    public Instant next(PollHistory history, Instant now) {
        var jitter = Jitter.of(history.id(), now);
        var floor = history.retryAfter()
                .map(asked -> jitter.after(shorter(asked, MAX_BACKOFF)))
                .orElse(Duration.ZERO);
        if (history.health().failures() > 0) {
            return now.plus(longer(floor, backoff(history.health().failures(), jitter)));
        }
        if (fixed()) {
            return now.plus(longer(floor, jitter.after(interval)));
        }
        var usual = longer(healthyWait(history, now), history.hints().shortestWait());
        var planned = now.plus(longer(floor, jitter.after(usual)));
        var allowed = history.hints().afterSkips(planned);
        return allowed.equals(planned) ? planned : allowed.plus(jitter.within(AFTER_SKIPS));
    }

    private boolean fixed() {
        return interval.compareTo(MIN_ADAPTIVE) < 0;
    }

    /// Anything below a ceiling that doubles with each failure ("full jitter", Brooker 2015): feeds that failed
    /// together must not come back together.
    private Duration backoff(int failures, Jitter jitter) {
        var ceiling = shorter(interval.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS)), MAX_BACKOFF);
        return longer(jitter.within(ceiling), fixed() ? interval : MIN_ADAPTIVE);
    }

    private Duration healthyWait(PollHistory history, Instant now) {
        var wished = history.wished().map(wish -> longer(wish, MIN_INTERVAL)).orElse(MAX_INTERVAL);
        return shorter(longer(adaptive(history.rhythm(), now), MIN_ADAPTIVE), wished);
    }

    private Duration adaptive(Rhythm rhythm, Instant now) {
        if (rhythm.equals(Rhythm.NONE)) {
            return interval;
        }
        var forecast = Forecast.of(rhythm, now, interval.multipliedBy(2));
        var gap = Duration.ofSeconds((long) (Duration.ofDays(1).toSeconds() / forecast.perDay()));
        var longest = shorter(longer(gap, QUIET), MAX_INTERVAL);
        return Duration.between(now, forecast.when(STOCK * stretch(rhythm, now), now, now.plus(longest)));
    }

    /// Of a feed that has missed several items in a row the next one is not expected soon.
    private static double stretch(Rhythm rhythm, Instant now) {
        var missed = Forecast.of(rhythm, rhythm.last()).items(rhythm.last(), now);
        return Math.clamp(missed / MAX_STRETCH, 1, MAX_STRETCH);
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
