package watch.sahel.subscriber;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// When digests are due, quiet hours left aside: those are for [Choices#next].
public sealed interface Schedule {
    /// No digests: every topic is told at once.
    record AtOnce() implements Schedule {}

    /// At each full hour of the local clock. One that happens twice comes twice: an hour lies between.
    record Hourly() implements Schedule {}

    /// On these days of the week, at these local times. A time that a change to summer time skips comes when the
    /// clock has moved on; one that happens twice comes once, the first time.
    record Daily(List<LocalTime> times, Set<DayOfWeek> days) implements Schedule {
        public static final int MAX_TIMES = 24;

        /// To the next time on the same weekday are seven days; a day more, since a zone may skip one.
        private static final int DAYS_AHEAD = 8;

        public Daily {
            if (times.isEmpty() || times.size() > MAX_TIMES) {
                throw new IllegalArgumentException("a day has 1 to " + MAX_TIMES + " digests, not " + times.size());
            }
            if (days.isEmpty()) {
                throw new IllegalArgumentException("digests need at least one day of the week");
            }
            times = times.stream()
                    .map(time -> time.truncatedTo(ChronoUnit.SECONDS))
                    .distinct()
                    .sorted()
                    .toList();
            days = Set.copyOf(days);
        }

        /// Each day.
        public Daily(List<LocalTime> times) {
            this(times, EnumSet.allOf(DayOfWeek.class));
        }

        /// Yesterday counts too: what a change of the clock skips at midnight comes on the day after.
        private Stream<Instant> around(Instant after, ZoneId zone) {
            var today = after.atZone(zone).toLocalDate();
            return IntStream.rangeClosed(-1, DAYS_AHEAD)
                    .mapToObj(today::plusDays)
                    .filter(day -> days.contains(day.getDayOfWeek()))
                    .flatMap(day -> times.stream()
                            .map(time -> day.atTime(time).atZone(zone).toInstant()));
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

    /// The first time after `after` at which a digest is due in `zone`; empty if there are none.
    default Optional<Instant> next(Instant after, ZoneId zone) {
        return switch (this) {
            case AtOnce _ -> Optional.empty();
            case Hourly _ -> firstAfter(after, fullHours(after, zone));
            case Every(Duration pause) -> Optional.of(after.plus(pause));
            case Daily daily -> firstAfter(after, daily.around(after, zone));
        };
    }

    /// By instant: where the clock jumps, a later local time may come before an earlier one.
    private static Optional<Instant> firstAfter(Instant after, Stream<Instant> times) {
        return times.filter(time -> time.isAfter(after)).min(Comparator.naturalOrder());
    }

    /// The next full hour lies among the first two, or, where the clock has just been put on or back by up to an
    /// hour, one before or behind them.
    private static Stream<Instant> fullHours(Instant after, ZoneId zone) {
        var hour = after.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.HOURS);
        return IntStream.rangeClosed(-1, 2).mapToObj(hour::plusHours).flatMap(full -> moments(full, zone));
    }

    /// Both times when the clock shows `local` twice; when it skips it, as long after as it skips.
    private static Stream<Instant> moments(LocalDateTime local, ZoneId zone) {
        var first = local.atZone(zone);
        return Stream.of(
                        first.withEarlierOffsetAtOverlap().toInstant(),
                        first.withLaterOffsetAtOverlap().toInstant())
                .distinct();
    }
}
