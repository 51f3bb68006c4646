package watch.sahel.story;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// One filing into a story, of which subscribers may have to be told at once.
///
/// @param filed when, in whole milliseconds as the store keeps it
public record Alert(StoryId story, Instant filed) {
    public Alert {
        filed = filed.truncatedTo(ChronoUnit.MILLIS);
    }

    /// Of the newest filing into `story`.
    public static Alert of(Story story) {
        return new Alert(story.id(), story.lastFiled());
    }
}
