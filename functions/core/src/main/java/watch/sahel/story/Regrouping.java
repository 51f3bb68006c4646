package watch.sahel.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import watch.sahel.article.ArticleId;

/// What a report did to the stories it touched.
///
/// @param changed the stories that are new or have other reports than before, as they are now
/// @param successors of stories that are no more: the story that has their first report, or, when that is gone, their
///     next one, now
public record Regrouping(List<Grouped> changed, Map<StoryId, StoryId> successors) {
    static final Regrouping NOTHING = new Regrouping(List.of(), Map.of());

    /// A story by its reports.
    ///
    /// @param articles the earliest first, after which the story is named
    public record Grouped(StoryId id, List<ArticleId> articles) {
        public Grouped {
            articles = List.copyOf(articles);
        }

        static Grouped of(List<ArticleId> articles) {
            return new Grouped(StoryId.openedBy(articles.getFirst()), articles);
        }
    }

    public Regrouping {
        changed = List.copyOf(changed);
        successors = Map.copyOf(successors);
    }

    static Regrouping between(List<List<ArticleId>> before, List<List<ArticleId>> after) {
        var known = new HashSet<>(before);
        var changed = new ArrayList<Grouped>();
        var home = new HashMap<ArticleId, StoryId>();
        for (var story : after) {
            var grouped = Grouped.of(story);
            story.forEach(article -> home.put(article, grouped.id()));
            if (!known.contains(story)) {
                changed.add(grouped);
            }
        }
        return new Regrouping(changed, successors(before, home));
    }

    private static Map<StoryId, StoryId> successors(List<List<ArticleId>> before, Map<ArticleId, StoryId> home) {
        var successors = new HashMap<StoryId, StoryId>();
        for (var story : before) {
            var id = StoryId.openedBy(story.getFirst());
            if (!home.containsValue(id)) {
                story.stream()
                        .filter(home::containsKey)
                        .findFirst()
                        .ifPresent(article -> successors.put(id, home.getOrDefault(article, id)));
            }
        }
        return successors;
    }
}
