package watch.sahel.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Items that came to a feed in one minute. What the dates of entries say of that, and where they are not believed.
///
/// @param items at most [#BULK]: a hundred entries with one date are one act of publishing, or a move of the site
record Arrival(Instant at, int items) {
    /// More than one, because entries dated to the day alone share their midnight.
    static final int BULK = 3;
    /// An entry that is new today and dated earlier came with its date changed, or wrong.
    static final Duration BELIEVED = Duration.ofDays(1);

    private static final int SECONDS_OF_DAY = 86_400;

    /// Of the first document seen: when its entries came is what they say, but none after `now` or before 1970.
    ///
    /// The oldest tenth is left out: a page pinned years ago is no part of the rhythm.
    static List<Arrival> told(Collection<Instant> published, Instant now) {
        var all = grouped(published, at -> at.isAfter(now) ? now : at.isBefore(Instant.EPOCH) ? Instant.EPOCH : at);
        return all.subList(Math.round(all.size() / 10f), all.size());
    }

    /// Of entries that were not in the document before: an unbelievable date, or one without a time, means `now`.
    static List<Arrival> seen(Collection<Instant> published, Instant now) {
        var earliest = now.minus(BELIEVED);
        return grouped(published, at -> at.isAfter(now) || at.isBefore(earliest) || isMidnight(at) ? now : at);
    }

    /// Whether the time is that of a date without one: nobody knows the hour.
    boolean hourUnknown() {
        return isMidnight(at);
    }

    private static boolean isMidnight(Instant at) {
        return Math.floorMod(at.getEpochSecond(), SECONDS_OF_DAY) == 0;
    }

    private static List<Arrival> grouped(Collection<Instant> published, UnaryOperator<Instant> correction) {
        var minutes = new TreeMap<Instant, Integer>();
        for (var at : published) {
            var minute = correction.apply(at).truncatedTo(ChronoUnit.MINUTES);
            minutes.merge(minute, 1, (items, one) -> Math.min(BULK, items + one));
        }
        return minutes.entrySet().stream()
                .map(minute -> new Arrival(minute.getKey(), minute.getValue()))
                .toList();
    }
}
