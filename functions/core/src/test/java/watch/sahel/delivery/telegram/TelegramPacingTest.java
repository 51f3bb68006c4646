package watch.sahel.delivery.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watch.sahel.delivery.Outcome;
import watch.sahel.memory.MemoryPace;
import watch.sahel.memory.Samples;
import watch.sahel.subscriber.Address.TelegramChat;

class TelegramPacingTest {
    private static final Instant START = Samples.NOW;
    private static final TelegramChat GROUP = new TelegramChat(-1001);
    private static final Duration HALF_A_DAY = Duration.ofSeconds(43_838);

    private final MemoryPace pace = new MemoryPace();
    private final TelegramPacing pacing = pacing(SendRate.STANDARD);
    private Instant now = START;

    private TelegramPacing pacing(SendRate rate) {
        return new TelegramPacing(
                pace,
                rate,
                time -> {
                    if (time.isAfter(now)) {
                        now = time;
                    }
                },
                () -> now);
    }

    private static TelegramChat person(long id) {
        return new TelegramChat(id);
    }

    private static final Supplier<Outcome> TAKEN = Outcome.Accepted::new;

    private static Supplier<Outcome> refusedFor(Duration time) {
        return () -> new Outcome.TooMany("Too Many Requests", time);
    }

    /// When each part of a digest is sent.
    private List<Duration> sent(TelegramChat... chats) {
        return times(chat -> pacing.digest(chat, TAKEN), chats);
    }

    private List<Duration> answered(TelegramChat... chats) {
        return times(chat -> pacing.answer(chat, TAKEN), chats);
    }

    private List<Duration> times(Function<TelegramChat, Outcome> send, TelegramChat... chats) {
        var times = new ArrayList<Duration>();
        for (var chat : chats) {
            assertThat(send.apply(chat)).isEqualTo(new Outcome.Accepted());
            times.add(Duration.between(START, now));
        }
        return times;
    }

    private void refused(TelegramChat chat, Duration time) {
        pacing.digest(chat, refusedFor(time));
    }

    /// How long a part of a digest is put off; zero if it is sent.
    private Duration wait(TelegramChat chat) {
        return later(pacing.digest(chat, TAKEN));
    }

    private static Duration later(Outcome outcome) {
        return outcome instanceof Outcome.Later(var _, var after) ? after : Duration.ZERO;
    }

    @Test
    void messagesToManyChatsGoOutAtTheBotsRate() {
        for (var chat = 1; chat <= 300; chat++) {
            sent(person(chat));
        }

        assertThat(Duration.between(START, now)).isEqualTo(Duration.ofMillis(34 * 299));
    }

    @Test
    void whatOneSenderHasReservedNoOtherUses() {
        var other = pacing(SendRate.STANDARD);
        sent(person(1));
        other.digest(person(2), TAKEN);
        assertThat(now).isEqualTo(START.plusMillis(34 * Slots.BLOCK));

        sent(person(3));
        assertThat(now).isEqualTo(START.plusMillis(34 * 2 * Slots.BLOCK));
    }

    @Test
    void aPersonIsSentLessThanOneMessageASecond() {
        assertThat(sent(person(7), person(7), person(7)))
                .containsExactly(Duration.ZERO, Duration.ofMillis(1_200), Duration.ofMillis(2_400));
    }

    @Test
    void aGroupIsSentLessThanTwentyAMinuteWhateverItsTopics() {
        assertThat(sent(GROUP, new TelegramChat(GROUP.chatId(), 17), GROUP))
                .containsExactly(Duration.ZERO, Duration.ofMillis(3_500), Duration.ofMillis(7_000));
    }

    @Test
    void aChatThatHasToWaitLongIsPutOffAndOthersTakeItsTurn() {
        refused(person(7), HALF_A_DAY);

        assertThat(wait(person(7))).isGreaterThanOrEqualTo(HALF_A_DAY).isLessThan(HALF_A_DAY.plusSeconds(1));
        assertThat(sent(person(8))).containsExactly(Duration.ofMillis(34));
        now = START.plus(HALF_A_DAY).plusSeconds(1);
        assertThat(wait(person(7))).isZero();
    }

    @Test
    void twoChatsRefusedInARowMeanTheWholeBotUntilTheFirstMayGoOn() {
        refused(person(7), HALF_A_DAY);
        now = now.plusSeconds(1);
        refused(person(8), Duration.ofSeconds(60));

        assertThat(wait(person(9))).isEqualTo(Duration.ofSeconds(60));
        now = now.plusSeconds(60);
        assertThat(wait(person(9))).isZero();
    }

    @Test
    void aChatRefusedTwiceIsStillOneChat() {
        refused(person(7), HALF_A_DAY);
        now = now.plus(HALF_A_DAY).minusSeconds(1);
        refused(person(7), HALF_A_DAY);

        assertThat(wait(person(9))).isZero();
    }

    @Test
    void aMessageAcceptedBetweenTwoRefusalsShowsThatTheBotIsNotMeant() {
        refused(person(7), HALF_A_DAY);
        sent(person(10));
        refused(person(8), HALF_A_DAY);

        assertThat(wait(person(9))).isZero();
    }

