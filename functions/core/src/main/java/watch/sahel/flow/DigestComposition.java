package watch.sahel.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import watch.sahel.delivery.Delivery;
import watch.sahel.delivery.DeliveryQueue;
import watch.sahel.delivery.Ledger;
import watch.sahel.digest.Composer;
import watch.sahel.digest.Digest;
import watch.sahel.digest.DigestOrder;
import watch.sahel.digest.DigestOrder.Occasion;
import watch.sahel.digest.Gist;
import watch.sahel.match.TopicId;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;
import watch.sahel.story.StoryStore;
import watch.sahel.subscriber.Choices.NothingNew;
import watch.sahel.subscriber.NextDigest.Reach;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberStore;

/// Carries out a digest order: composes, reserves in the ledger, queues. A repeated order finds its digest reserved
/// and only queues it again. Scheduled digests share what is read of their topics ([SharedStories]); whoever asks for
/// one is told what there is now.
public final class DigestComposition {
    /// How far before what is owed stories are looked at: who joins is told of the last days, and a story
    /// that an eventually consistent read did not show yet is not missed.
    static final Duration LOOK_BACK = Duration.ofDays(3);
    /// What was told is asked for from the opening of the oldest candidate on, and so much before: clocks differ.
    private static final Duration CLOCK_SKEW = Duration.ofHours(1);
    /// Looked at per digest, those with the newest reports: more than a month of the sample has.
    static final int MAX_CANDIDATES = 1_000;

    private static final int ATTEMPTS = 3;

    private final SubscriberStore subscribers;
    private final StoryStore stories;
    private final SharedStories shared;
    private final Weeks weeks;
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
        this.shared = new SharedStories(stories, clock);
        this.weeks = new Weeks(stories);
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
        if (order.occasion() == Occasion.SCHEDULED && subscriber.quietAt(now)) {
            return subscribers.save(subscriber.heldAt(now));
        }
        var digest = digest(order, subscriber, now);
        if (digest.isEmpty() && saysNothing(order, subscriber, now)) {
            return skipped(subscriber, now);
        }
        return switch (ledger.reserve(new Ledger.Digested(digest, after(order, digest, subscriber, now)))) {
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
                && subscriber
                        .nextDigest()
                        .filter(next -> next.at().equals(order.due()))
                        .isEmpty();
    }

    private Digest digest(DigestOrder order, Subscriber subscriber, Instant now) {
        var since = subscriber.owedSince().minus(LOOK_BACK);
        var candidates = candidates(order, subscriber, since);
        var told = told(subscriber, candidates);
        var digest = Composer.compose(order.digest(), subscriber, reach(order, subscriber, now), candidates, told, now)
                .with(report.notices(subscriber));
        return digest.items().isEmpty() ? digest : digest.withWeeks(weeks.of(leading(digest), now));
    }

    /// Its topics, that of most stories first; a watch is counted in its stories' topics.
    private static List<TopicId> leading(Digest digest) {
        var counts = digest.items().stream()
                .flatMap(item -> item.topics().stream())
                .filter(TopicId::isBuiltIn)
                .collect(Collectors.groupingBy(topic -> topic, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<TopicId, Long>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().value()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Story> candidates(DigestOrder order, Subscriber subscriber, Instant since) {
        return switch (order.occasion()) {
            case ASKED -> stories.filedSince(subscriber.topics(), since, MAX_CANDIDATES);
            case SCHEDULED -> shared.filedSince(subscriber.topics(), since, MAX_CANDIDATES, order.due());
        };
    }

    /// Of the candidates: no story was told before it was opened.
    private Map<StoryId, Gist> told(Subscriber subscriber, List<Story> candidates) {
        return candidates.stream()
                .map(Story::opened)
                .min(Comparator.naturalOrder())
                .map(opened -> ledger.told(subscriber.id(), opened.minus(CLOCK_SKEW)))
                .orElse(Map.of());
    }

    private static Reach reach(DigestOrder order, Subscriber subscriber, Instant now) {
        return order.occasion() == Occasion.SCHEDULED ? subscriber.reach(now) : Reach.ALL;
    }

    /// Whether a digest of nothing is no message: not if somebody asked, now or for good.
    private static boolean saysNothing(DigestOrder order, Subscriber subscriber, Instant now) {
        return order.occasion() == Occasion.SCHEDULED
                && (subscriber.choices().nothingNew() == NothingNew.NO_MESSAGE || subscriber.reach(now) == Reach.HELD);
    }

    /// A digest one asks for does not move the schedule.
    private static Subscriber after(DigestOrder order, Digest digest, Subscriber subscriber, Instant now) {
        return switch (order.occasion()) {
            case ASKED -> subscriber;
            case SCHEDULED -> digest.more() == 0 ? digested(subscriber, now) : subscriber.partlyDigestedAt(now);
        };
    }

    private static Subscriber digested(Subscriber subscriber, Instant now) {
        var told = subscriber.choices().topics(subscriber.reach(now));
        return told.equals(subscriber.topics()) ? subscriber.digestedAt(now) : subscriber.partlyDigestedAt(now);
    }

    private boolean skipped(Subscriber subscriber, Instant now) {
        var saved = subscribers.save(digested(subscriber, now));
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
