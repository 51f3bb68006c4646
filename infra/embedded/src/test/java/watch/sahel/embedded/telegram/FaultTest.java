package watch.sahel.embedded.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultTest {
    private BotApiServer server;
    private PlainBot bot;
    private Chat amina;

    @BeforeEach
    void start() throws IOException {
        server = BotApiServer.start(new HandClock());
        bot = new PlainBot(server);
        amina = server.privateChat(101, "Amina", "fr");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void plannedFaultsComeInOrderAndThenAllIsWell() throws Exception {
        server.failNext(1, Fault.tooManyRequests(Duration.ofSeconds(43_838)));
        server.failNext(1, Fault.badGateway());
        var path = "/bot" + server.token() + "/sendMessage";
        var message = PlainBot.text(amina, "hello").toString();

        var slow = bot.post(path, "application/json", message);
        assertThat(slow.statusCode()).isEqualTo(429);
        assertThat(slow.body()).contains("\"parameters\":{\"retry_after\":43838}");
        var broken = bot.post(path, "application/json", message);
        assertThat(broken.statusCode()).isEqualTo(502);
        assertThat(broken.headers().firstValue("Content-Type")).hasValue("text/html");
        assertThat(amina.messages()).isEmpty();
        assertThat(bot.post(path, "application/json", message).statusCode()).isEqualTo(200);
        assertThat(amina.messages()).hasSize(1);
    }

    @Test
    void aLostRequestLeavesNothingAndALostAnswerTheMessage() {
        server.failNext(1, Fault.lostRequest());
        server.failNext(1, Fault.lostAnswer());

        assertThatThrownBy(() -> bot.call("sendMessage", PlainBot.text(amina, "one")))
                .isInstanceOf(IOException.class);
        assertThat(amina.messages()).isEmpty();
        assertThatThrownBy(() -> bot.call("sendMessage", PlainBot.text(amina, "two")))
                .isInstanceOf(IOException.class);
        assertThat(amina.messages()).extracting(SentMessage::text).containsExactly("two");
    }

    @Test
    void aFailingListenerIsAnInternalError() throws Exception {
        server.onMessage(message -> {
            throw new IllegalStateException("listener of " + message.text());
        });

        var answer = bot.call("sendMessage", PlainBot.text(amina, "one"));

        assertThat(answer.path("error_code").asInt()).isEqualTo(500);
        assertThat(answer.path("description").asText()).endsWith("IllegalStateException: listener of one");
    }

    @Test
    void otherMethodsAreNotTouched() throws Exception {
        server.failNext("getUpdates", 1, Fault.badGateway());

        assertThat(bot.call("sendMessage", PlainBot.text(amina, "hello"))
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(bot.post("/bot" + server.token() + "/getUpdates", "application/json", "{}")
                        .statusCode())
                .isEqualTo(502);
    }
}
