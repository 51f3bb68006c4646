package watch.sahel.delivery.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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

    /// When each is sent.
    private List<Duration> sent(TelegramChat... chats) {
        var times = new ArrayList<Duration>();
        for (var chat : chats) {
            assertThat(pacing.await(chat)).isEmpty();
            times.add(Duration.between(START, now));
        }
        return times;
    }

    private Optional<Duration> wait(TelegramChat chat) {
        return pacing.await(chat).map(Outcome.Later::after);
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
        other.await(person(2));
        assertThat(now).isEqualTo(START.plusMillis(34 * Slots.BLOCK));

        sent(person(3));
        assertThat(now).isEqualTo(START.plusMillis(34 * 2 * Slots.BLOCK));
    }

    @Test
    void aPersonIsSentOneMessageASecond() {
        assertThat(sent(person(7), person(7), person(7)))
                .containsExactly(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void aGroupIsSentLessThanTwentyAMinuteWhateverItsTopics() {
        assertThat(sent(GROUP, new TelegramChat(GROUP.chatId(), 17), GROUP))
                .containsExactly(Duration.ZERO, Duration.ofMillis(3_100), Duration.ofMillis(6_200));
    }

    @Test
    void aChatThatHasToWaitLongIsPutOffAndOthersTakeItsTurn() {
        pacing.refused(person(7), HALF_A_DAY);

        assertThat(wait(person(7))).contains(HALF_A_DAY);
        assertThat(sent(person(8))).containsExactly(Duration.ZERO);
        now = START.plus(HALF_A_DAY);
        assertThat(wait(person(7))).isEmpty();
    }

    @Test
    void twoChatsRefusedInARowMeanTheWholeBotUntilTheFirstMayGoOn() {
        pacing.refused(person(7), HALF_A_DAY);
        now = now.plusSeconds(1);
        pacing.refused(person(8), Duration.ofSeconds(60));

        assertThat(wait(person(9))).contains(Duration.ofSeconds(60));
        now = now.plusSeconds(60);
        assertThat(wait(person(9))).isEmpty();
    }

    @Test
    void aChatRefusedTwiceIsStillOneChat() {
        pacing.refused(person(7), HALF_A_DAY);
        pacing.refused(person(7), HALF_A_DAY);

        assertThat(wait(person(9))).isEmpty();
    }

    @Test
    void aMessageAcceptedBetweenTwoRefusalsShowsThatTheBotIsNotMeant() {
        pacing.refused(person(7), HALF_A_DAY);
        pacing.accepted();
        pacing.refused(person(8), HALF_A_DAY);

        assertThat(wait(person(9))).isEmpty();
    }

    @Test
    void aRefusalThatIsOverIsNoEvidence() {
        pacing.refused(person(7), Duration.ofSeconds(5));
        now = now.plusSeconds(5);
        pacing.refused(person(8), Duration.ofSeconds(5));

        assertThat(wait(person(9))).isEmpty();
    }

    @Test
    void whatOneSenderIsToldHoldsForAll() {
        pacing.refused(person(7), HALF_A_DAY);
        pacing.refused(person(8), HALF_A_DAY);

        assertThat(pacing(SendRate.STANDARD).await(person(9)).map(Outcome.Later::after))
                .contains(HALF_A_DAY);
    }

    @Test
    void aServerWithoutLimitsIsNotWaitedFor() {
        var unlimited = pacing(SendRate.UNLIMITED);
        unlimited.await(person(7));
        unlimited.await(person(7));

        assertThat(now).isEqualTo(START);
    }
}
