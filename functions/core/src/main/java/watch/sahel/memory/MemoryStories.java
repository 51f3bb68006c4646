package watch.sahel.memory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import watch.sahel.match.TopicId;
import watch.sahel.story.Alert;
import watch.sahel.story.Filed;
import watch.sahel.story.Logged;
import watch.sahel.story.Rearrangement;
import watch.sahel.story.Report;
import watch.sahel.story.Revision;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;
import watch.sahel.story.StoryStore;

/// Stories in maps. Filing marks the article in the [MemoryArticles] beside it.
public final class MemoryStories implements StoryStore {
    private final MemoryArticles articles;
    private final Map<StoryId, Story> stories = new HashMap<>();
    private final Map<StoryId, List<Report>> reports = new HashMap<>();
    private final Map<StoryId, StoryId> successors = new HashMap<>();
    private final Map<TopicId, List<Logged>> logs = new HashMap<>();
    private final Set<Alert> unalerted = new HashSet<>();
    private Revision revision = Revision.NONE;

    public MemoryStories(MemoryArticles articles) {
        this.articles = articles;
    }

    @Override
    public synchronized Filed file(Rearrangement change, Revision read) {
        var report = change.report();
        var shared = change.home().addedFeed().isEmpty();
        if ((shared && !read.equals(revision))
                || !Stream.concat(change.changed().stream(), change.retired().stream())
                        .allMatch(this::current)) {
            return filed(report) ? Filed.ALREADY_FILED : Filed.OVERTAKEN;
        }
        if (!articles.markFiled(report.article())) {
            return Filed.ALREADY_FILED;
        }
        revision = shared ? read.after(change.home()) : revision;
        change.retired().forEach(story -> stories.remove(story.id()));
        change.changed().forEach(this::put);
        change.changed().forEach(this::log);
        change.told().forEach(story -> unalerted.add(Alert.of(story)));
        successors.putAll(change.successors());
        reports.computeIfAbsent(change.home().id(), _ -> new ArrayList<>()).add(report);
        change.departures()
                .forEach((story, left) -> reports.getOrDefault(story, List.of()).removeAll(left));
        change.arrivals()
                .forEach((story, come) ->
                        reports.computeIfAbsent(story, _ -> new ArrayList<>()).addAll(come));
        return Filed.WRITTEN;
    }

    /// A story is at the version it was read with, or is not there yet.
    private boolean current(Story story) {
        return story.version()
                == Optional.ofNullable(stories.get(story.id()))
                        .map(Story::version)
                        .orElse(0L);
    }

    private void put(Story story) {
        stories.put(story.id(), story.versioned(story.version() + 1));
        successors.remove(story.id());
    }

    @Override
    public synchronized Filed revise(Story story, Report revised, Revision read) {
        var shared = story.addedFeed().isEmpty();
        if ((shared && !read.equals(revision)) || !current(story)) {
            return Filed.OVERTAKEN;
        }
        if (!articles.markNoted(revised.article(), revised.edits())) {
            return Filed.ALREADY_FILED;
        }
        revision = shared ? read.after(story) : revision;
        put(story);
        reports.getOrDefault(story.id(), List.of())
                .replaceAll(report -> report.article().equals(revised.article()) ? revised : report);
        return Filed.WRITTEN;
    }

    @Override
    public synchronized Revision revision() {
        return revision;
    }

    private void log(Story story) {
        var topics = new HashSet<>(story.logs());
        if (story.addedFeed().isEmpty()) {
            topics.add(TopicId.ANY);
        }
        topics.forEach(topic ->
                logs.computeIfAbsent(topic, _ -> new ArrayList<>()).add(new Logged(story.id(), story.lastFiled())));
    }

    private boolean filed(Report report) {
        return reports.values().stream()
                .flatMap(List::stream)
                .anyMatch(known -> known.article().equals(report.article()));
    }

    @Override
    public synchronized Optional<Story> find(StoryId id) {
        return Optional.ofNullable(stories.get(successors.getOrDefault(id, id)));
    }

    @Override
    public synchronized List<Story> findAll(List<StoryId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).distinct().toList();
    }

    @Override
    public synchronized List<Report> reports(StoryId id) {
        return reports.getOrDefault(successors.getOrDefault(id, id), List.of()).stream()
                .sorted(Comparator.comparing(Report::published)
                        .thenComparing(report -> report.article().value()))
                .toList();
    }

    @Override
    public synchronized List<Story> filedSince(Collection<TopicId> topics, Instant since, int limit) {
        return stories.values().stream()
                .filter(story -> !story.lastFiled().isBefore(since))
                .filter(story ->
                        (topics.contains(TopicId.ANY) && story.addedFeed().isEmpty())
                                || story.logs().stream().anyMatch(topics::contains))
                .sorted(Comparator.comparing(Story::lastFiled)
                        .reversed()
                        .thenComparing(story -> story.id().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Logged> log(TopicId topic, Instant since, int limit) {
        return logs.getOrDefault(topic, List.of()).stream()
                .filter(logged -> !logged.filed().isBefore(since.truncatedTo(ChronoUnit.MILLIS)))
                .sorted(Comparator.comparing(Logged::filed)
                        .thenComparing(logged -> logged.story().value())
                        .reversed())
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
