package watch.sahel.flow;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import watch.sahel.delivery.Delivery;
import watch.sahel.delivery.DeliveryQueue;
import watch.sahel.delivery.Ledger;
import watch.sahel.digest.AlertOrder;
import watch.sahel.digest.AlertQueue;
import watch.sahel.digest.Composer;
import watch.sahel.match.TopicId;
import watch.sahel.story.Story;
import watch.sahel.story.StoryStore;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;
import watch.sahel.subscriber.SubscriberStore;

/// Tells a filing to those who want one of its topics at once, batch by batch: each batch orders the next one when it
/// is done, and the last one takes back the mark of the filing. A batch that breaks off is repeated from its
/// beginning: whom it reached before has a reservation in the ledger, which is queued again and sent once.
public final class AlertFanOut {
    /// Of one topic in one batch: some four calls each, which take seconds in all.
    static final int BATCH = 50;

    private static final int ATTEMPTS = 5;

    private final SubscriberStore subscribers;
    private final StoryStore stories;
    private final Ledger ledger;
    private final AlertQueue alerts;
    private final DeliveryQueue queue;
    private final Journal journal;
    private final InstantSource clock;

    public AlertFanOut(
            SubscriberStore subscribers,
            StoryStore stories,
            Ledger ledger,
            AlertQueue alerts,
            DeliveryQueue queue,
            Journal journal,
            InstantSource clock) {
        this.subscribers = subscribers;
        this.stories = stories;
        this.ledger = ledger;
        this.alerts = alerts;
        this.queue = queue;
        this.journal = journal;
        this.clock = clock;
    }

    public void run(AlertOrder order) {
        var story = stories.find(order.alert().story());
        if (story.isEmpty() || allTold(order, story.get())) {
            stories.alerted(order.alert());
        }
    }

    /// Whether this was the last batch; if not, the next one is ordered.
    private boolean allTold(AlertOrder order, Story story) {
        for (var topic : left(order, story)) {
            var batch = subscribers.atOnce(topic, behind(order, topic), BATCH);
            batch.forEach(subscriber -> tell(order, story, topic, subscriber));
            if (batch.size() == BATCH) {
                alerts.alert(List.of(order.behind(topic, batch.getLast())));
                return false;
            }
        }
        return true;
    }

    private static List<TopicId> left(AlertOrder order, Story story) {
        var from = order.reached().map(reached -> reached.topic().value()).orElse("");
        return story.logs().stream()
                .filter(topic -> topic.value().compareTo(from) >= 0)
                .sorted(Comparator.comparing(TopicId::value))
                .toList();
    }

    private static Optional<SubscriberId> behind(AlertOrder order, TopicId topic) {
        return order.reached().filter(reached -> reached.topic().equals(topic)).map(AlertOrder.Reached::subscriber);
    }

    private void tell(AlertOrder order, Story story, TopicId topic, SubscriberId id) {
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var subscriber = subscribers.find(id);
            if (subscriber.isEmpty() || told(order, story, topic, subscriber.get())) {
                return;
            }
        }
        throw new IllegalStateException("subscriber " + id + " is changed by others all the time");
    }

    /// Whether this subscriber is done with; false if it was changed meanwhile.
    private boolean told(AlertOrder order, Story story, TopicId topic, Subscriber subscriber) {
        if (!subscriber.toldAtOnce().contains(topic)) {
            subscribers.notAtOnce(topic, subscriber);
            return true;
        }
        var told = ledger.told(subscriber.id(), story.opened());
        var alert = Composer.alert(order.digest(), subscriber, story, told, clock.instant());
        if (alert.isPresent()) {
            return reserved(new Ledger.Digested(alert.get(), subscriber));
        }
        requeue(new Delivery.Ref(subscriber.id(), order.digest()), subscriber);
        return true;
    }

    /// What tells nothing new may be the repetition of a batch that reserved, and broke off before it queued.
    private void requeue(Delivery.Ref ref, Subscriber subscriber) {
        ledger.find(ref)
                .filter(delivery -> delivery.state() == Delivery.State.RESERVED)
                .ifPresent(_ -> queue.send(ref, subscriber.address(), Duration.ZERO));
    }

    private boolean reserved(Ledger.Digested alert) {
        var digest = alert.digest();
        var ref = new Delivery.Ref(digest.subscriber(), digest.id());
        var address = alert.subscriber().address();
        return switch (ledger.reserve(alert)) {
            case RESERVED -> {
                journal.record(new Journal.DigestComposed(
                        digest.subscriber(), digest.id(), digest.items().size()));
                queue.send(ref, address, Duration.ZERO);
                yield true;
            }
            case ALREADY_RESERVED -> {
                queue.send(ref, address, Duration.ZERO);
                yield true;
            }
            case OVERTAKEN -> false;
        };
    }
}
