package watch.sahel.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.feed.FeedId;
import watch.sahel.match.TopicId;
import watch.sahel.memory.MemoryLedger;
import watch.sahel.memory.MemorySubscribers;
import watch.sahel.memory.MemoryWatches;
import watch.sahel.memory.Samples;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;

/// A group that becomes a supergroup.
class RelocationTest {
    private static final Address TO = new Address.TelegramChat(-1001234);
    private static final SubscriberId NEW = SubscriberId.of(TO);
    private static final TopicId WATCH = TopicId.watch("kidal");
    private static final TopicId FEED = TopicId.of(FeedId.added(URI.create("https://desk.example/feed")));

    private final MemorySubscribers subscribers = new MemorySubscribers();
    private final MemoryLedger ledger = new MemoryLedger(subscribers);
    private final MemoryWatches watches = new MemoryWatches();
    private final List<String> queued = new ArrayList<>();
    private final Subscriber group = watching(Samples.subscriber(-400, Samples.NOW));
    private final Relocation relocation =
            new Relocation(subscribers, watches, ledger, (ref, to, _) -> queued.add(ref.subscriber() + " at " + to));

    private static Subscriber watching(Subscriber subscriber) {
        var topics = new HashSet<>(subscriber.topics());
        topics.add(WATCH);
        topics.add(FEED);
        return subscriber.choosing(subscriber.choices().following(topics), Samples.NOW);
    }

    @BeforeEach
    void subscribe() {
        watches.hold(WATCH, group.id());
        watches.hold(FEED, group.id());
        subscribers.add(group);
        ledger.reserve(new Ledger.Digested(Samples.digest(group, Samples.NOW, "one"), group));
    }

    private void moved() {
        assertThat(subscribers.find(group.id())).isEmpty();
        var now = subscribers.find(NEW).orElseThrow();
        assertThat(now.address()).isEqualTo(TO);
        assertThat(now.choices()).isEqualTo(group.choices());
        assertThat(now.active()).isTrue();
        assertThat(ledger.told(NEW, Samples.NOW)).containsOnlyKeys(Samples.storyId("one"));
        assertThat(queued).isNotEmpty().allMatch((NEW + " at " + TO)::equals);
        assertThat(watches.all()).containsExactly(WATCH);
        assertThat(watches.holders(FEED)).containsExactly(NEW);
        watches.release(WATCH, NEW);
        assertThat(watches.all()).isEmpty();
    }

    @Test
    void settingsWatchesFeedsAndWhatIsOwedFollow() {
        relocation.move(group.address(), TO);

        moved();
    }

    @Test
    void aSecondMoveChangesNothing() {
        relocation.move(group.address(), TO);
        var before = subscribers.find(NEW);
        relocation.move(group.address(), TO);

        assertThat(subscribers.find(NEW)).isEqualTo(before);
        moved();
    }

    @Test
    void aMoveThatBrokeOffIsFinishedByTheNextAndNothingIsReservedBetween() {
        var breaking = new Relocation(subscribers, watches, ledger, (_, _, _) -> {
            throw new IllegalStateException("the queue does not answer");
        });
        assertThatThrownBy(() -> breaking.move(group.address(), TO)).hasMessageContaining("queue");
        assertThat(subscribers.find(group.id()).orElseThrow().standing()).isEqualTo(Standing.MOVING);

        relocation.move(group.address(), TO);

        moved();
    }

    @Test
    void whoHasLeftHasLeftAtTheNewAddressToo() {
        subscribers.change(group.id(), subscriber -> subscriber.standing(Standing.STOPPED));
        relocation.move(group.address(), TO);

        assertThat(subscribers.find(NEW).orElseThrow().standing()).isEqualTo(Standing.STOPPED);
    }

    @Test
    void whoStartedAnewAtTheNewAddressKeepsWhatItChose() {
        var there = Samples.subscriber(-1001234, Samples.NOW.plusSeconds(99));
        subscribers.add(there);
        relocation.move(group.address(), TO);

        assertThat(subscribers.find(NEW)).contains(there);
        assertThat(subscribers.find(group.id())).isEmpty();
    }
}
