package watch.sahel.embedded.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Telegram's own limits, on a clock that stands still between the steps.
class RateLimitsTest {
    private final HandClock clock = new HandClock();
    private BotApiServer server;
    private PlainBot bot;

    @BeforeEach
    void start() throws IOException {
        server = BotApiServer.start(clock);
        bot = new PlainBot(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private JsonNode send(Chat chat) throws Exception {
        return bot.call("sendMessage", PlainBot.text(chat, "hello"));
    }

    private void assertAccepted(Chat chat, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            assertThat(send(chat).path("ok").asBoolean()).as("message %s", i).isTrue();
        }
    }

    private void assertRetryAfter(Chat chat, int seconds) throws Exception {
        var answer = send(chat);
        assertThat(answer.path("error_code").asInt()).isEqualTo(429);
        assertThat(answer.path("description").asText()).isEqualTo("Too Many Requests: retry after " + seconds);
        assertThat(answer.path("parameters").path("retry_after").asInt()).isEqualTo(seconds);
    }

    @Test
    void aPrivateChatTakesAShortBurstAndThenOneASecond() throws Exception {
        var amina = server.privateChat(101, "Amina", "fr");
        assertAccepted(amina, 5);
        assertRetryAfter(amina, 5);

        clock.advance(Duration.ofMillis(4999));
        assertRetryAfter(amina, 1);
        clock.advance(Duration.ofMillis(1));
        assertAccepted(amina, 1);
    }

    @Test
    void oneASecondIsAlwaysAccepted() throws Exception {
        var amina = server.privateChat(101, "Amina", "fr");
        for (int i = 0; i < 30; i++) {
            assertAccepted(amina, 1);
            clock.advance(Duration.ofSeconds(1));
        }
    }

    @Test
    void aGroupTakesTwentyAMinute() throws Exception {
        var group = server.group("Desk");
        assertAccepted(group, 20);
        assertRetryAfter(group, 60);

        clock.advance(Duration.ofSeconds(59));
        assertRetryAfter(group, 1);
        clock.advance(Duration.ofSeconds(1));
        assertAccepted(group, 20);
    }

    @Test
    void allChatsTogetherTakeThirtyASecond() throws Exception {
        for (int i = 1; i <= 30; i++) {
            assertAccepted(server.privateChat(i, "Reader " + i, "en"), 1);
        }
        var late = server.privateChat(31, "Reader 31", "en");
        assertRetryAfter(late, 1);

        clock.advance(Duration.ofSeconds(1));
        assertAccepted(late, 1);
    }

    @Test
    void aRefusedMessageDoesNotCount() throws Exception {
        var amina = server.privateChat(101, "Amina", "fr");
        for (int i = 0; i < 10; i++) {
            bot.call("sendMessage", PlainBot.html(amina, "<b>"));
        }

        assertAccepted(amina, 5);
        for (int i = 0; i < 10; i++) {
            assertRetryAfter(amina, 5);
        }
        clock.advance(Duration.ofSeconds(5));
        assertAccepted(amina, 5);
    }

    @Test
    void theHeaderSaysItToo() throws Exception {
        var amina = server.privateChat(101, "Amina", "fr");
        assertAccepted(amina, 5);

        var answer = bot.post(
                "/bot" + server.token() + "/sendMessage",
                "application/json",
                PlainBot.text(amina, "x").toString());

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }
}