    @Test
    void aRefusalThatIsOverIsNoEvidence() {
        refused(person(7), Duration.ofSeconds(5));
        now = now.plusSeconds(5);
        refused(person(8), Duration.ofSeconds(5));

        assertThat(wait(person(9))).isZero();
    }

    @Test
    void whatOneSenderIsToldHoldsForAll() {
        refused(person(7), HALF_A_DAY);
        refused(person(8), HALF_A_DAY);
        var other = pacing(SendRate.STANDARD);

        assertThat(later(other.digest(person(9), TAKEN))).isGreaterThan(HALF_A_DAY.minusSeconds(1));
        assertThat(later(other.answer(person(9), TAKEN))).isGreaterThan(HALF_A_DAY.minusSeconds(1));
        assertThat(later(other.edit(person(9), TAKEN))).isGreaterThan(HALF_A_DAY.minusSeconds(1));
    }

    @Test
    void aServerWithoutLimitsIsNotWaitedFor() {
        var unlimited = pacing(SendRate.UNLIMITED);
        unlimited.digest(person(7), TAKEN);
        unlimited.digest(person(7), TAKEN);
        unlimited.answer(person(7), TAKEN);

        assertThat(now).isEqualTo(START);
    }

    @Nested
    class Answers {
        @Test
        void goOutAtOnceOneOrTwoAtATimeToAPerson() {
            assertThat(answered(person(7), person(7), person(7), person(7)))
                    .containsExactly(
                            Duration.ZERO, Duration.ofMillis(300), Duration.ofMillis(1_500), Duration.ofMillis(2_700));
        }

        @Test
        void goOutAtOnceThreeAtATimeInAGroup() {
            assertThat(answered(GROUP, GROUP, GROUP, GROUP, GROUP))
                    .containsExactly(
                            Duration.ZERO,
                            Duration.ofMillis(34),
                            Duration.ofMillis(68),
                            Duration.ofSeconds(1),
                            Duration.ofMillis(4_500));
        }

        @ParameterizedTest
        @CsvSource({"7, 5, 5", "-1001, 60, 20"})
        void runAheadNoFartherThanTheChatsLimitAllows(long chat, long window, int most) {
            var times = new ArrayList<Duration>();
            for (var i = 0; i < 100; i++) {
                var send = i % 3 == 2 ? pacing.digest(person(chat), TAKEN) : pacing.answer(person(chat), TAKEN);
                if (send instanceof Outcome.Later(var _, var after)) {
                    now = now.plus(after);
                } else {
                    times.add(Duration.between(START, now));
                }
            }

            assertThat(times).hasSizeGreaterThan(50);
            for (var from : times) {
                var end = from.plusSeconds(window);
                assertThat(times.stream().filter(time -> time.compareTo(from) >= 0 && time.compareTo(end) < 0))
                        .hasSizeLessThanOrEqualTo(most);
            }
        }

        @Test
        void waitBehindNoMoreThanWhatSendersHaveReserved() {
            var senders = IntStream.range(0, 3)
                    .mapToObj(_ -> pacing(SendRate.STANDARD))
                    .toList();
            senders.forEach(sender -> sender.digest(person(senders.indexOf(sender)), TAKEN));
            now = START;

            assertThat(answered(person(9))).containsExactly(Duration.ofMillis(34 * 3 * Slots.BLOCK));
        }

        @Test
        void countAgainstTheBotsRate() {
            answered(person(1), person(2));

            assertThat(sent(person(3))).containsExactly(Duration.ofMillis(2 * 34));
        }

        @Test
        void haveTheTurnOfAnAlertToTheSameChat() {
            answered(person(7));

            assertThat(sent(person(7))).containsExactly(Duration.ofMillis(1_200));
        }

        @Test
        void thatAreRefusedGoOutWhenTheRefusalIsOver() {
            var refusal = pacing.answer(person(7), refusedFor(Duration.ofSeconds(30)));
            assertThat(refusal).isEqualTo(new Outcome.TooMany("Too Many Requests", Duration.ofSeconds(30)));
            assertThat(later(pacing.answer(person(7), TAKEN))).isEqualTo(Duration.ofSeconds(30));

            now = START.plusSeconds(30);
            assertThat(answered(person(7))).containsExactly(Duration.ofSeconds(30));
        }
    }

    @Nested
    class Edits {
        private List<Duration> edited(TelegramChat... chats) {
            return times(chat -> pacing.edit(chat, TAKEN), chats);
        }

        @Test
        void keepUpWithWhoTapsQuickly() {
            answered(person(7));

            assertThat(edited(person(7), person(7), person(7)))
                    .containsExactly(Duration.ofMillis(34), Duration.ofMillis(68), Duration.ofMillis(102));
        }

        @Test
        void countInAGroup() {
            edited(GROUP, GROUP, GROUP, GROUP);

            assertThat(Duration.between(START, now)).isEqualTo(Duration.ofSeconds(1));
        }

        @Test
        void areNotTriedInAClosedChat() {
            pacing.edit(person(7), refusedFor(Duration.ofSeconds(30)));

            assertThat(later(pacing.edit(person(7), TAKEN))).isEqualTo(Duration.ofSeconds(30));
        }
    }
}
