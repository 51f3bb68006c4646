package watch.sahel.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import watch.sahel.match.TopicId;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;
import watch.sahel.story.StoryStore;

/// The stories of topics, read once for all readers whose digests are due at the same time: at seven in the morning
/// a thousand of them want the same twenty topics. What was read is used for [#SHARED_FOR]; a story that it misses is
/// found by the next digest, as one is that an eventually consistent read missed. Thread-safe.
final class SharedStories {
    static final Duration SHARED_FOR = Duration.ofMinutes(1);
    /// Kept at once, of all topics together: some 50 MB.
    static final int MAX_KEPT = 10_000;

    private final StoryStore stories;
    private final InstantSource clock;
    private final Map<TopicId, Read> reads = new LinkedHashMap<>();
    private int kept;

    /// @param at when it was read
    /// @param since from when on, and at most `limit` of them
    private record Read(Instant at, Instant since, int limit, List<Story> stories) {
        boolean serves(Instant from, int most, Instant notBefore) {
            return !at.isBefore(notBefore) && !since.isAfter(from) && limit >= most;
        }
    }

    SharedStories(StoryStore stories, InstantSource clock) {
        this.stories = stories;
        this.clock = clock;
    }

    /// As [StoryStore#filedSince], as it was a moment ago.
    ///
    /// @param notBefore what was read before then does not do
    synchronized List<Story> filedSince(Collection<TopicId> topics, Instant since, int limit, Instant notBefore) {
        var oldest = clock.instant().minus(SHARED_FOR);
        var fresh = notBefore.isAfter(oldest) ? notBefore : oldest;
        var all = new HashMap<StoryId, Story>();
        for (var topic : topics) {
            for (var story : read(topic, since, limit, fresh)) {
                all.merge(story.id(), story, SharedStories::later);
            }
        }
        return all.values().stream()
                .filter(story -> !story.lastFiled().isBefore(since))
                .sorted(Comparator.comparing(Story::lastFiled)
                        .reversed()
                        .thenComparing(story -> story.id().value()))
                .limit(limit)
                .toList();
    }

    private static Story later(Story one, Story other) {
        return one.version() >= other.version() ? one : other;
    }

    private List<Story> read(TopicId topic, Instant since, int limit, Instant notBefore) {
        var known = reads.get(topic);
        if (known != null && known.serves(since, limit, notBefore)) {
            return known.stories();
        }
        // From a full hour on, so that readers who are owed from some seconds earlier or later share it.
        var from = since.truncatedTo(ChronoUnit.HOURS);
        var read = new Read(clock.instant(), from, limit, stories.filedSince(List.of(topic), from, limit));
        forget(topic);
        keep(topic, read);
        return read.stories();
    }

    private void keep(TopicId topic, Read read) {
        while (kept + read.stories().size() > MAX_KEPT && !reads.isEmpty()) {
            forget(reads.keySet().iterator().next());
        }
        reads.put(topic, read);
        kept += read.stories().size();
    }

    private void forget(TopicId topic) {
        var gone = reads.remove(topic);
        kept -= gone == null ? 0 : gone.stories().size();
    }
}
