package watch.sahel.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;
import watch.sahel.subscriber.SubscriberStore;

/// Subscribers in a map.
public final class MemorySubscribers implements SubscriberStore {
    private final ConcurrentHashMap<SubscriberId, Subscriber> subscribers = new ConcurrentHashMap<>();

    @Override
    public boolean add(Subscriber subscriber) {
        return subscribers.putIfAbsent(subscriber.id(), subscriber) == null;
    }

    @Override
    public Optional<Subscriber> find(SubscriberId id) {
        return Optional.ofNullable(subscribers.get(id));
    }

    @Override
    public boolean save(Subscriber subscriber) {
        var now = subscribers.get(subscriber.id());
        return now != null
                && now.version() == subscriber.version()
                && subscribers.replace(subscriber.id(), now, subscriber.versioned(subscriber.version() + 1));
    }

    @Override
    public void forget(SubscriberId id) {
        subscribers.remove(id);
    }

    @Override
    public List<SubscriberId> atOnce(TopicId topic, Optional<SubscriberId> behind, int limit) {
        var after = behind.map(SubscriberId::value).orElse("");
        return subscribers.values().stream()
                .filter(subscriber -> subscriber.toldAtOnce().contains(topic))
                .map(Subscriber::id)
                .filter(id -> id.value().compareTo(after) > 0)
                .sorted(Comparator.comparing(SubscriberId::value))
                .limit(limit)
                .toList();
    }

    /// Nothing to do: the subscribers themselves are looked at.
    @Override
    public void notAtOnce(TopicId topic, Subscriber read) {}

    @Override
    public Census census() {
        return new Census(
                count(Standing.ACTIVE) + count(Standing.MOVING), count(Standing.STOPPED), count(Standing.UNREACHABLE));
    }

    private int count(Standing standing) {
        return (int) subscribers.values().stream()
                .filter(subscriber -> subscriber.standing() == standing)
                .count();
    }

    @Override
    public List<Due> due(Instant now, int limit) {
        return subscribers.values().stream()
                .filter(Subscriber::active)
                .flatMap(
                        subscriber -> subscriber.nextDigest().map(next -> new Due(subscriber.id(), next.at())).stream())
                .filter(due -> !due.nextDigest().isAfter(now))
                .sorted(Comparator.comparing(Due::nextDigest))
                .limit(limit)
                .toList();
    }
}
