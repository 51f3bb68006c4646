package watch.sahel.story;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// That a story of some topic got a report.
///
/// @param filed when, in whole milliseconds as the store keeps it
public record Logged(StoryId story, Instant filed) {
    public Logged {
        filed = filed.truncatedTo(ChronoUnit.MILLIS);
    }
}
