package watch.sahel.embedded.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitsTest {
    @Test
    void aWebhookIsTriedAgainAtOnceAndThenEverLater() {
        var limits = Limits.telegram();

        assertThat(IntStream.rangeClosed(1, 8).mapToObj(limits::webhookDelay).map(Duration::toSeconds))
                .containsExactly(0L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
        assertThat(limits.webhookDelay(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void smallerLimitsAreEnforced() throws Exception {
        try (var server = BotApiServer.start(new HandClock(), Limits.telegram().withMessageChars(10))) {
            var bot = new PlainBot(server);
            var amina = server.privateChat(101, "Amina", "fr");

            assertThat(bot.call("sendMessage", PlainBot.text(amina, "12345678901"))
                            .path("description")
                            .asText())
                    .isEqualTo("Bad Request: message is too long");
            assertThat(bot.call("sendMessage", PlainBot.text(amina, "1234567890"))
                            .path("ok")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void limitsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new Rate(0, Duration.ofSeconds(1))).hasMessageContaining("0 in PT1S");
        assertThatThrownBy(() -> Limits.telegram().withMessageChars(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Limits.telegram().withWebhookRetry(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .hasMessageContaining("PT2S to PT1S");
    }
}
