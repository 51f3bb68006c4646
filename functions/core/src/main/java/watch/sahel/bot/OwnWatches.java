package watch.sahel.bot;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;
import watch.sahel.subscriber.SubscriberStore;
import watch.sahel.subscriber.WatchRegistry;
import watch.sahel.text.Sha256;

/// The watches of one subscriber, kept in step with the registry: registered before the subscriber has them, released
/// after.
final class OwnWatches {
    /// Each is matched against every article.
    static final int MAX = 20;

    private static final int TAG_CHARS = 16;

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
        subscribers.change(id, reader -> reader.following(topics -> topics.add(watch), now));
    }

    void remove(TopicId watch, SubscriberId id, Instant now) {
        subscribers.change(id, reader -> reader.following(topics -> topics.remove(watch), now));
        registry.release(watch, id);
    }

    /// One watch in place of another, told as the other was.
    void replace(TopicId old, TopicId wanted, SubscriberId id, Instant now) {
        registry.hold(wanted, id);
        subscribers.change(id, subscriber -> {
            var choices = subscriber.choices();
            var changed = choices.following(replaced(choices.topics(), old, wanted))
                    .atOnce(replaced(choices.atOnce(), old, wanted));
            return changed.equals(choices) ? subscriber : subscriber.choosing(changed, now);
        });
        registry.release(old, id);
    }

    private static Set<TopicId> replaced(Set<TopicId> topics, TopicId old, TopicId wanted) {
        return topics.stream().map(topic -> topic.equals(old) ? wanted : topic).collect(Collectors.toSet());
    }

    /// A watch as data of a button.
    static String tag(TopicId watch) {
        return Sha256.identity(watch.value()).substring(0, TAG_CHARS);
    }

    static Optional<TopicId> tagged(String tag, Optional<Subscriber> subscriber) {
        return subscriber.map(OwnWatches::of).orElse(List.of()).stream()
                .filter(one -> tag(one).equals(tag))
                .findFirst();
    }
}
