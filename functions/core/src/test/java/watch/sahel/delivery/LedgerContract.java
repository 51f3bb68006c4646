package watch.sahel.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import watch.sahel.delivery.Ledger.Digested;
import watch.sahel.delivery.Ledger.Reservation;
import watch.sahel.digest.Digest;
import watch.sahel.digest.DigestId;
import watch.sahel.memory.Race;
import watch.sahel.memory.Samples;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;
import watch.sahel.subscriber.SubscriberStore;

/// What every ledger does.
public abstract class LedgerContract {
    private static final Instant NOW = Samples.NOW;
    private static final Duration LEASE = Duration.ofSeconds(20);
    private final Subscriber chat = Samples.subscriber(7, NOW);
    private Ledger ledger;
    private SubscriberStore subscribers;

    /// Stores over the same records: a reservation saves the subscriber.
    public record Stores(Ledger ledger, SubscriberStore subscribers) {}

    protected abstract Stores emptyStores();

    @BeforeEach
    final void open() {
        var stores = emptyStores();
        ledger = stores.ledger();
        subscribers = stores.subscribers();
        subscribers.add(chat);
    }

    private Delivery.Ref reserve(Digest digest) {
        var current = subscribers.find(chat.id()).orElseThrow();
        assertThat(ledger.reserve(new Digested(digest, current))).isEqualTo(Reservation.RESERVED);
        return Delivery.reserved(digest).ref();
    }

    @Test
    final void whatWaitsAndWhatFailedLatelyIsCounted() {
        assertThat(ledger.census(Instant.EPOCH)).isEqualTo(new Ledger.Census(0, 0));
        var waiting = reserve(Samples.digest(chat, NOW, "one"));
        var sent = reserve(Samples.digest(chat, NOW.plusSeconds(60), "two"));
        var failed = reserve(Samples.digest(chat, NOW.plusSeconds(120), "three"));
        assertThat(ledger.census(Instant.EPOCH)).isEqualTo(new Ledger.Census(3, 0));

        ledger.sent(sent, NOW);
        ledger.failed(failed, "Forbidden", NOW);
        ledger.putOff(waiting, "busy", NOW.plusSeconds(600));

        assertThat(ledger.census(NOW.minusSeconds(1))).isEqualTo(new Ledger.Census(1, 1));
        assertThat(ledger.census(NOW.plusSeconds(1))).isEqualTo(new Ledger.Census(1, 0));
        assertThat(ledger.overdue(NOW.plusSeconds(900), 10)).containsExactly(waiting);
    }

    @Nested
    class Backlogs {
        @Test
        void whatWaitsIsCountedSinceTheOldest() {
            var first = reserve(Samples.digest(chat, NOW, "one"));
            reserve(Samples.digest(chat, NOW.plusSeconds(60), "two"));
            var waiting = ledger.backlog(chat.id(), NOW);

            assertThat(waiting.waiting()).isEqualTo(2);
            assertThat(waiting.oldest()).contains(NOW);
            assertThat(waiting.lastFailure()).isEmpty();

            ledger.sent(first, NOW);
            assertThat(ledger.backlog(chat.id(), NOW).oldest()).contains(NOW.plusSeconds(60));
            assertThat(ledger.backlog(chat.id(), NOW.plusSeconds(61)).waiting()).isZero();
        }

        @Test
        void theLastFailureIsTold() {
            var first = reserve(Samples.digest(chat, NOW, "one"));
            var second = reserve(Samples.digest(chat, NOW.plusSeconds(60), "two"));
            ledger.failed(second, "kicked", NOW.plusSeconds(70));
            ledger.failed(first, "too long", NOW.plusSeconds(80));

            var backlog = ledger.backlog(chat.id(), NOW);
            assertThat(backlog.waiting()).isZero();
            assertThat(backlog.oldest()).isEmpty();
            assertThat(backlog.lastFailure()).contains(new Backlog.Failure(NOW.plusSeconds(60), "kicked"));
        }
    }

    @Nested
    class Reserving {
        @Test
        void aReservationKeepsTheDigestAndMovesTheSubscriberOn() {
            var digest = Samples.digest(chat, NOW, "one", "two");

            assertThat(ledger.reserve(new Digested(digest, chat.digestedAt(NOW))))
                    .isEqualTo(Reservation.RESERVED);

            assertThat(ledger.find(Delivery.reserved(digest).ref())).contains(Delivery.reserved(digest));
            assertThat(subscribers.find(chat.id()))
                    .contains(chat.digestedAt(NOW).versioned(1));
        }

