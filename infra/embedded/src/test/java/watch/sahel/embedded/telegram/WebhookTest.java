package watch.sahel.embedded.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class WebhookTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private BotApiServer server;
    private PlainBot bot;
    private HookSite site;
    private Chat amina;

    @BeforeEach
    void start() throws IOException {
        var quick = Limits.telegram().withWebhookRetry(Duration.ofMillis(5), Duration.ofMillis(20));
        server = BotApiServer.start(new HandClock(), quick);
        bot = new PlainBot(server);
        site = new HookSite();
        amina = server.privateChat(101, "Amina", "fr");
    }

    @AfterEach
    void stop() {
        server.close();
        site.close();
    }

    private ObjectNode hook(String url) {
        return PlainBot.JSON.createObjectNode().put("url", url).put("secret_token", "s3cret_-");
    }

    private JsonNode set() throws Exception {
        return bot.call("setWebhook", hook(site.url().toString()));
    }

    private JsonNode info() throws Exception {
        return bot.call("getWebhookInfo").path("result");
    }

    @Test
    void updatesArriveWithTheSecretInOrder() throws Exception {
        amina.says("before");
        set();
        for (int i = 0; i < 20; i++) {
            amina.says("message " + i);
        }

        assertThat(server.awaitDelivered(SOON)).isTrue();
        assertThat(site.deliveries())
                .hasSize(21)
                .allMatch(delivery -> delivery.secret().equals("s3cret_-"));
        assertThat(site.deliveries().getFirst().text()).isEqualTo("before");
        assertThat(site.deliveries().getLast().text()).isEqualTo("message 19");
        assertThat(site.deliveries())
                .isSortedAccordingTo(Comparator.comparing(
                        delivery -> delivery.update().path("update_id").asInt()));
    }

    @Test
    void aRefusedUpdateIsRepeatedBeforeTheNextOfItsChat() throws Exception {
        site.reply(500, "oops");
        site.reply(503, "{\"method\":\"sendMessage\",\"chat_id\":101,\"text\":\"must not be sent\"}");
        site.reply(403, "");
        set();
        amina.says("one");
        amina.says("two");

        assertThat(server.awaitDelivered(SOON)).isTrue();
        assertThat(site.deliveries())
                .extracting(HookSite.Delivery::text)
                .containsExactly("one", "one", "one", "one", "two");
        assertThat(amina.messages()).isEmpty();
        assertThat(info().path("last_error_message").asText())
                .isEqualTo("Wrong response from the webhook: 403 Forbidden");
        assertThat(info().path("last_error_date").asLong()).isEqualTo(HandClock.START.getEpochSecond());
        assertThat(info().path("pending_update_count").asInt()).isZero();
    }

    @Test
    void oneStubbornChatDoesNotHoldUpTheOthers() throws Exception {
        site.reply(500, "");
        var slow = Limits.telegram().withWebhookRetry(Duration.ofMinutes(5), Duration.ofMinutes(5));
        try (var patient = BotApiServer.start(new HandClock(), slow)) {
            site.reply(500, "");
            patient.privateChat(1, "Stubborn", "").says("held up");
            var plain = new PlainBot(patient);
            plain.call("setWebhook", hook(site.url().toString()));
            assertThat(site.awaitArrivals(2)).isTrue();
            patient.privateChat(2, "Quick", "").says("passes");
            assertThat(site.awaitArrivals(1)).isTrue();
            while (pending(plain) > 1) {
                Thread.onSpinWait();
            }

            assertThat(site.deliveries())
                    .extracting(HookSite.Delivery::text)
                    .containsExactly("held up", "held up", "passes");
            assertThat(pending(plain)).isEqualTo(1);
        }
    }

    private static int pending(PlainBot bot) throws Exception {
        return bot.call("getWebhookInfo")
                .path("result")
                .path("pending_update_count")
                .asInt();
    }

    @Test
    void theAnswerMayItselfBeAMethod() throws Exception {
        site.reply(
                200,
                "{\"method\":\"sendMessage\",\"chat_id\":101,\"text\":\"<b>welcome</b>\",\"parse_mode\":\"HTML\"}");
        site.reply(200, "{\"method\":\"sendMessage\",\"chat_id\":999,\"text\":\"to nobody\"}");
        site.reply(200, "{\"method\":\"deleteWebhook\"}");
        site.reply(200, "no json at all");
        set();
        for (int i = 0; i < 4; i++) {
            amina.says("/start");
        }

        assertThat(server.awaitDelivered(SOON)).isTrue();
        assertThat(amina.messages()).extracting(SentMessage::text).containsExactly("welcome");
        assertThat(info().path("url").asText()).isEqualTo(site.url().toString());
    }

    @Test
    void whileItIsSetUpdatesCannotBeFetched() throws Exception {
        set();

        var answer = bot.call("getUpdates");

        assertThat(answer.path("error_code").asInt()).isEqualTo(409);
        assertThat(answer.path("description").asText())
                .isEqualTo(
                        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the"
                                + " webhook first");
    }

    @Test
    void afterDeletionWhatIsPendingCanBeFetched() throws Exception {
        site.close();
        set();
        amina.says("still here");
        while (!info().has("last_error_message")) {
            Thread.onSpinWait();
        }
        assertThat(info().path("last_error_message").asText()).isEqualTo("Connection refused");

        bot.call("deleteWebhook");

        assertThat(info().path("url").asText()).isEmpty();
        assertThat(bot.call("getUpdates").path("result").findValuesAsText("text"))
                .containsExactly("still here");
    }

    @Test
    void pendingUpdatesAreDroppedWhenAsked() throws Exception {
        amina.says("forget me");

        bot.call("setWebhook", hook(site.url().toString()).put("drop_pending_updates", true));

        assertThat(server.pendingUpdates()).isZero();
        assertThat(site.deliveries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://example.org/hook|Bad Request: bad webhook: An HTTPS URL must be provided for webhook",
                "not a url|Bad Request: invalid webhook URL specified",
                "https:///hook|Bad Request: invalid webhook URL specified"
            })
    void theUrlMustBeHttps(String url, String why) throws Exception {
        assertThat(bot.call("setWebhook", hook(url)).path("description").asText())
                .isEqualTo(why);
    }

    @Test
    void theSecretHasAFewCharactersOnly() throws Exception {
        var url = site.url().toString();

        assertThat(bot.call("setWebhook", hook(url).put("secret_token", "a b"))
                        .path("description")
                        .asText())
                .isEqualTo("Bad Request: secret token contains unallowed characters");
        assertThat(bot.call("setWebhook", hook(url).put("secret_token", "x".repeat(257)))
                        .path("description")
                        .asText())
                .isEqualTo("Bad Request: secret token is too long");
        assertThat(bot.call("setWebhook", hook(url).put("secret_token", "x".repeat(256)))
                        .path("ok")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void anEmptyUrlRemovesTheWebhook() throws Exception {
        set();
        bot.call("setWebhook", PlainBot.JSON.createObjectNode().put("url", ""));

        assertThat(info().path("url").asText()).isEmpty();
    }
}
