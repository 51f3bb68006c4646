package watch.sahel.archive;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import watch.sahel.story.StoryId;

/// The stories last filed on one day (UTC), each with the cards of its reports. A story that is filed into again
/// is in a later drawer as well, whole; the later one counts.
record Drawer(LocalDate day, Map<StoryId, List<Card>> stories) {
    static Drawer of(LocalDate day, List<Card> cards) {
        return new Drawer(
                day,
                cards.stream().collect(Collectors.groupingBy(Card::story, LinkedHashMap::new, Collectors.toList())));
    }

    List<Card> cards() {
        return stories.values().stream().flatMap(List::stream).toList();
    }
}
