package watch.sahel.bot;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;
import watch.sahel.subscriber.SubscriberStore;
import watch.sahel.subscriber.WatchRegistry;

/// The watches of one subscriber, kept in step with the registry: registered before the subscriber has them, released
/// after.
final class OwnWatches {
    /// Each is matched against every article.
    static final int MAX = 20;

    private final SubscriberStore subscribers;
    private final WatchRegistry registry;

    OwnWatches(SubscriberStore subscribers, WatchRegistry registry) {
        this.subscribers = subscribers;
        this.registry = registry;
    }

    /// In a lasting order.
    static List<TopicId> of(Subscriber subscriber) {
        return subscriber.topics().stream()
                .filter(TopicId::isWatch)
                .sorted(Comparator.comparing(TopicId::value))
                .toList();
    }

    void add(TopicId watch, SubscriberId id, Instant now) {
        registry.hold(watch, id);
        follow(id, now, topics -> topics.add(watch));
    }

    void remove(TopicId watch, SubscriberId id, Instant now) {
        follow(id, now, topics -> topics.remove(watch));
        registry.release(watch, id);
    }

    private void follow(SubscriberId id, Instant now, Consumer<Set<TopicId>> change) {
        subscribers.change(id, subscriber -> {
            var topics = new HashSet<>(subscriber.topics());
            change.accept(topics);
            return topics.equals(subscriber.topics())
                    ? subscriber
                    : subscriber.choosing(subscriber.choices().following(topics), now);
        });
    }
}