        @Test
        void theSameDigestIsReservedOnce() {
            var digest = Samples.digest(chat, NOW, "one");
            reserve(digest);
            var other = Samples.digest(chat, NOW, "two");
            var current = subscribers.find(chat.id()).orElseThrow();

            assertThat(ledger.reserve(new Digested(other, current))).isEqualTo(Reservation.ALREADY_RESERVED);
            assertThat(ledger.find(Delivery.reserved(digest).ref())
                            .orElseThrow()
                            .digest())
                    .isEqualTo(digest);
            assertThat(subscribers.find(chat.id())).contains(current);
        }

        @Test
        void aSubscriberChangedMeanwhileIsNotOverwritten() {
            var digest = Samples.digest(chat, NOW, "one");
            subscribers.save(chat.standing(Standing.STOPPED));

            assertThat(ledger.reserve(new Digested(digest, chat))).isEqualTo(Reservation.OVERTAKEN);
            assertThat(ledger.find(Delivery.reserved(digest).ref())).isEmpty();
            assertThat(ledger.told(chat.id(), Instant.EPOCH)).isEmpty();
        }

        @Test
        void ofManyAtOnceExactlyOneReserves() throws Exception {
            var digest = Samples.digest(chat, NOW, "one");

            assertThat(Race.of(() -> ledger.reserve(new Digested(digest, chat))))
                    .containsOnlyOnce(Reservation.RESERVED);
        }

        @Test
        void aDigestOfNothingCanBeReservedToo() {
            var digest = Samples.digest(chat, NOW);
            reserve(digest);

            assertThat(ledger.find(Delivery.reserved(digest).ref())).contains(Delivery.reserved(digest));
            assertThat(ledger.told(chat.id(), Instant.EPOCH)).isEmpty();
        }

        @Test
        void whatWasToldIsKnownFromTheMomentOfTheReservation() {
            reserve(Samples.digest(chat, NOW.minus(Duration.ofDays(40)), "old"));
            var failed = reserve(Samples.digest(chat, NOW.minus(Duration.ofDays(2)), "one", "two"));
            reserve(Samples.digest(chat, NOW, "two", "three"));
            ledger.failed(failed, "blocked", NOW);

            assertThat(ledger.told(chat.id(), NOW.minus(Duration.ofDays(30))))
                    .isEqualTo(Map.of(
                            Samples.storyId("one"), Samples.GIST,
                            Samples.storyId("two"), Samples.GIST,
                            Samples.storyId("three"), Samples.GIST));
            assertThat(ledger.told(Samples.subscriber(8, NOW).id(), Instant.EPOCH))
                    .isEmpty();
        }

        @Test
        void aDigestComposedLateCountsFromWhenItWasComposed() {
            var due = Samples.digest(chat, NOW.minus(Duration.ofDays(3)), "late");
            reserve(new Digest(due.id(), due.subscriber(), NOW, due.items(), due.notices(), 0));

            assertThat(ledger.told(chat.id(), NOW)).containsOnlyKeys(Samples.storyId("late"));
            assertThat(ledger.told(chat.id(), NOW.plusNanos(1_000))).isEmpty();
        }
    }

    @Nested
    class Taking {
        private final Digest digest = Samples.digest(chat, NOW, "one");

        @Test
        void aReservedDeliveryIsTakenWithItsDigest() {
            var ref = reserve(digest);

            assertThat(ledger.take(ref, NOW, LEASE))
                    .isEqualTo(new Taken.Mine(new Delivery(digest, Delivery.State.RESERVED, 0, 1, "")));
        }

        @Test
        void nobodyElseGetsItBeforeTheLeaseEnds() {
            var ref = reserve(digest);
            ledger.take(ref, NOW, LEASE);

            assertThat(ledger.take(ref, NOW.plus(LEASE).minusNanos(1_000), LEASE))
                    .isEqualTo(new Taken.NotBefore(NOW.plus(LEASE)));
            assertThat(ledger.take(ref, NOW.plus(LEASE), LEASE)).isInstanceOf(Taken.Mine.class);
        }

        @Test
        void ofManyAtOnceExactlyOneTakesIt() throws Exception {
            var ref = reserve(digest);

            var taken = Race.of(() -> ledger.take(ref, NOW, LEASE));

            assertThat(taken).filteredOn(Taken.Mine.class::isInstance).hasSize(1);
            assertThat(taken).filteredOn(Taken.NotBefore.class::isInstance).hasSize(taken.size() - 1);
        }

