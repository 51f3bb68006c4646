package watch.sahel.lambda.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.embedded.telegram.Chat;

class TelegramWebhookTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private BotApiServer telegram;
    private Chat chat;
    private TelegramWebhook webhook;

    @BeforeEach
    void open() throws IOException {
        telegram = BotApiServer.start(Clock.systemUTC());
        chat = telegram.privateChat(7, "Amina", "en");
        webhook = new TelegramWebhook(new Bench(telegram.base(), telegram.token()).wiring());
    }

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void aCommandIsAnswered() throws IOException {
        assertThat(status(Bench.WEBHOOK_SECRET, update(1, "/help"))).isEqualTo(200);

        assertThat(chat.lastMessage().orElseThrow().text()).startsWith("What you can say");
    }

    @Test
    void anUpdateThatComesTwiceIsAnsweredOnce() throws IOException {
        status(Bench.WEBHOOK_SECRET, update(1, "/help"));
        assertThat(status(Bench.WEBHOOK_SECRET, update(1, "/help"))).isEqualTo(200);

        assertThat(chat.messages()).hasSize(1);
    }

    @Test
    void aBodyInBase64IsRead() throws IOException {
        var body = Base64.getEncoder().encodeToString(update(1, "/help").getBytes(StandardCharsets.UTF_8));
        var event = JSON.createObjectNode().put("body", body).put("isBase64Encoded", true);
        event.putObject("headers").put("x-telegram-bot-api-secret-token", Bench.WEBHOOK_SECRET);

        assertThat(Bench.invoke(webhook, event.toString()).path("statusCode").asInt())
                .isEqualTo(200);
        assertThat(chat.messages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", "webhook-secret2"})
    void whoDoesNotKnowTheSecretIsTurnedAway(String secret) throws IOException {
        assertThat(status(secret, update(1, "/help"))).isEqualTo(401);

        assertThat(chat.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "null", "{}", "{\"update_id\":\"x\"}"})
    void whatIsNoUpdateIsABadRequest(String body) throws IOException {
        assertThat(status(Bench.WEBHOOK_SECRET, body)).isEqualTo(400);
    }

    @Test
    void anUpdateOfAKindFromTheFutureIsTakenAndLeftAlone() throws IOException {
        assertThat(status(Bench.WEBHOOK_SECRET, "{\"update_id\":1,\"telepathy\":{\"thought\":true}}"))
                .isEqualTo(200);
    }

    private int status(String secret, String body) throws IOException {
        var event = JSON.createObjectNode()
                .put("rawPath", "/telegram")
                .put("body", body)
                .put("isBase64Encoded", false);
        event.putObject("headers").put("x-telegram-bot-api-secret-token", secret);
        return Bench.invoke(webhook, event.toString()).path("statusCode").asInt();
    }

    private static String update(long id, String text) {
        var update = JSON.createObjectNode().put("update_id", id);
        var message = update.putObject("message")
                .put("message_id", id)
                .put("date", Clock.systemUTC().instant().getEpochSecond())
                .put("text", text);
        message.putObject("chat").put("id", 7).put("type", "private").put("first_name", "Amina");
        message.putObject("from")
                .put("id", 7)
                .put("is_bot", false)
                .put("first_name", "Amina")
                .put("language_code", "en");
        return update.toString();
    }
}
