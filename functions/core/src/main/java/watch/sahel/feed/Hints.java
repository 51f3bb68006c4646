package watch.sahel.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import watch.sahel.feed.document.UpdateHints;

/// What a publisher says of how often its feed is worth a look. How far that is believed is decided here; what a
/// server asks for when it is overloaded (`Retry-After`) is not among it.
///
/// @param maxAge how long the last answer stays fresh (RFC 9111, 5.2.2.1), if it said
/// @param document what the last document that was read says
public record Hints(Optional<Duration> maxAge, UpdateHints document) {
    public static final Hints NONE = new Hints(Optional.empty(), UpdateHints.NONE);

    /// Until then a cache on the way may give the same answer again. Some servers say a year.
    public static final Duration MAX_FRESHNESS = Duration.ofHours(1);
    /// `ttl` and `sy:updatePeriod` are mostly what the software wrote by itself: every WordPress says hourly, that
    /// of a paper with five items an hour too.
    public static final Duration MAX_STATED = Duration.ofMinutes(30);
    /// `skipHours` and `skipDays` put a poll off by no more, whatever is left of the week.
    public static final Duration MAX_SKIP = Duration.ofDays(1);

    /// A poll earlier than this is not wanted.
    Duration shortestWait() {
        var fresh = maxAge.map(age -> shorter(age, MAX_FRESHNESS)).orElse(Duration.ZERO);
        var stated = document.interval().map(age -> shorter(age, MAX_STATED)).orElse(Duration.ZERO);
        return fresh.compareTo(stated) > 0 ? fresh : stated;
    }

    /// `planned`, or the end of the hours and days to skip that it lies in.
    Instant afterSkips(Instant planned) {
        var latest = planned.plus(MAX_SKIP);
        var at = planned;
        while (at.isBefore(latest) && skips(at)) {
            at = at.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        }
        return at.isBefore(latest) ? at : latest;
    }

    private boolean skips(Instant at) {
        var utc = at.atOffset(ZoneOffset.UTC);
        return document.skipHours().contains(utc.getHour())
                || document.skipDays().contains(utc.getDayOfWeek());
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
