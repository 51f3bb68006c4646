package watch.sahel.flow;

import java.time.Duration;
import java.time.InstantSource;
import watch.sahel.article.ArticleQueue;
import watch.sahel.article.ArticleStore;
import watch.sahel.delivery.DeliveryQueue;
import watch.sahel.delivery.Ledger;
import watch.sahel.digest.AlertOrder;
import watch.sahel.digest.AlertQueue;
import watch.sahel.digest.DigestOrder;
import watch.sahel.digest.DigestQueue;
import watch.sahel.feed.FeedStore;
import watch.sahel.feed.Pacing;
import watch.sahel.feed.PollQueue;
import watch.sahel.story.StoryStore;
import watch.sahel.subscriber.SubscriberStore;

/// What the schedules start: find what is due and queue it. None writes a mark: what is queued twice is done once.
public final class Rounds {
    /// Queued by one round; what is left over is due in the next one, a minute later.
    public static final int MAX_FEEDS = 2_000;

    public static final int MAX_DIGESTS = 2_000;
    public static final int MAX_RESUMED = 500;

    private Rounds() {}

    /// Queues the feeds that are due; says how many.
    public static int polls(FeedStore feeds, PollQueue queue, Pacing pacing, InstantSource clock) {
        var due = feeds.due(clock.instant(), MAX_FEEDS);
        queue.poll(pacing.turns(due));
        return due.size();
    }

    /// Orders the digests that are due; says how many.
    public static int digests(SubscriberStore subscribers, DigestQueue queue, InstantSource clock) {
        var orders = subscribers.due(clock.instant(), MAX_DIGESTS).stream()
                .map(due -> new DigestOrder(due.subscriber(), due.nextDigest(), DigestOrder.Occasion.SCHEDULED))
                .toList();
        queue.compose(orders);
        return orders.size();
    }

    /// Queues again what the table says is pending for longer than `overdueBy`: a queue message was lost, or its
    /// queue
    /// with it. Says how many articles, alerts and deliveries.
    public static int resume(
            ArticleStore articles,
            ArticleQueue articleQueue,
            StoryStore stories,
            AlertQueue alertQueue,
            Ledger ledger,
            SubscriberStore subscribers,
            DeliveryQueue deliveryQueue,
            Duration overdueBy,
            Journal journal,
            InstantSource clock) {
        var before = clock.instant().minus(overdueBy);
        var awaited = articles.overdue(before, MAX_RESUMED);
        articleQueue.file(awaited);
        var unalerted = stories.unalerted(before, MAX_RESUMED);
        alertQueue.alert(unalerted.stream().map(AlertOrder::first).toList());
        var owed = ledger.overdue(before, MAX_RESUMED);
        for (var ref : owed) {
            subscribers
                    .find(ref.subscriber())
                    .ifPresent(subscriber -> deliveryQueue.send(ref, subscriber.address(), Duration.ZERO));
        }
        var resumed = awaited.size() + unalerted.size() + owed.size();
        if (resumed > 0) {
            journal.record(new Journal.Resumed(awaited.size(), unalerted.size(), owed.size()));
        }
        return resumed;
    }
}