        @Test
        void anUnknownDeliveryIsSaidToBeUnknown() {
            var ref = new Delivery.Ref(chat.id(), new DigestId("00000000007-due"));

            assertThat(ledger.take(ref, NOW, LEASE)).isEqualTo(new Taken.Unknown());
            assertThat(ledger.find(ref)).isEmpty();
            assertThatThrownBy(() -> ledger.confirm(ref, 1, NOW)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> ledger.sent(ref, NOW)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void partsAreConfirmedOneByOneAndTheLeaseIsRenewed() {
            var ref = reserve(digest);
            ledger.take(ref, NOW, LEASE);

            ledger.confirm(ref, 1, NOW.plusSeconds(30));

            assertThat(ledger.take(ref, NOW.plusSeconds(29), LEASE))
                    .isEqualTo(new Taken.NotBefore(NOW.plusSeconds(30)));
            assertThat(ledger.take(ref, NOW.plusSeconds(30), LEASE))
                    .isEqualTo(new Taken.Mine(new Delivery(digest, Delivery.State.RESERVED, 1, 2, "")));
        }

        @Test
        void aDeliveryPutOffComesBackWithItsReason() {
            var ref = reserve(digest);
            ledger.take(ref, NOW, LEASE);

            ledger.putOff(ref, "429 Too Many Requests", NOW.plusSeconds(3_600));

            assertThat(ledger.take(ref, NOW.plusSeconds(3_599), LEASE))
                    .isEqualTo(new Taken.NotBefore(NOW.plusSeconds(3_600)));
            assertThat(ledger.take(ref, NOW.plusSeconds(3_600), LEASE))
                    .isEqualTo(new Taken.Mine(
                            new Delivery(digest, Delivery.State.RESERVED, 0, 2, "429 Too Many Requests")));
        }

        @Test
        void aSentDeliveryIsSettled() {
            var ref = reserve(digest);
            ledger.take(ref, NOW, LEASE);
            ledger.confirm(ref, 1, NOW.plus(LEASE));
            ledger.sent(ref, NOW);

            assertThat(ledger.take(ref, NOW.plus(Duration.ofDays(1)), LEASE)).isEqualTo(new Taken.Settled());
            assertThat(ledger.find(ref)).contains(new Delivery(digest, Delivery.State.SENT, 1, 1, ""));
        }

        @Test
        void aFailedDeliveryIsSettledWithItsReason() {
            var ref = reserve(digest);
            ledger.take(ref, NOW, LEASE);
            ledger.failed(ref, "blocked", NOW);

            assertThat(ledger.take(ref, NOW.plus(Duration.ofDays(1)), LEASE)).isEqualTo(new Taken.Settled());
            assertThat(ledger.find(ref)).contains(new Delivery(digest, Delivery.State.FAILED, 0, 1, "blocked"));
        }

        @Test
        void settledIsFinalWhateverALateSenderSays() {
            var ref = reserve(digest);
            ledger.sent(ref, NOW);

            ledger.putOff(ref, "429", NOW);
            ledger.failed(ref, "blocked", NOW);
            ledger.confirm(ref, 3, NOW);

            assertThat(ledger.find(ref)).contains(new Delivery(digest, Delivery.State.SENT, 0, 0, ""));
            assertThat(ledger.overdue(NOW.plus(Duration.ofDays(1)), 10)).isEmpty();
        }
    }

    @Nested
    class Copying {
        private final SubscriberId to = new SubscriberId("tg-1001");

        @Test
        void whatIsOwedIsOwedUnderTheOtherName() {
            var digest = Samples.digest(chat, NOW, "one");
            reserve(digest);

            var owed = new Delivery.Ref(to, digest.id());
            assertThat(ledger.copy(chat.id(), to)).containsExactly(owed);
            assertThat(ledger.find(owed)).contains(Delivery.reserved(digest.of(to)));
            assertThat(ledger.take(owed, NOW, LEASE)).isInstanceOf(Taken.Mine.class);
        }

        @Test
        void whatWasToldStaysTold() {
            var ref = reserve(Samples.digest(chat, NOW, "one"));
            ledger.sent(ref, NOW);

            assertThat(ledger.copy(chat.id(), to)).isEmpty();
            assertThat(ledger.told(to, NOW)).containsOnlyKeys(Samples.storyId("one"));
        }

        @Test
        void aSecondCopyingDoesNotUndoWhatWasSentMeanwhile() {
            var digest = Samples.digest(chat, NOW, "one");
            reserve(digest);
            ledger.copy(chat.id(), to);
            ledger.sent(new Delivery.Ref(to, digest.id()), NOW);

            assertThat(ledger.copy(chat.id(), to)).isEmpty();
            assertThat(ledger.take(new Delivery.Ref(to, digest.id()), NOW, LEASE))
                    .isEqualTo(new Taken.Settled());
        }

        @Test
        void whatIsPutOffStaysPutOff() {
            var ref = reserve(Samples.digest(chat, NOW, "one"));
            ledger.putOff(ref, "429", NOW.plusSeconds(60));
            ledger.copy(chat.id(), to);

            assertThat(ledger.take(new Delivery.Ref(to, ref.digest()), NOW, LEASE))
                    .isEqualTo(new Taken.NotBefore(NOW.plusSeconds(60)));
        }
    }

    @Test
    final void overdueDeliveriesComeLongestOverdueFirst() {
        var refs = IntStream.of(30, 50, 10, 40, 20)
                .mapToObj(
                        minutes -> reserve(Samples.digest(chat, NOW.minus(Duration.ofMinutes(minutes)), "s" + minutes)))
                .toList();

        assertThat(ledger.overdue(NOW.minus(Duration.ofMinutes(20)), 10))
                .isEqualTo(List.of(refs.get(1), refs.get(3), refs.get(0), refs.get(4)));
        assertThat(ledger.overdue(NOW, 2)).containsExactly(refs.get(1), refs.get(3));
    }

    @Test
    final void aDeliveryIsOverdueFromTheEndOfItsLeaseOrDelay() {
        var taken = reserve(Samples.digest(chat, NOW.minusSeconds(2), "one"));
        var putOff = reserve(Samples.digest(chat, NOW.minusSeconds(1), "two"));
        ledger.take(taken, NOW, LEASE);
        ledger.putOff(putOff, "429", NOW.plusSeconds(60));

        assertThat(ledger.overdue(NOW, 10)).isEmpty();
        assertThat(ledger.overdue(NOW.plus(LEASE), 10)).containsExactly(taken);
        assertThat(ledger.overdue(NOW.plusSeconds(60), 10)).containsExactly(taken, putOff);
    }

    @Nested
    class ComingBack {
        private static final Duration LATER = Duration.ofHours(6);

        @Test
        void aDeliveryThatCameBackIsSentAgainFromItsFirstPartAtItsTime() {
            var ref = reserve(Samples.digest(chat, NOW, "one"));
            ledger.take(ref, NOW, LEASE);
            ledger.confirm(ref, 1, NOW.plus(LEASE));
            ledger.sent(ref, NOW);

            assertThat(ledger.reopen(ref, NOW, "mailbox full", NOW.plus(LATER))).isTrue();

            assertThat(ledger.take(ref, NOW.plusSeconds(60), LEASE)).isEqualTo(new Taken.NotBefore(NOW.plus(LATER)));
            assertThat(ledger.overdue(NOW.plus(LATER), 10)).containsExactly(ref);
            assertThat(ledger.take(ref, NOW.plus(LATER), LEASE)).isInstanceOfSatisfying(Taken.Mine.class, mine -> {
                assertThat(mine.delivery().partsSent()).isZero();
                assertThat(mine.delivery().failure()).isEqualTo("mailbox full");
            });
        }

        @Test
        void aReturnToldTwiceSendsOnce() {
            var ref = reserve(Samples.digest(chat, NOW, "one"));
            ledger.sent(ref, NOW);
            assertThat(ledger.reopen(ref, NOW, "full", NOW.plus(LATER))).isTrue();
            assertThat(ledger.reopen(ref, NOW, "full", NOW.plus(LATER))).isFalse();
            ledger.take(ref, NOW.plus(LATER), LEASE);
            ledger.sent(ref, NOW.plus(LATER));

            assertThat(ledger.reopen(ref, NOW, "full", NOW.plus(LATER))).isFalse();
            assertThat(ledger.reopen(
                            ref, NOW.plus(LATER), "full", NOW.plus(LATER).plus(LATER)))
                    .isTrue();
        }

        @Test
        void whatIsNotSentDoesNotComeBack() {
            var ref = reserve(Samples.digest(chat, NOW, "one"));
            assertThat(ledger.reopen(ref, NOW, "full", NOW)).isFalse();
            ledger.failed(ref, "refused", NOW);
            assertThat(ledger.reopen(ref, NOW, "full", NOW)).isFalse();
            assertThat(ledger.reopen(new Delivery.Ref(chat.id(), new DigestId("01772348400-due")), NOW, "full", NOW))
                    .isFalse();
        }
    }
}
