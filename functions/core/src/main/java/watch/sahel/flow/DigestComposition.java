package watch.sahel.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import watch.sahel.delivery.Delivery;
import watch.sahel.delivery.DeliveryQueue;
import watch.sahel.delivery.Ledger;
import watch.sahel.digest.Composer;
import watch.sahel.digest.DigestOrder;
import watch.sahel.digest.DigestOrder.Occasion;
import watch.sahel.story.StoryStore;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberStore;

/// Carries out a digest order: composes, reserves in the ledger, queues. A repeated order finds its digest reserved
/// and
/// only queues it again.
public final class DigestComposition {
    /// How far before the last digest stories are looked at: those that did not fit then may come now.
    static final Duration LOOK_BACK = Duration.ofDays(3);
    /// How far back it is known what was told. Longer than any story stays open.
    static final Duration MEMORY = Duration.ofDays(30);
    /// Looked at per digest, the most recently told ones.
    static final int MAX_CANDIDATES = 300;

    private static final int ATTEMPTS = 3;

    private final SubscriberStore subscribers;
    private final StoryStore stories;
    private final Ledger ledger;
    private final FeedReport report;
    private final DeliveryQueue queue;
    private final Journal journal;
    private final InstantSource clock;

    public DigestComposition(
            SubscriberStore subscribers,
            StoryStore stories,
            Ledger ledger,
            FeedReport report,
            DeliveryQueue queue,
            Journal journal,
            InstantSource clock) {
        this.subscribers = subscribers;
        this.stories = stories;
        this.ledger = ledger;
        this.report = report;
        this.queue = queue;
        this.journal = journal;
        this.clock = clock;
    }

    public void compose(DigestOrder order) {
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var subscriber = subscribers.find(order.subscriber());
            if (subscriber.isEmpty() || composed(order, subscriber.get())) {
                return;
            }
        }
        throw new IllegalStateException("subscriber " + order.subscriber() + " is changed by others all the time");
    }

    /// Whether the order is done with; false if the subscriber was changed meanwhile.
    private boolean composed(DigestOrder order, Subscriber subscriber) {
        var ref = new Delivery.Ref(subscriber.id(), order.digest());
        var reserved = ledger.find(ref);
        if (reserved.isPresent()) {
            requeue(reserved.get(), subscriber);
            return true;
        }
        if (!subscriber.active() || stale(order, subscriber)) {
            return true;
        }
        var now = clock.instant();
        var since = subscriber.lastDigest().minus(LOOK_BACK);
        var candidates = stories.filedSince(subscriber.topics(), since, MAX_CANDIDATES);
        var told = ledger.told(subscriber.id(), now.minus(MEMORY));
        var digest = Composer.compose(order, subscriber, candidates, told, now).with(report.notices(subscriber));
        if (digest.isEmpty() && order.occasion() == Occasion.SCHEDULED) {
            return skipped(subscriber, now);
        }
        return switch (ledger.reserve(new Ledger.Digested(digest, after(order, subscriber, now)))) {
            case RESERVED -> {
                journal.record(new Journal.DigestComposed(
                        subscriber.id(), digest.id(), digest.items().size()));
                queue.send(ref, subscriber.address(), Duration.ZERO);
                yield true;
            }
            case ALREADY_RESERVED -> {
                queue.send(ref, subscriber.address(), Duration.ZERO);
                yield true;
            }
            case OVERTAKEN -> false;
        };
    }

    /// The order was for a time that another order has dealt with.
    private static boolean stale(DigestOrder order, Subscriber subscriber) {
        return order.occasion() == Occasion.SCHEDULED
                && !subscriber.nextDigest().equals(order.due());
    }

    /// A digest one asks for does not move the schedule.
    private static Subscriber after(DigestOrder order, Subscriber subscriber, Instant now) {
        return order.occasion() == Occasion.SCHEDULED ? subscriber.digestedAt(now) : subscriber;
    }

    private boolean skipped(Subscriber subscriber, Instant now) {
        var saved = subscribers.save(subscriber.digestedAt(now));
        if (saved) {
            journal.record(new Journal.DigestEmpty(subscriber.id()));
        }
        return saved;
    }

    private void requeue(Delivery delivery, Subscriber subscriber) {
        if (delivery.state() == Delivery.State.RESERVED) {
            queue.send(delivery.ref(), subscriber.address(), Duration.ZERO);
        }
    }
}
