package watch.sahel.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import watch.sahel.match.TopicId;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;
import watch.sahel.subscriber.Feedback;

/// Which stories are told, and in which order: new ones, and those told before that have real news since.
final class Selection {
    /// Of stories that one outlet alone tells, so many stand where their weight puts them; its others come after
    /// everybody else's. A third of what a digest tells in full.
    static final int MAX_ALONE_PER_OUTLET = 3;

    private Selection() {}

    /// All of `stories` that are worth telling on `topics`, the most important first.
    ///
    /// @param told what was told of which story
    static List<Selected> of(
            Collection<Story> stories, Set<TopicId> topics, Map<StoryId, Gist> told, Feedback feedback, Instant now) {
        var tellings = new Tellings(told);
        var selected = stories.stream()
                .filter(story -> story.topics().stream().anyMatch(topics::contains))
                .flatMap(story -> select(story, tellings).stream())
                .toList();
        return capped(Ranking.ranked(selected, feedback, now));
    }

    /// Empty if it was told and has no news since.
    static Optional<Selected> select(Story story, Tellings told) {
        var before = told.of(story);
        var news = before.map(gist -> Gist.of(story).newsTo(gist)).orElse(Set.of());
        return before.isPresent() && news.isEmpty() ? Optional.empty() : Optional.of(new Selected(story, news));
    }

    private static List<Selected> capped(List<Selected> ranked) {
        var alone = new HashMap<String, Integer>();
        var order = new ArrayList<Selected>();
        var behind = new ArrayList<Selected>();
        for (var selected : ranked) {
            var outlets = selected.story().outlets();
            var count = outlets.size() == 1 ? alone.merge(outlets.getFirst().name(), 1, Integer::sum) : 0;
            (count > MAX_ALONE_PER_OUTLET ? behind : order).add(selected);
        }
        order.addAll(behind);
        return order;
    }
}
