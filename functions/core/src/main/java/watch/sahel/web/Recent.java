package watch.sahel.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import watch.sahel.match.TopicId;
import watch.sahel.story.Story;
import watch.sahel.story.StoryStore;

/// The stories of the last week as every page shows them, read once for all who come within a minute: else each view
/// of the front page would read as much as a digest does. Safe for threads.
final class Recent {
    static final Duration REACH = Duration.ofDays(7);
    /// Twice what a hundred feeds bring in a week of war.
    static final int MAX_STORIES = 1_000;
    /// As long as the pages themselves may be kept.
    static final Duration KEPT = Duration.ofMinutes(1);

    private final StoryStore stories;
    private final Map<Set<TopicId>, Read> read = new ConcurrentHashMap<>();

    private record Read(Instant at, List<Story> stories) {
        boolean fresh(Instant now) {
            return !stories.isEmpty() && !now.isBefore(at) && now.isBefore(at.plus(KEPT));
        }
    }

    Recent(StoryStore stories) {
        this.stories = stories;
    }

    /// Those on any of `topics` that got a report in the last week, the most recently filed first.
    ///
    /// @param topics the project's own: there is an answer kept for each set of them
    List<Story> on(Set<TopicId> topics, Instant now) {
        return read.compute(
                        topics,
                        (_, known) -> known != null && known.fresh(now)
                                ? known
                                : new Read(now, stories.filedSince(topics, now.minus(REACH), MAX_STORIES)))
                .stories();
    }
}
