package watch.sahel.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import watch.sahel.delivery.Channel;
import watch.sahel.delivery.Delivery;
import watch.sahel.delivery.Ledger;
import watch.sahel.delivery.Outcome;
import watch.sahel.digest.Digest;
import watch.sahel.match.TopicId;
import watch.sahel.memory.MemoryLedger;
import watch.sahel.memory.MemorySubscribers;
import watch.sahel.memory.Samples;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Choices;
import watch.sahel.subscriber.QuietHours;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Subscriber;

/// Deliveries to a subscriber whose nights are quiet.
class DispatchTest {
    private static final Instant EVENING = Instant.parse("2026-11-20T21:59:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-20T22:01:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-21T06:00:00Z");

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
    private Instant now = EVENING;

    /// Takes every message in one part.
    private final class Taking implements Channel {
        @Override
        public int parts(Digest digest, Subscriber subscriber) {
            return 1;
        }

        @Override
        public Outcome send(Digest digest, Subscriber subscriber, int part) {
            sent.add(now);
            return new Outcome.Accepted();
        }
    }

    private final Dispatch dispatch = new Dispatch(
            "telegram", new Taking(), ledger, subscribers, (_, _, delay) -> queued.add(delay), _ -> {}, () -> now);

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
}
