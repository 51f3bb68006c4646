package watch.sahel.subscriber;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/// When digests are due.
public sealed interface Schedule {
    /// Each day at these local times. A time that a change to summer time skips comes when the clock has moved on;
    /// one
    /// that happens twice comes once, the first time.
    record Daily(List<LocalTime> times) implements Schedule {
        public static final int MAX_TIMES = 24;

        public Daily {
            if (times.isEmpty() || times.size() > MAX_TIMES) {
                throw new IllegalArgumentException("a day has 1 to " + MAX_TIMES + " digests, not " + times.size());
            }
            times = times.stream().distinct().sorted().toList();
        }
    }

    /// Again and again, whatever the clock says.
    record Every(Duration pause) implements Schedule {
        public static final Duration MIN = Duration.ofMinutes(1);
        public static final Duration MAX = Duration.ofDays(7);

        public Every {
            if (pause.compareTo(MIN) < 0 || pause.compareTo(MAX) > 0) {
                throw new IllegalArgumentException("digests come every " + MIN + " to " + MAX + ", not " + pause);
            }
        }
    }

    /// The first time after `after` at which a digest is due in `zone`.
    default Instant next(Instant after, ZoneId zone) {
        return switch (this) {
            case Every(Duration pause) -> after.plus(pause);
            case Daily(List<LocalTime> times) -> nextOf(times, after, zone);
        };
    }

    private static Instant nextOf(List<LocalTime> times, Instant after, ZoneId zone) {
        var today = after.atZone(zone).toLocalDate();
        for (var day = today; ; day = day.plusDays(1)) {
            for (var time : times) {
                var instant = day.atTime(time).atZone(zone).toInstant();
                if (instant.isAfter(after)) {
                    return instant;
                }
            }
        }
    }
}
