package watch.sahel.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import watch.sahel.article.ArticleId;

/// Works out how stored stories become those that the new light shows. Pure.
///
/// An id is made of an article, and leads to the story that has that article. So of two stories that are one, the
/// older gives the id and the other's id leads there; of one that is two, the part with the article keeps the id.
final class Rearranging {
    private static final Comparator<Story> OLDEST = Comparator.<Story, Instant>comparing(Story::opened)
            .thenComparing((Story story) -> story.id().value());

    private final Collection<Story> before;
    private final Collection<List<ArticleId>> after;
    private final Map<ArticleId, StoryId> homes;
    private final Map<ArticleId, Report> reports;
    private final Instant now;

    private final Map<StoryId, ArticleId> openers = new HashMap<>();
    private final Map<ArticleId, StoryId> moved = new HashMap<>();
    private final Map<StoryId, Story> named = new HashMap<>();

    /// @param before the stored stories that have any of the reports of `after`
    /// @param after the stories as they are to be, each by its articles, the earliest first
    /// @param homes which stored story has an article
    Rearranging(
            Collection<Story> before,
            Collection<List<ArticleId>> after,
            Map<ArticleId, StoryId> homes,
            Map<ArticleId, Report> reports,
            Instant now) {
        this.before = before;
        this.after = after;
        this.homes = homes;
        this.reports = reports;
        this.now = now;
        after.forEach(group -> group.forEach(article -> openers.put(StoryId.openedBy(article), article)));
    }

    Rearrangement with(Report report) {
        for (var group : after) {
            var story = story(group);
            named.put(story.id(), story);
            group.forEach(article -> moved.put(article, story.id()));
        }
        var home = Objects.requireNonNull(
                named.get(moved.get(report.article())), () -> "report " + report.article() + " has no place");
        var others = named.values().stream()
                .filter(story -> !story.equals(home) && changed(story))
                .sorted(OLDEST)
                .toList();
        var retired = before.stream()
                .filter(story -> !named.containsKey(story.id()))
                .sorted(OLDEST)
                .toList();
        return new Rearrangement(report, home, others, retired, successors(), arrivals(report), departures());
    }

    private boolean changed(Story story) {
        return before.stream()
                .noneMatch(known ->
                        known.id().equals(story.id()) && known.articles().equals(story.articles()));
    }

    private Story story(List<ArticleId> group) {
        var members = Set.copyOf(group);
        var parents = before.stream()
                .filter(story -> story.articles().stream().anyMatch(members::contains))
                .toList();
        var led = new HashSet<StoryId>();
        before.forEach(story -> {
            led.add(story.id());
            led.addAll(story.formerly());
        });
        led.removeIf(id -> !opens(id, members));
        var base = parents.stream()
                .filter(story -> led.contains(story.id()))
                .min(OLDEST)
                .orElseGet(() -> unnamed(group, led));
        led.remove(base.id());
        var opened = parents.stream()
                .map(Story::opened)
                .min(Comparator.naturalOrder())
                .orElse(now);
        return base.holding(group.stream().map(this::report).toList(), now)
                .openedAt(opened)
                .formerly(led);
    }

    private boolean opens(StoryId id, Set<ArticleId> members) {
        var opener = openers.get(id);
        return opener != null && members.contains(opener);
    }

    /// A story of no stored story's id: of one that once led here if there is one, else of its earliest report.
    private Story unnamed(List<ArticleId> group, Set<StoryId> led) {
        var opener = group.stream()
                .filter(article -> led.contains(StoryId.openedBy(article)))
                .findFirst()
                .orElse(group.getFirst());
        return Story.opened(report(opener), now);
    }

    private Report report(ArticleId article) {
        return Objects.requireNonNull(reports.get(article), () -> "article " + article + " is not in the window");
    }

    private Map<StoryId, StoryId> successors() {
        var successors = new HashMap<StoryId, StoryId>();
        for (var story : before) {
            for (var id : with(story.id(), story.formerly())) {
                var leads = leads(id).orElse(story.id());
                if (!leads.equals(id) && !leads.equals(story.id())) {
                    successors.put(id, leads);
                }
            }
        }
        return successors;
    }

    private Optional<StoryId> leads(StoryId id) {
        return Optional.ofNullable(openers.get(id)).map(moved::get);
    }

    private static Set<StoryId> with(StoryId id, Set<StoryId> others) {
        var all = new HashSet<>(others);
        all.add(id);
        return all;
    }

    private Map<StoryId, List<Report>> arrivals(Report first) {
        return by(moved, article -> !article.equals(first.article()));
    }

    private Map<StoryId, List<Report>> departures() {
        return by(homes, _ -> true);
    }

    /// Those of the reports that change their story, by the story they are in according to `stories`.
    private Map<StoryId, List<Report>> by(Map<ArticleId, StoryId> stories, Predicate<ArticleId> counts) {
        var by = new HashMap<StoryId, List<Report>>();
        for (var article : moved.keySet()) {
            var story = stories.get(article);
            if (story != null && counts.test(article) && !Objects.equals(homes.get(article), moved.get(article))) {
                by.computeIfAbsent(story, _ -> new ArrayList<>()).add(report(article));
            }
        }
        return by.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .sorted(Comparator.comparing(
                                        report -> report.article().value()))
                                .toList()));
    }
}
