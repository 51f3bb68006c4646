package watch.sahel.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import watch.sahel.match.TopicId;
import watch.sahel.story.Alert;
import watch.sahel.story.Filed;
import watch.sahel.story.Report;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;
import watch.sahel.story.StoryStore;

/// Stories in maps. Filing marks the article in the [MemoryArticles] beside it.
public final class MemoryStories implements StoryStore {
    private final MemoryArticles articles;
    private final Map<StoryId, Story> stories = new HashMap<>();
    private final Map<StoryId, List<Report>> reports = new HashMap<>();
    private final Set<Alert> unalerted = new HashSet<>();

    public MemoryStories(MemoryArticles articles) {
        this.articles = articles;
    }

    @Override
    public synchronized Filed file(Story story, Report report) {
        var known =
                Optional.ofNullable(stories.get(story.id())).map(Story::version).orElse(0L);
        if (known != story.version()) {
            return filed(report) ? Filed.ALREADY_FILED : Filed.OVERTAKEN;
        }
        if (!articles.markFiled(report.article())) {
            return Filed.ALREADY_FILED;
        }
        stories.put(story.id(), story.versioned(story.version() + 1));
        unalerted.add(Alert.of(story));
        reports.computeIfAbsent(story.id(), _ -> new ArrayList<>()).add(report);
        return Filed.WRITTEN;
    }

    private boolean filed(Report report) {
        return reports.values().stream()
                .flatMap(List::stream)
                .anyMatch(known -> known.article().equals(report.article()));
    }

    @Override
    public synchronized Optional<Story> find(StoryId id) {
        return Optional.ofNullable(stories.get(id));
    }

    @Override
    public synchronized List<Report> reports(StoryId id) {
        return reports.getOrDefault(id, List.of()).stream()
                .sorted(Comparator.comparing(Report::published)
                        .thenComparing(report -> report.article().value()))
                .toList();
    }

    @Override
    public synchronized List<Story> filedSince(Collection<TopicId> topics, Instant since, int limit) {
        return stories.values().stream()
                .filter(story -> !story.lastFiled().isBefore(since))
                .filter(story ->
                        topics.contains(TopicId.ANY) || story.topics().stream().anyMatch(topics::contains))
                .sorted(Comparator.comparing(Story::lastFiled)
                        .reversed()
                        .thenComparing(story -> story.id().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void alerted(Alert alert) {
        unalerted.remove(alert);
    }

    @Override
    public synchronized List<Alert> unalerted(Instant before, int limit) {
        return unalerted.stream()
                .filter(alert -> !alert.filed().isAfter(before))
                .sorted(Comparator.comparing(Alert::filed)
                        .thenComparing(alert -> alert.story().value()))
                .limit(limit)
                .toList();
    }
}
