package watch.sahel.digest;

import java.util.Set;
import watch.sahel.story.Story;

/// A story to be told.
///
/// @param news what it has since it was told last; empty for a new story
record Selected(Story story, Set<News> news) {
    Selected {
        news = Set.copyOf(news);
    }

    boolean update() {
        return !news.isEmpty();
    }
}
