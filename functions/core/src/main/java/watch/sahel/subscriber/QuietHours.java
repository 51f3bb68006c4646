package watch.sahel.subscriber;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/// When nothing may ring: from one local time up to another, over midnight if the second is the earlier one. They
/// hold, they drop nothing: what comes meanwhile is told when they end. Whether it is quiet is read off the local
/// clock alone, so a time that happens twice is quiet twice, and a change of zone counts at once.
///
/// @param from the first quiet minute
/// @param to the first that is not; the same as `from` for no quiet hours at all
/// @param pass what may ring all the same
public record QuietHours(LocalTime from, LocalTime to, Pass pass) {
    /// None.
    public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Pass.NOTHING);

    /// What is told in quiet hours.
    public enum Pass {
        NOTHING,
        /// What several independent outlets report within the hour.
        BREAKING
    }

    public QuietHours {
        from = from.truncatedTo(ChronoUnit.SECONDS);
        to = to.truncatedTo(ChronoUnit.SECONDS);
    }

    /// Nothing rings.
    public QuietHours(LocalTime from, LocalTime to) {
        this(from, to, Pass.NOTHING);
    }

    public boolean none() {
        return from.equals(to);
    }

    public boolean hold(Instant instant, ZoneId zone) {
        var time = instant.atZone(zone).toLocalTime();
        var fromOn = !time.isBefore(from);
        var beforeTo = time.isBefore(to);
        return from.isBefore(to) ? fromOn && beforeTo : !none() && (fromOn || beforeTo);
    }

    /// `instant` itself if it is not quiet, else the end of these quiet hours.
    Instant release(Instant instant, ZoneId zone) {
        return hold(instant, zone) ? endAfter(instant, zone) : instant;
    }

    /// The first time after `instant` at which quiet hours end.
    ///
    /// @throws IllegalStateException if there are none
    Instant endAfter(Instant instant, ZoneId zone) {
        if (none()) {
            throw new IllegalStateException("no quiet hours, so none that end");
        }
        var today = instant.atZone(zone).toLocalDate();
        return Stream.iterate(today, day -> day.plusDays(1))
                .flatMap(day -> moments(day.atTime(to), zone))
                .filter(end -> end.isAfter(instant) && !hold(end, zone))
                .findFirst()
                .orElseThrow();
    }

    /// Where the clock skips `local`, the moment of the jump; where it shows it twice, both moments.
    private static Stream<Instant> moments(LocalDateTime local, ZoneId zone) {
        var jump = zone.getRules().getTransition(local);
        return jump != null && jump.isGap()
                ? Stream.of(jump.getInstant())
                : zone.getRules().getValidOffsets(local).stream().map(local::toInstant);
    }
}
