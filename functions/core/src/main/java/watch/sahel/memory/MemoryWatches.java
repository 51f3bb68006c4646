package watch.sahel.memory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.SubscriberId;
import watch.sahel.subscriber.WatchRegistry;

/// Watches and added feeds in a map.
public final class MemoryWatches implements WatchRegistry {
    private final Map<TopicId, Set<SubscriberId>> holders = new HashMap<>();
    private long version;

    @Override
    public synchronized void hold(TopicId watch, SubscriberId holder) {
        holders.computeIfAbsent(watch, _ -> new HashSet<>()).add(holder);
        version++;
    }

    @Override
    public synchronized void release(TopicId watch, SubscriberId holder) {
        holders.computeIfPresent(watch, (_, all) -> {
            all.remove(holder);
            return all.isEmpty() ? null : all;
        });
        version++;
    }

    @Override
    public synchronized Set<TopicId> all() {
        return kept(TopicId::isWatch);
    }

    @Override
    public synchronized Set<TopicId> feeds() {
        return kept(TopicId::isFeed);
    }

    private Set<TopicId> kept(Predicate<TopicId> kind) {
        return holders.keySet().stream().filter(kind).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public synchronized Set<SubscriberId> holders(TopicId held) {
        return Set.copyOf(holders.getOrDefault(held, Set.of()));
    }

    @Override
    public synchronized long version() {
        return version;
    }
}
