package watch.sahel.feed.document;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What a document says of how often it is worth a look: RSS 2.0 `ttl`, `skipHours` and `skipDays`, and the
/// `sy:updatePeriod` and `sy:updateFrequency` of RSS 1.0's syndication module.
///
/// @param interval the longer of `ttl` and the `sy` period, if either is there
/// @param skipHours hours of the day in UTC, 0 to 23
public record UpdateHints(Optional<Duration> interval, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {
    public static final UpdateHints NONE = new UpdateHints(Optional.empty(), Set.of(), Set.of());

    public UpdateHints {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }
}
