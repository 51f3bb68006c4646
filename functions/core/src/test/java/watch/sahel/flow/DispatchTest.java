package watch.sahel.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import watch.sahel.delivery.Channel;
import watch.sahel.delivery.Delivery;
import watch.sahel.delivery.Ledger;
import watch.sahel.delivery.Outcome;
import watch.sahel.delivery.Relocation;
import watch.sahel.digest.Digest;
import watch.sahel.match.TopicId;
import watch.sahel.memory.MemoryLedger;
import watch.sahel.memory.MemorySubscribers;
import watch.sahel.memory.MemoryWatches;
import watch.sahel.memory.Samples;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Choices;
import watch.sahel.subscriber.QuietHours;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;

/// Deliveries to a subscriber whose nights are quiet, on a channel that does not always take them.
class DispatchTest {
    private static final Instant EVENING = Instant.parse("2026-11-20T21:59:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-20T22:01:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-21T06:00:00Z");

    private static final Duration HALF_A_DAY = Duration.ofSeconds(43_838);

    private final MemorySubscribers subscribers = new MemorySubscribers();
    private final MemoryLedger ledger = new MemoryLedger(subscribers);
    private final List<Instant> sent = new ArrayList<>();
    private final List<Duration> queued = new ArrayList<>();
    private final Subscriber reader = Subscriber.joining(
            new Address.TelegramChat(7),
            "en",
            Choices.of(ZoneOffset.UTC, Set.of(TopicId.SAHEL), new Schedule.Hourly())
                    .quiet(new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0))),
            EVENING);
    private final Deque<Outcome> answers = new ArrayDeque<>();
    private Instant now = EVENING;
    private int parts = 1;
    private Duration takes = Duration.ZERO;

    /// Answers what is to be answered, and takes every message after that.
    private final class Taking implements Channel {
        @Override
        public int parts(Digest digest, Subscriber subscriber) {
            return parts;
        }

        @Override
        public Outcome send(Digest digest, Subscriber subscriber, int part) {
            if (!answers.isEmpty()) {
                return answers.remove();
            }
            sent.add(now);
            now = now.plus(takes);
            return new Outcome.Accepted();
        }
    }

    private final Dispatch dispatch = new Dispatch(
            "telegram",
            new Taking(),
            ledger,
            subscribers,
            (_, _, delay) -> queued.add(delay),
            new Relocation(subscribers, new MemoryWatches(), ledger, (_, _, delay) -> queued.add(delay)),
            _ -> {},
            () -> now);

    private Delivery.Ref reserve(Instant composed) {
        subscribers.add(reader);
        var digest = Samples.digest(reader, composed, "one");
        ledger.reserve(new Ledger.Digested(digest, reader));
        return Delivery.reserved(digest).ref();
    }

    @Test
    void whatComesTooLateInTheEveningWaitsForTheMorning() {
        var ref = reserve(EVENING);
        now = NIGHT;
        dispatch.dispatch(ref);
        assertThat(sent).isEmpty();
        assertThat(queued).containsExactly(Duration.between(NIGHT, MORNING));

        now = MORNING;
        dispatch.dispatch(ref);
        assertThat(sent).containsExactly(MORNING);
    }

    @Test
    void whatWasComposedInQuietHoursIsMeantForThem() {
        var ref = reserve(NIGHT);
        now = NIGHT;
        dispatch.dispatch(ref);

        assertThat(sent).containsExactly(NIGHT);
    }

    @Test
    void whatHasToWaitHalfADayIsPutOffForHalfADayAndThenSent() {
        var ref = reserve(EVENING);
        answers.add(new Outcome.TooMany("429", HALF_A_DAY));
        dispatch.dispatch(ref);
        assertThat(queued).containsExactly(HALF_A_DAY);

        now = EVENING.plus(HALF_A_DAY).minusSeconds(60);
        dispatch.dispatch(ref);
        assertThat(queued).containsExactly(HALF_A_DAY, Duration.ofSeconds(60));

        now = EVENING.plus(HALF_A_DAY);
        dispatch.dispatch(ref);
        assertThat(sent).containsExactly(now);
    }

    @Test
    void failuresInARowWaitLongerAndLongerAndNotAllTheSame() {
        var ref = reserve(EVENING);
        for (var attempt = 0; attempt < 10; attempt++) {
            answers.add(new Outcome.Later("502", Duration.ZERO));
            dispatch.dispatch(ref);
            now = now.plus(queued.getLast());
        }

        assertThat(queued.getFirst()).isBetween(Duration.ofMillis(2_500), Duration.ofSeconds(5));
        assertThat(queued.get(3)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(40));
        assertThat(queued.getLast()).isBetween(Duration.ofSeconds(450), Duration.ofMinutes(15));
        assertThat(queued.stream().map(Duration::toMillis).map(millis -> millis % 1_000))
                .doesNotContainSequence(0L, 0L);
    }

    @Test
    void aChatThatMovedGetsWhatItIsOwedAtItsNewAddress() {
        var ref = reserve(EVENING);
        var to = new Address.TelegramChat(-1001234);
        answers.add(new Outcome.Moved(to));
        dispatch.dispatch(ref);
        assertThat(queued).containsExactly(Duration.ZERO);

        dispatch.dispatch(new Delivery.Ref(SubscriberId.of(to), ref.digest()));

        assertThat(sent).containsExactly(EVENING);
        assertThat(subscribers.find(reader.id())).isEmpty();
        assertThat(subscribers.find(SubscriberId.of(to))).isPresent();
    }

    @Test
    void whoBlockedUsIsPausedWithItsSettings() {
        var ref = reserve(EVENING);
        answers.add(new Outcome.Unreachable("Forbidden: bot was blocked by the user"));
        dispatch.dispatch(ref);

        var paused = subscribers.find(reader.id()).orElseThrow();
        assertThat(paused.standing()).isEqualTo(Standing.UNREACHABLE);
        assertThat(paused.choices()).isEqualTo(reader.choices());
        assertThat(ledger.backlog(reader.id(), EVENING)
                        .lastFailure()
                        .orElseThrow()
                        .why())
                .contains("blocked");
    }

    @Test
    void aLongDigestIsSentAPartAtATime() {
        parts = 5;
        takes = Duration.ofSeconds(10);
        now = MORNING;
        var ref = reserve(MORNING);
        dispatch.dispatch(ref);
        assertThat(sent).hasSize(3);
        assertThat(queued).hasSize(1);

        now = now.plus(queued.getFirst());
        dispatch.dispatch(ref);
        assertThat(sent).hasSize(5);
        assertThat(ledger.find(ref).orElseThrow().state()).isEqualTo(Delivery.State.SENT);
    }
}
