package watch.sahel.story;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watch.sahel.article.ArticleId;

/// The stored stories that may still grow, to place new reports among, so that they are what [Grouping] would
/// make of all their reports. Not thread-safe.
public final class OpenStories {
    /// Stories that one report may change at once: they are written in one transaction, a hundred items at most.
    /// Beyond, the report finds its place, and the others stay as they
    /// are until the next report touches them.
    static final int MAX_AT_ONCE = 16;

    private final Window window = new Window();
    private final Map<StoryId, Story> stories = new HashMap<>();
    private final Map<ArticleId, Report> reports = new HashMap<>();
    private final Map<ArticleId, StoryId> homes = new HashMap<>();

    /// Takes in a story as it is stored.
    ///
    /// @param all its reports, also those beyond [Story#MAX_REPORTS]
    public void add(Story story, Collection<Report> all) {
        stories.put(story.id(), story);
        for (var report : all) {
            homes.put(report.article(), story.id());
            reports.put(report.article(), report);
            window.file(report);
        }
    }

    /// The story that has this article.
    public Optional<Story> home(ArticleId article) {
        return Optional.ofNullable(homes.get(article)).map(stories::get);
    }

    public Optional<Report> report(ArticleId article) {
        return Optional.ofNullable(reports.get(article));
    }

    /// What filing `report` changes. It counts as here from now on; what comes of writing it is for [#written].
    public Rearrangement place(Report report, Instant now) {
        reports.put(report.article(), report);
        var touched = new Touched(window.file(report));
        if (touched.before.size() <= MAX_AT_ONCE && touched.after.size() <= MAX_AT_ONCE) {
            return new Rearranging(touched.before, touched.after, homes, reports, now).with(report);
        }
        return Rearrangement.of(
                mostOf(report).map(story -> grown(story, report, now)).orElseGet(() -> Story.opened(report, now)),
                report);
    }

    /// Whether it changes a stored story that got its last report before `since`.
    public boolean touchesOlder(Rearrangement change, Instant since) {
        return Stream.concat(change.changed().stream(), change.retired().stream())
                .map(story -> stories.get(story.id()))
                .anyMatch(story -> story != null && story.lastFiled().isBefore(since));
    }

    /// Remembers the stories as they are stored now.
    public void written(Rearrangement change) {
        change.retired().forEach(story -> stories.remove(story.id()));
        for (var story : change.changed()) {
            stories.put(story.id(), story.versioned(story.version() + 1));
            story.articles().forEach(article -> homes.put(article, story.id()));
        }
    }

    /// Remembers a story with a report that was revised.
    public void revised(Story story, Report revised) {
        reports.put(revised.article(), revised);
        stories.put(story.id(), story.versioned(story.version() + 1));
    }

    /// How sure it is that a report belongs to a story, from 0 to 1: how like it is to the story's most like
    /// report.
    public double likeness(Report report, Story story) {
        return window.likeness(
                report,
                story.articles().stream()
                        .filter(article -> !article.equals(report.article()))
                        .map(reports::get)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /// Stored stories and the stories by the new light that have reports in common with them, and so on.
    private final class Touched {
        private final Set<Story> before = new LinkedHashSet<>();
        private final Set<List<ArticleId>> after = new LinkedHashSet<>();

        Touched(List<List<ArticleId>> changed) {
            var seen = new HashSet<ArticleId>();
            var open = new ArrayDeque<ArticleId>();
            changed.forEach(open::addAll);
            while (!open.isEmpty() && before.size() <= MAX_AT_ONCE && after.size() <= MAX_AT_ONCE) {
                var article = open.remove();
                if (seen.add(article)) {
                    var group = window.together(article);
                    after.add(group);
                    open.addAll(group);
                    home(article).filter(before::add).ifPresent(story -> open.addAll(story.articles()));
                }
            }
        }
    }

    /// The story that has most of those reports which tell the same event as `report`; of two, the one with the
    /// lesser id.
    private Optional<Story> mostOf(Report report) {
        return window.together(report.article()).stream()
                .flatMap(article -> home(article).stream())
                .collect(Collectors.groupingBy(Story::id, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<StoryId, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().value(), Comparator.reverseOrder()))
                .map(entry -> stories.get(entry.getKey()));
    }

    private Story grown(Story story, Report report, Instant now) {
        var all = story.articles().stream()
                .map(reports::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        all.add(report);
        return story.holding(all, now);
    }
}
