package watch.sahel.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.memory.Race;
import watch.sahel.memory.Samples;

/// What every subscriber store does.
public abstract class SubscriberStoreContract {
    private SubscriberStore subscribers;

    protected abstract SubscriberStore emptyStore();

    @BeforeEach
    final void open() {
        subscribers = emptyStore();
    }

    @Test
    final void aSubscriberComesBackAsItWasStored() {
        var chat = Samples.subscriber(-1001234567890L, Samples.NOW);
        var desk = Subscriber.joining(
                new Address.Mailbox("Desk@example.org"),
                "en",
                ZoneOffset.UTC,
                Set.of(),
                new Schedule.Every(Duration.ofMinutes(90)),
                Samples.NOW);

        assertThat(subscribers.add(chat)).isTrue();
        assertThat(subscribers.add(desk)).isTrue();
        assertThat(subscribers.find(chat.id())).contains(chat);
        assertThat(subscribers.find(desk.id())).contains(desk);
        assertThat(subscribers.find(new SubscriberId("tg7"))).isEmpty();
    }

    @Test
    final void aSubscriberThatIsThereIsNotAddedAgain() {
        var chat = Samples.subscriber(7, Samples.NOW);
        subscribers.add(chat);

        assertThat(subscribers.add(Samples.subscriber(7, Samples.NOW.plusSeconds(60))))
                .isFalse();
        assertThat(subscribers.find(chat.id())).contains(chat);
    }

    @Test
    final void ofTwoWritersAtOnceOnlyTheFirstToSaveIsKept() {
        var chat = Samples.subscriber(7, Samples.NOW);
        subscribers.add(chat);

        assertThat(subscribers.save(chat.standing(Standing.STOPPED))).isTrue();
        assertThat(subscribers.save(chat.digestedAt(Samples.NOW))).isFalse();
        assertThat(subscribers.find(chat.id()))
                .contains(chat.standing(Standing.STOPPED).versioned(1));
    }

    @Test
    final void ofManySavesAtOnceExactlyOneSucceeds() throws Exception {
        var chat = Samples.subscriber(7, Samples.NOW);
        subscribers.add(chat);

        assertThat(Race.of(() -> subscribers.save(chat))).containsOnlyOnce(true);
    }

    @Test
    final void ofManyThatJoinAtOnceExactlyOneIsNew() throws Exception {
        assertThat(Race.of(() -> subscribers.add(Samples.subscriber(7, Samples.NOW))))
                .containsOnlyOnce(true);
    }

    @Test
    final void anUnknownSubscriberIsNotSaved() {
        assertThat(subscribers.save(Samples.subscriber(7, Samples.NOW))).isFalse();
        assertThat(subscribers.find(new SubscriberId("tg7"))).isEmpty();
    }

    @Test
    final void dueSubscribersComeLongestOverdueFirst() {
        for (var minutes : List.of(3, 1, 5, 2, 4)) {
            subscribers.add(Samples.subscriber(minutes, Samples.NOW.minus(Duration.ofMinutes(minutes))));
        }

        var due = subscribers.due(Samples.NOW, 10);
        assertThat(due)
                .extracting(found -> found.subscriber().value())
                .containsExactly("tg5", "tg4", "tg3", "tg2", "tg1");
        assertThat(due.getFirst().nextDigest())
                .isEqualTo(Samples.subscriber(5, Samples.NOW.minus(Duration.ofMinutes(5)))
                        .nextDigest());
        assertThat(subscribers.due(Samples.NOW, 2)).isEqualTo(due.subList(0, 2));
    }

    @Test
    final void aSubscriberIsDueAtItsNextDigestOnly() {
        var chat = Samples.subscriber(7, Samples.NOW.minusSeconds(60));
        subscribers.add(chat);
        var digested = chat.digestedAt(Samples.NOW);
        subscribers.save(digested);

        assertThat(subscribers.due(digested.nextDigest().minusSeconds(1), 10)).isEmpty();
        assertThat(subscribers.due(digested.nextDigest(), 10))
                .containsExactly(new SubscriberStore.Due(chat.id(), digested.nextDigest()));
    }

    @Test
    final void whoLeftIsNeverDueAndIsAgainWhenBack() {
        var chat = Samples.subscriber(7, Samples.NOW.minusSeconds(60));
        subscribers.add(chat);
        subscribers.save(chat.standing(Standing.STOPPED));
        assertThat(subscribers.due(Samples.NOW, 10)).isEmpty();

        subscribers.save(chat.standing(Standing.ACTIVE).versioned(1));
        assertThat(subscribers.due(Samples.NOW, 10)).hasSize(1);
    }
}
