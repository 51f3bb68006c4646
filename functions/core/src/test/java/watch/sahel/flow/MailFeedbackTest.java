package watch.sahel.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.delivery.Delivery;
import watch.sahel.delivery.Ledger;
import watch.sahel.flow.MailFeedback.Returned;
import watch.sahel.flow.MailFeedback.Returned.Kind;
import watch.sahel.match.TopicId;
import watch.sahel.memory.MemoryLedger;
import watch.sahel.memory.MemoryMailStates;
import watch.sahel.memory.MemorySubscribers;
import watch.sahel.memory.MemoryWatches;
import watch.sahel.memory.Samples;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.MailMembership;
import watch.sahel.subscriber.MailState.Reason;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.Subscriber;

class MailFeedbackTest {
    private static final Instant SENT = Samples.NOW;
    private static final Address.Mailbox MAILBOX = new Address.Mailbox("desk@example.org");
    private static final Schedule DAILY = new Schedule.Daily(List.of(LocalTime.of(7, 0)));

    private final Subscriber desk =
            Subscriber.joining(MAILBOX, "en", ZoneOffset.UTC, Set.of(TopicId.SAHEL), DAILY, SENT);
    private final MemorySubscribers subscribers = new MemorySubscribers();
    private final MemoryLedger ledger = new MemoryLedger(subscribers);
    private final MemoryMailStates states = new MemoryMailStates();
    private final List<Duration> queued = new ArrayList<>();
    private final MailFeedback feedback = new MailFeedback(
            new MailMembership(subscribers, states, new MemoryWatches(), (_, _) -> {}, DAILY, () -> SENT),
            ledger,
            (_, _, delay) -> queued.add(delay),
            _ -> {},
            () -> SENT);
    private Delivery.Ref delivery;

    @BeforeEach
    void sent() {
        subscribers.add(desk);
        var digest = Samples.digest(desk, SENT, "one");
        ledger.reserve(new Ledger.Digested(digest, desk));
        delivery = Delivery.reserved(digest).ref();
        ledger.sent(delivery, SENT);
    }

    @Test
    void aHardBounceSuppressesAndSendsNothingAgain() {
        feedback.take(returned(Kind.HARD_BOUNCE, SENT));

        assertThat(subscribers.find(desk.id()).orElseThrow().standing()).isEqualTo(Standing.UNREACHABLE);
        assertThat(states.find(desk.id()).suppressed().orElseThrow().reason()).isEqualTo(Reason.BOUNCED);
        assertThat(queued).isEmpty();
    }

    @Test
    void aComplaintSuppressesForGood() {
        feedback.take(returned(Kind.COMPLAINT, SENT));

        assertThat(subscribers.find(desk.id()).orElseThrow().standing()).isEqualTo(Standing.STOPPED);
        assertThat(states.find(desk.id()).suppressed().orElseThrow().reason()).isEqualTo(Reason.COMPLAINED);
    }

    @Test
    void aSoftBounceIsSentAgainSixHoursLaterAndOnceHoweverOftenItIsTold() {
        feedback.take(returned(Kind.SOFT_BOUNCE, SENT));
        feedback.take(returned(Kind.SOFT_BOUNCE, SENT));

        assertThat(queued).containsExactly(MailFeedback.RETRY_AFTER);
        assertThat(ledger.overdue(SENT.plus(MailFeedback.RETRY_AFTER), 10)).containsExactly(delivery);
        assertThat(subscribers.find(desk.id()).orElseThrow().active()).isTrue();
        assertThat(states.find(desk.id()).softBounces()).isEqualTo(1);
    }

    @Test
    void whatWouldComeThreeDaysLateIsNotSentAgain() {
        var late = SENT.plus(Dispatch.GIVE_UP_AFTER).minus(MailFeedback.RETRY_AFTER);
        feedback.take(returned(Kind.SOFT_BOUNCE, late));
        assertThat(queued).isEmpty();

        feedback.take(returned(Kind.SOFT_BOUNCE, late.plusSeconds(1)));
        assertThat(queued).isEmpty();
        assertThat(states.find(desk.id()).softBounces()).isEqualTo(2);
    }

    private Returned returned(Kind kind, Instant at) {
        return new Returned(kind, MAILBOX, Optional.of(delivery), SENT, at, "why");
    }
}
