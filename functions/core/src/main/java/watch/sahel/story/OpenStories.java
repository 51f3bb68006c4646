package watch.sahel.story;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import watch.sahel.article.ArticleId;

/// The stories that may still grow, to place new reports among. Where a new report would have stories parted in
/// another way, those stay as they are stored and were told; only the report finds its place by the new light. Not
/// thread-safe.
public final class OpenStories {
    private final Window window = new Window();
    private final Map<StoryId, Story> stories = new HashMap<>();
    private final Map<ArticleId, StoryId> homes = new HashMap<>();

    public OpenStories(Collection<Story> open) {
        open.forEach(this::keep);
    }

    /// Remembers a story as it is now, new or grown.
    public void keep(Story story) {
        stories.put(story.id(), story);
        for (var report : story.reports()) {
            homes.put(report.article(), story.id());
            window.file(report);
        }
    }

    /// The story that has most of those reports which tell the same event as `report`; of two, the one with the
    /// lesser id.
    public Placement place(Report report) {
        window.file(report);
        var home = window.together(report.article()).stream()
                .filter(homes::containsKey)
                .collect(Collectors.groupingBy(
                        article -> homes.getOrDefault(article, StoryId.openedBy(article)), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<StoryId, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().value(), Comparator.reverseOrder()));
        return home.map(entry -> stories.get(entry.getKey()))
                .<Placement>map(story -> new Placement.Joins(story, window.likeness(report, story.reports())))
                .orElseGet(Placement.Opens::new);
    }
}
