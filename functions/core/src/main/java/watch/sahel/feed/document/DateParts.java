package watch.sahel.feed.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What has been found in a text so far, and the instant it adds up to. Which day is meant is for [DateDay] to
/// say.
final class DateParts {
    /// feedparser's rule for Korean blogs: they write local time and no zone.
    private static final ZoneOffset KOREA = ZoneOffset.ofHours(9);

    private final DateDay day = new DateDay();
    private @Nullable Instant epoch;
    private @Nullable DateClock clock;
    private @Nullable ZoneOffset offset;
    private @Nullable ZoneRules zone;
    private DateWord.@Nullable Kind half;
    private boolean northAmerican;
    private boolean korean;
    private boolean strange;
    private boolean timeFollows;

    DateDay day() {
        return day;
    }

    boolean hasClock() {
        return clock != null;
    }

    boolean hasOffset() {
        return offset != null;
    }

    boolean isEmpty() {
        return day.isEmpty() && clock == null && epoch == null;
    }

    void epoch(Instant read) {
        epoch = read;
    }

    /// A second time takes the place of a first that is midnight: `2006-01-02 00:00:00.0 15:04:05.0`.
    boolean clock(Optional<DateClock> read) {
        if (read.isEmpty() || (clock != null && !isReplacedBy(clock, read.get()))) {
            return false;
        }
        clock = read.get();
        return true;
    }

    private static boolean isReplacedBy(DateClock first, DateClock second) {
        return first.isMidnight() && second.hasSeconds();
    }

    void half(DateWord.Kind kind) {
        half = kind;
    }

    boolean offset(Optional<ZoneOffset> read) {
        read.ifPresent(known -> offset = known);
        return read.isPresent();
    }

    void zone(ZoneRules rules, String name) {
        northAmerican |= DateZones.isNorthAmerican(name);
        zone = zone == null ? rules : zone;
    }

    void korean() {
        korean = true;
    }

    /// A word that no table knows was passed over: then only a full date is believed.
    void strange() {
        strange = true;
    }

    /// The T of ISO 8601 was read.
    void timeFollows() {
        timeFollows = true;
        day.completeOrdinal();
    }

    boolean takeTimeFollows() {
        var followed = timeFollows;
        timeFollows = false;
        return followed;
    }

    Optional<Instant> instant() {
        var alone = !strange && clock == null && half == null;
        if (epoch != null) {
            return alone && day.isEmpty() ? Optional.of(epoch) : Optional.empty();
        }
        var whole = day.whole(northAmerican || half != null);
        return (whole.isEmpty() && alone ? day.partial() : whole).map(this::at);
    }

    private Instant at(LocalDate date) {
        var time = clock == null ? DateClock.MIDNIGHT : clock;
        time = half == null ? time : time.in(half);
        var local = date.atStartOfDay().plusSeconds(time.secondOfDay()).plusNanos(time.nano());
        return local.toInstant(offsetAt(local));
    }

    /// A number beats a name (`EST -0500`), for names are ambiguous; no zone at all means UTC.
    private ZoneOffset offsetAt(LocalDateTime local) {
        if (offset != null) {
            return offset;
        }
        if (zone != null) {
            return zone.getOffset(local);
        }
        return korean ? KOREA : ZoneOffset.UTC;
    }
}
