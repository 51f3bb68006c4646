package watch.sahel.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.match.EntityId;
import watch.sahel.match.TopicId;
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
    final void allAreCountedByHowTheyStand() {
        var digests = Samples.subscriber(1, Samples.NOW);
        var atOnce = Samples.subscriber(2, Samples.NOW);
        var choices = Choices.of(ZoneOffset.UTC, Set.of(TopicId.SAHEL), new Schedule.AtOnce());
        subscribers.add(digests);
        subscribers.add(atOnce.choosing(choices, Samples.NOW).digestedAt(Samples.NOW));
        var id = 10;
        for (var standing : Standing.values()) {
            subscribers.add(Samples.subscriber(id++, Samples.NOW).standing(standing));
        }

        assertThat(subscribers.census()).isEqualTo(new SubscriberStore.Census(4, 1, 1));

        subscribers.change(digests.id(), one -> one.standing(Standing.UNREACHABLE));
        subscribers.forget(atOnce.id());
        assertThat(subscribers.census()).isEqualTo(new SubscriberStore.Census(2, 1, 2));
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
    final void aForgottenSubscriberIsGoneAndMayComeBackAsANewOne() {
        var chat = Samples.subscriber(7, Samples.NOW);
        var other = Samples.subscriber(8, Samples.NOW);
        subscribers.add(chat);
        subscribers.add(other);

        subscribers.forget(chat.id());
        subscribers.forget(chat.id());

        assertThat(subscribers.find(chat.id())).isEmpty();
        assertThat(subscribers.save(chat)).isFalse();
        assertThat(subscribers.due(Samples.NOW.plusSeconds(60), 10))
                .extracting(SubscriberStore.Due::subscriber)
                .containsExactly(other.id());
        assertThat(subscribers.add(chat)).isTrue();
    }

    @Test
    final void aForgottenSubscriberIsToldNothingAtOnce() {
        var chat = Samples.subscriber(7, Samples.NOW);
        var eager = chat.choosing(chat.choices().atOnce(chat.topics()), Samples.NOW);
        subscribers.add(eager);
        var topic = chat.topics().iterator().next();
        assertThat(subscribers.atOnce(topic, Optional.empty(), 10)).containsExactly(chat.id());

        subscribers.forget(chat.id());

        assertThat(subscribers.atOnce(topic, Optional.empty(), 10)).isEmpty();
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
    final void aChangeIsMadeOnTopOfWhatOthersSavedMeanwhile() {
        var chat = Samples.subscriber(7, Samples.NOW);
        subscribers.add(chat);
        var others = new ArrayDeque<>(List.of(chat.dueAt(Samples.NOW.plusSeconds(60))));

        var changed = subscribers.change(chat.id(), read -> {
            Optional.ofNullable(others.poll()).ifPresent(subscribers::save);
            return read.standing(Standing.STOPPED);
        });

        assertThat(changed)
                .contains(chat.dueAt(Samples.NOW.plusSeconds(60))
                        .standing(Standing.STOPPED)
                        .versioned(2));
        assertThat(subscribers.find(chat.id())).isEqualTo(changed);
        assertThat(subscribers.change(chat.id(), read -> read)).isEqualTo(changed);
        assertThat(subscribers.change(new SubscriberId("tg8"), read -> read.standing(Standing.STOPPED)))
                .isEmpty();
    }

    @Test
    final void aChangeThatAlwaysLosesIsAFault() {
        var chat = Samples.subscriber(7, Samples.NOW);
        subscribers.add(chat);

        assertThatThrownBy(() -> subscribers.change(chat.id(), read -> {
                    subscribers.save(read.dueAt(Samples.NOW.plusSeconds(read.version())));
                    return read.standing(Standing.STOPPED);
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tg7");
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
                .isEqualTo(nextDigest(Samples.subscriber(5, Samples.NOW.minus(Duration.ofMinutes(5)))));
        assertThat(subscribers.due(Samples.NOW, 2)).isEqualTo(due.subList(0, 2));
    }

    @Test
    final void aSubscriberIsDueAtItsNextDigestOnly() {
        var chat = Samples.subscriber(7, Samples.NOW.minusSeconds(60));
        subscribers.add(chat);
        var digested = chat.digestedAt(Samples.NOW);
        subscribers.save(digested);

        assertThat(subscribers.due(nextDigest(digested).minusSeconds(1), 10)).isEmpty();
        assertThat(subscribers.due(nextDigest(digested), 10))
                .containsExactly(new SubscriberStore.Due(chat.id(), nextDigest(digested)));
    }

    private static Instant nextDigest(Subscriber subscriber) {
        return subscriber.nextDigest().orElseThrow().at();
    }

    @Test
    final void whoWaitsForNoDigestIsNeverDue() {
        var chat = Samples.subscriber(7, Samples.NOW.minusSeconds(60));
        subscribers.add(chat);
        var alerts = chat.choosing(chat.choices().on(new Schedule.AtOnce()), Samples.NOW)
                .digestedAt(Samples.NOW);
        subscribers.save(alerts);

        assertThat(subscribers.find(chat.id())).contains(alerts.versioned(1));
        assertThat(subscribers.due(Samples.NOW.plus(Duration.ofDays(9)), 10)).isEmpty();
    }

    @Test
    final void allChoicesComeBackAsTheyWereMade() {
        var choices = Choices.of(
                        ZoneId.of("Asia/Kolkata"),
                        Set.of(TopicId.SAHEL, TopicId.WAGNER),
                        new Schedule.Daily(
                                List.of(LocalTime.of(7, 0), LocalTime.of(18, 30)),
                                Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)))
                .atOnce(Set.of(TopicId.WAGNER))
                .quiet(new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 30), QuietHours.Pass.BREAKING))
                .nothingNew(Choices.NothingNew.A_NOTE)
                .feedback(new Feedback(Set.of(new EntityId("jnim")), Set.of(new EntityId("mali"))))
                .mutes(new Mutes(List.of(
                        new Mute(Mute.Kind.WORD, "coupe d'Afrique", Optional.empty()),
                        new Mute(Mute.Kind.OUTLET, "Écho  du désert", Optional.of(Samples.NOW.plusSeconds(60))))))
                .pausedUntil(Samples.NOW.plusSeconds(90));
        var chat = Subscriber.joining(new Address.TelegramChat(7), "fr", choices, Samples.NOW)
                .partlyDigestedAt(Samples.NOW.plusSeconds(60));
        var hourly =
                Subscriber.joining(new Address.TelegramChat(8), "fr", choices.on(new Schedule.Hourly()), Samples.NOW);
        subscribers.add(chat);
        subscribers.add(hourly);

        assertThat(subscribers.find(chat.id())).contains(chat);
        assertThat(subscribers.find(hourly.id())).contains(hourly);
    }

    private Subscriber atOnce(long id, TopicId... topics) {
        var choices = Choices.of(ZoneOffset.UTC, Set.of(topics), new Schedule.AtOnce());
        var subscriber = Subscriber.joining(new Address.TelegramChat(id), "en", choices, Samples.NOW);
        assertThat(subscribers.add(subscriber)).isTrue();
        return subscriber;
    }

    private List<String> atOnce(TopicId topic) {
        return subscribers.atOnce(topic, Optional.empty(), 10).stream()
                .map(SubscriberId::value)
                .toList();
    }

    @Test
    final void whoWantsATopicAtOnceIsFoundPageByPage() {
        for (var id : List.of(5, 3, 1, 4, 2)) {
            atOnce(id, TopicId.SAHEL);
        }
        atOnce(9, TopicId.WAGNER);
        subscribers.add(Samples.subscriber(7, Samples.NOW));

        assertThat(atOnce(TopicId.SAHEL)).containsExactly("tg1", "tg2", "tg3", "tg4", "tg5");
        assertThat(subscribers.atOnce(TopicId.SAHEL, Optional.empty(), 2))
                .containsExactly(new SubscriberId("tg1"), new SubscriberId("tg2"));
        assertThat(subscribers.atOnce(TopicId.SAHEL, Optional.of(new SubscriberId("tg2")), 2))
                .containsExactly(new SubscriberId("tg3"), new SubscriberId("tg4"));
        assertThat(atOnce(TopicId.WAGNER)).containsExactly("tg9");
    }

    @Test
    final void whoChoosesATopicAtOnceIsFoundFromThenOn() {
        var chat = Samples.subscriber(7, Samples.NOW);
        subscribers.add(chat);
        assertThat(atOnce(TopicId.WAGNER)).isEmpty();

        var chosen = chat.choosing(chat.choices().atOnce(Set.of(TopicId.WAGNER)), Samples.NOW);

        assertThat(subscribers.save(chosen)).isTrue();
        assertThat(atOnce(TopicId.WAGNER)).containsExactly("tg7");
        assertThat(atOnce(TopicId.SAHEL)).isEmpty();
        assertThat(subscribers.save(chosen)).as("saved before").isFalse();
    }

    @Test
    final void whoDoesNotWantItAnyMoreIsTakenOut() {
        var chat = atOnce(7, TopicId.SAHEL);
        var left = chat.standing(Standing.STOPPED);
        subscribers.save(left);

        subscribers.notAtOnce(TopicId.SAHEL, left.versioned(1));
        subscribers.notAtOnce(TopicId.SAHEL, left.versioned(1));

        assertThat(atOnce(TopicId.SAHEL)).isEmpty();
    }

    @Test
    final void whoChoseAgainSinceItWasReadStaysIn() {
        var chat = atOnce(7, TopicId.SAHEL);
        var left = chat.standing(Standing.STOPPED);
        subscribers.save(left);
        subscribers.save(left.versioned(1).standing(Standing.ACTIVE));

        subscribers.notAtOnce(TopicId.SAHEL, left.versioned(1));

        assertThat(atOnce(TopicId.SAHEL)).containsExactly("tg7");
    }

    @Test
    final void ofManyThatJoinToBeToldAtOnceExactlyOneIsNew() throws Exception {
        var choices = Choices.of(ZoneOffset.UTC, Set.of(TopicId.SAHEL), new Schedule.AtOnce());
        var chat = Subscriber.joining(new Address.TelegramChat(7), "en", choices, Samples.NOW);

        assertThat(Race.of(() -> subscribers.add(chat))).containsOnlyOnce(true);
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
