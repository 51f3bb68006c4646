package watch.sahel.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.delivery.telegram.Answering;
import watch.sahel.delivery.telegram.BotApi;
import watch.sahel.delivery.telegram.SendRate;
import watch.sahel.delivery.telegram.TelegramPacing;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.embedded.telegram.Chat;
import watch.sahel.embedded.telegram.Fault;
import watch.sahel.memory.MemoryPace;
import watch.sahel.subscriber.Address.TelegramChat;

class AnsweringTest {
    private static final TelegramChat CHAT = new TelegramChat(7);
    private static final Duration SOON = Duration.ofSeconds(20);

    private BotApiServer telegram;
    private Chat amina;
    private Answering answering;

    @BeforeEach
    void start() throws IOException {
        telegram = BotApiServer.start(Clock.systemUTC());
        amina = telegram.privateChat(7, "Amina", "fr");
        var api = new BotApi(telegram.base(), telegram.token());
        var pacing = new TelegramPacing(new MemoryPace(), SendRate.UNLIMITED, _ -> {}, Clock.systemUTC());
        answering = new Answering(() -> api, pacing);
    }

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void whatTakesLongIsSeenToBeWorkedOn() {
        assertThat(answering.whileTyping(CHAT, this::untilTyping)).isTrue();

        assertThat(amina.actions()).containsExactly("typing");
    }

    private boolean untilTyping() {
        var end = System.nanoTime() + SOON.toNanos();
        while (amina.actions().isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
        return !amina.actions().isEmpty();
    }

    @Test
    void whatIsThereAtOnceCostsNoCall() {
        assertThat(answering.whileTyping(CHAT, () -> "at once")).isEqualTo("at once");

        assertThat(amina.actions()).isEmpty();
    }

    @Test
    void theAnswerDoesNotDependOnTheSign() {
        telegram.failNext("sendChatAction", 1, Fault.badGateway());
        var end = System.nanoTime() + Duration.ofSeconds(1).toNanos();

        assertThat(answering.whileTyping(CHAT, () -> {
                    while (System.nanoTime() < end) {
                        LockSupport.parkNanos(1_000_000);
                    }
                    return "late";
                }))
                .isEqualTo("late");
    }

    @Test
    void aFailureIsNotHidden() {
        assertThatThrownBy(() -> answering.whileTyping(CHAT, () -> {
                    throw new IllegalStateException("no table");
                }))
                .hasMessage("no table");
    }
}
