package watch.sahel.lambda.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.SqsException;

class TelegramWebhookTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    /// Telegram is not there: the webhook needs none.
    private final Bench bench = new Bench(NOWHERE, "1:nobody");
    private final TelegramWebhook webhook = new TelegramWebhook(bench.wiring());

    private List<JsonNode> queued() throws IOException {
        var bodies = new ArrayList<JsonNode>();
        for (var message : JSON.readTree(bench.batchOf("UpdatesQueue")).path("Records")) {
            bodies.add(JSON.readTree(message.path("body").asText()));
        }
        return bodies;
    }

    @Test
    void anUpdateIsQueuedAsItCame() throws IOException {
        var update = update(1, "/watch \uD83D\uDE80 Кидаль \uFFFE");
        assertThat(status(Bench.WEBHOOK_SECRET, update)).isEqualTo(200);

        assertThat(queued()).containsExactly(JSON.readTree(update));
    }

    @Test
    void anUpdateThatComesTwiceIsQueuedOnce() throws IOException {
        status(Bench.WEBHOOK_SECRET, update(1, "/help"));
        assertThat(status(Bench.WEBHOOK_SECRET, update(1, "/help"))).isEqualTo(200);

        assertThat(queued()).hasSize(1);
    }

    @Test
    void whatCannotBeQueuedIsForTelegramToRepeat() {
        var wiring = bench.wiringWith(Map.of("UPDATES_QUEUE_URL", NOWHERE + "/000000000000/nosuch.fifo"));
        var event = event(Bench.WEBHOOK_SECRET, update(1, "/help"));

        assertThatThrownBy(() -> Bench.invoke(new TelegramWebhook(wiring), event))
                .isInstanceOf(SqsException.class);
    }

    @Test
    void aBodyInBase64IsRead() throws IOException {
        var body = Base64.getEncoder().encodeToString(update(1, "/help").getBytes(StandardCharsets.UTF_8));
        var event = JSON.createObjectNode().put("body", body).put("isBase64Encoded", true);
        event.putObject("headers").put("x-telegram-bot-api-secret-token", Bench.WEBHOOK_SECRET);

        assertThat(Bench.invoke(webhook, event.toString()).path("statusCode").asInt())
                .isEqualTo(200);
        assertThat(queued()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", "webhook-secret2"})
    void whoDoesNotKnowTheSecretIsTurnedAway(String secret) throws IOException {
        assertThat(status(secret, update(1, "/help"))).isEqualTo(401);

        assertThat(queued()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "null", "{}", "{\"update_id\":\"x\"}"})
    void whatIsNoUpdateIsABadRequest(String body) throws IOException {
        assertThat(status(Bench.WEBHOOK_SECRET, body)).isEqualTo(400);
        assertThat(queued()).isEmpty();
    }

    @Test
    void whatNoQueueTakesIsNotOfferedForADay() throws IOException {
        assertThat(status(Bench.WEBHOOK_SECRET, update(1, "x".repeat(300_000)))).isEqualTo(200);

        assertThat(queued()).isEmpty();
    }

    private int status(String secret, String body) throws IOException {
        return Bench.invoke(webhook, event(secret, body)).path("statusCode").asInt();
    }

    private static String event(String secret, String body) {
        var event = JSON.createObjectNode()
                .put("rawPath", "/telegram")
                .put("body", body)
                .put("isBase64Encoded", false);
        event.putObject("headers").put("x-telegram-bot-api-secret-token", secret);
        return event.toString();
    }

    private static String update(long id, String text) {
        return Bench.update(id, text, Clock.systemUTC().instant());
    }
}
