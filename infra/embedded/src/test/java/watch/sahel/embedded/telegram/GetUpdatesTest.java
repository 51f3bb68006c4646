package watch.sahel.embedded.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GetUpdatesTest {
    private final HandClock clock = new HandClock();
    private BotApiServer server;
    private PlainBot bot;
    private Chat amina;

    @BeforeEach
    void start() throws IOException {
        server = BotApiServer.start(clock);
        bot = new PlainBot(server);
        amina = server.privateChat(101, "Amina", "fr");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static ObjectNode parameters() {
        return PlainBot.JSON.createObjectNode();
    }

    private JsonNode updates(ObjectNode parameters) throws Exception {
        return bot.call("getUpdates", parameters).path("result");
    }

    private CompletableFuture<JsonNode> poll(int seconds) {
        var answer = new CompletableFuture<JsonNode>();
        Thread.startVirtualThread(() -> {
            try {
                answer.complete(bot.call("getUpdates", parameters().put("timeout", seconds)));
            } catch (IOException | InterruptedException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    @Test
    void aCommandIsAMessageWithItsEntity() throws Exception {
        long message = amina.says("/start@embedded_test_bot see https://example.org/a now");

        var update = updates(parameters()).path(0).path("message");

        assertThat(update.path("message_id").asLong()).isEqualTo(message);
        assertThat(update.path("from").toString())
                .isEqualTo("{\"id\":101,\"is_bot\":false,\"first_name\":\"Amina\",\"language_code\":\"fr\"}");
        assertThat(update.path("chat").path("type").asText()).isEqualTo("private");
        assertThat(update.path("date").asLong()).isEqualTo(HandClock.START.getEpochSecond());
        assertThat(update.path("entities").toString())
                .isEqualTo("[{\"offset\":0,\"length\":24,\"type\":\"bot_command\"},"
                        + "{\"offset\":29,\"length\":21,\"type\":\"url\"}]");
    }

    @Test
    void anOffsetConfirmsWhatIsBeforeIt() throws Exception {
        amina.says("one");
        amina.says("two");
        amina.says("three");
        int first =
                updates(parameters().put("limit", 1)).path(0).path("update_id").asInt();

        assertThat(updates(parameters()).findValuesAsText("text")).containsExactly("one", "two", "three");
        assertThat(updates(parameters().put("offset", first + 1)).findValuesAsText("text"))
                .containsExactly("two", "three");
        assertThat(updates(parameters()).findValuesAsText("text")).containsExactly("two", "three");
        assertThat(updates(parameters().put("offset", -1)).findValuesAsText("text"))
                .containsExactly("three");
        assertThat(server.pendingUpdates()).isEqualTo(1);
    }

    @Test
    void aLongPollEndsWithTheNextUpdate() throws Exception {
        var waiting = poll(20);
        amina.says("hello");

        assertThat(waiting.get(10, TimeUnit.SECONDS).path("result").findValuesAsText("text"))
                .containsExactly("hello");
    }

    @Test
    void aLongPollEndsEmptyWithItsTimeout() throws Exception {
        assertThat(poll(1).get(10, TimeUnit.SECONDS).path("result")).isEmpty();
    }

    @Test
    void ofTwoPollersTheEarlierEnds() throws Exception {
        var answer = (JsonNode) CompletableFuture.anyOf(poll(20), poll(20)).get(10, TimeUnit.SECONDS);

        assertThat(answer.path("error_code").asInt()).isEqualTo(409);
        assertThat(answer.path("description").asText())
                .isEqualTo(
                        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
    }

    @Test
    void onlyAllowedKindsAreMade() throws Exception {
        var only = parameters();
        only.putArray("allowed_updates").add("my_chat_member").add("nonsense");
        updates(only);

        amina.says("not wanted");
        amina.block();

        assertThat(updates(parameters()).path(0).has("my_chat_member")).isTrue();
        assertThat(server.pendingUpdates()).isEqualTo(1);
        only.putArray("allowed_updates");
        updates(only);
        amina.unblock();
        amina.says("wanted again");
        assertThat(server.pendingUpdates()).isEqualTo(3);
    }

    @Test
    void updatesAreKeptForADay() throws Exception {
        amina.says("old");
        clock.advance(Duration.ofHours(23));
        amina.says("new");
        clock.advance(Duration.ofHours(2));

        assertThat(updates(parameters()).findValuesAsText("text")).containsExactly("new");
    }

    @Test
    void aBlockedBotHearsNothing() {
        amina.block();
        int before = server.pendingUpdates();
        amina.says("into the void");

        assertThat(server.pendingUpdates()).isEqualTo(before);
    }

    @Test
    void inAGroupTheBotHearsOnlyWhatIsMeantForIt() throws Exception {
        var group = server.group("Desk");
        var moussa = new User(202, "Moussa", "");

        group.says(moussa, "good morning");
        group.says(moussa, "/start@another_bot");
        group.says(moussa, "/start");
        group.says(moussa, "/start@" + server.username());
        group.says(moussa, "what is new, @" + server.username() + "?");

        var heard = updates(parameters());
        assertThat(heard.path(0)
                        .path("my_chat_member")
                        .path("new_chat_member")
                        .path("status")
                        .asText())
                .isEqualTo("member");
        assertThat(heard.findValuesAsText("text"))
                .containsExactly("/start", "/start@" + server.username(), "what is new, @" + server.username() + "?");
        assertThat(heard.path(1).path("message").path("from").path("first_name").asText())
                .isEqualTo("Moussa");
    }
}
