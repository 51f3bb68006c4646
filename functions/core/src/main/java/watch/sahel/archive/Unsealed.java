package watch.sahel.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import watch.sahel.match.Matcher;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;

/// Cards of stories that no drawer holds yet. A report that was seen before is not matched again. Not thread-safe.
final class Unsealed {
    private Map<StoryId, Written> written = Map.of();

    private record Written(long version, List<Card> cards) {}

    /// The cards of these stories, in their order; those of others are forgotten.
    Drawer drawer(LocalDate day, Collection<Story> stories, Matcher matcher) {
        var now = new HashMap<StoryId, Written>();
        var cards = new ArrayList<Card>();
        for (var story : stories) {
            var known = written.get(story.id());
            var fresh = known != null && known.version() == story.version()
                    ? known
                    : new Written(story.version(), cards(story, matcher));
            now.put(story.id(), fresh);
            cards.addAll(fresh.cards());
        }
        written = now;
        return Drawer.of(day, cards);
    }

    static List<Card> cards(Story story, Matcher matcher) {
        return story.reports().stream()
                .map(report -> Card.of(story, report, matcher))
                .toList();
    }
}
