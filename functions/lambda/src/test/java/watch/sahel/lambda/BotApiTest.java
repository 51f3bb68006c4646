package watch.sahel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watch.sahel.delivery.Outcome;
import watch.sahel.delivery.telegram.BotApi;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.embedded.telegram.Chat;
import watch.sahel.embedded.telegram.Fault;
import watch.sahel.subscriber.Address.TelegramChat;

/// What the Bot API's errors come to, over HTTP.
class BotApiTest {
    private BotApiServer telegram;
    private BotApi api;
    private Chat amina;

    @BeforeEach
    void start() throws IOException {
        telegram = BotApiServer.start(Clock.systemUTC());
        api = new BotApi(telegram.base(), telegram.token());
        amina = telegram.privateChat(7, "Amina", "fr");
    }

    @AfterEach
    void stop() {
        telegram.close();
    }

    private Outcome say(Chat chat) {
        return api.message(new TelegramChat(chat.id()), "<b>News</b>");
    }

    @Test
    void whoBlockedTheBotIsNotReachedAgain() {
        amina.block();

        assertThat(say(amina)).isEqualTo(new Outcome.Unreachable("Forbidden: bot was blocked by the user"));
    }

    @Test
    void aDeletedAccountIsNotReachedAgain() {
        amina.deactivate();

        assertThat(say(amina)).isEqualTo(new Outcome.Unreachable("Forbidden: user is deactivated"));
    }

    @Test
    void aChatThatIsNotThereIsNotReachedAgain() {
        assertThat(api.message(new TelegramChat(99), "News"))
                .isEqualTo(new Outcome.Unreachable("Bad Request: chat not found"));
    }

    @Test
    void aDeletedTopicIsNotReachedAgain() {
        var forum = telegram.supergroup("Desk");
        forum.openTopic();

        assertThat(api.message(new TelegramChat(forum.id(), 99), "News"))
                .isEqualTo(new Outcome.Unreachable("Bad Request: message thread not found"));
    }

    @Test
    void aTopicGetsWhatIsMeantForIt() {
        var forum = telegram.supergroup("Desk");
        var topic = forum.openTopic();

        assertThat(api.message(new TelegramChat(forum.id(), topic), "News")).isEqualTo(new Outcome.Accepted());
        assertThat(forum.lastMessage().orElseThrow().topic()).isEqualTo(topic);
    }

    @Test
    void aGroupThatBecameASupergroupIsToldWithItsNewId() {
        var group = telegram.group("Desk");
        var next = telegram.upgrade(group);

        assertThat(say(group)).isEqualTo(new Outcome.Moved(new TelegramChat(next.id())));
        assertThat(next.messages()).isEmpty();
    }

    @Test
    void tooManyMessagesWaitAsLongAsTheAnswerSays() {
        telegram.failNext(1, Fault.tooManyRequests(Duration.ofSeconds(43_838)));

        assertThat(say(amina))
                .isEqualTo(new Outcome.TooMany("Too Many Requests: retry after 43838", Duration.ofSeconds(43_838)));
    }

    @Test
    void aGatewaysErrorPageAndALostConnectionPass() {
        telegram.failNext(1, Fault.badGateway());
        telegram.failNext(1, Fault.lostRequest());

        assertThat(say(amina)).isInstanceOf(Outcome.Later.class);
        assertThat(say(amina)).isInstanceOf(Outcome.Later.class);
        assertThat(say(amina)).isEqualTo(new Outcome.Accepted());
    }

    @Test
    void whatTelegramCannotParseIsSentAsPlainText() {
        var html = "<b>Half <a href=\"https://a.example/?x=1&amp;y=2\">a link</a> &lt;";

        assertThat(api.message(new TelegramChat(amina.id()), html)).isEqualTo(new Outcome.Accepted());
        assertThat(amina.lastMessage().orElseThrow().text()).isEqualTo("Half a link (https://a.example/?x=1&y=2) <");
    }

    @Test
    void whatIsTooLongIsCut() {
        assertThat(api.message(new TelegramChat(amina.id()), "<b>" + "ä".repeat(4097) + "</b>"))
                .isEqualTo(new Outcome.Accepted());
        assertThat(amina.lastMessage().orElseThrow().text()).hasSize(4096).endsWith("ä…");
    }

    @ParameterizedTest
    @CsvSource({
        "400, Bad Request: not enough rights to send text messages to the chat",
        "400, Bad Request: need administrator rights in the channel chat",
        "400, Bad Request: TOPIC_CLOSED",
        "400, Bad Request: PEER_ID_INVALID",
        "403, Forbidden: bot is not a member of the channel chat",
        "403, Forbidden: bot can't initiate conversation with a user"
    })
    void whereTheBotMayNotWriteItIsNotTriedAgain(int code, String description) {
        telegram.failNext(1, new Fault.Refused(code, description));

        assertThat(say(amina)).isEqualTo(new Outcome.Unreachable(description));
    }

    @Test
    void aWrongTokenIsTheOperatorsToMendAndNothingIsLostUntilThen() {
        var wrong = new BotApi(telegram.base(), "1:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");

        assertThat(wrong.message(new TelegramChat(amina.id()), "News"))
                .isEqualTo(new Outcome.Later("401 Unauthorized", Duration.ZERO));
    }
}
