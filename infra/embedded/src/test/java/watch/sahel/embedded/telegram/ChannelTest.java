package watch.sahel.embedded.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a bot that is an administrator of a channel hears of it.
class ChannelTest {
    private static final User READER = new User(8, "Boubacar", "en");

    private BotApiServer server;
    private PlainBot bot;
    private Chat channel;

    @BeforeEach
    void open() throws Exception {
        server = BotApiServer.start(Clock.systemUTC());
        bot = new PlainBot(server);
        channel = server.channel("News");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private List<JsonNode> updates() throws Exception {
        var updates = new ArrayList<JsonNode>();
        bot.call("getUpdates", PlainBot.JSON.createObjectNode()).path("result").forEach(updates::add);
        return updates;
    }

    @Test
    void aPostNamesTheChannelAndNoPerson() throws Exception {
        channel.posts("Good morning");

        var update = updates().getLast().path("channel_post");
        assertThat(update.has("from")).isFalse();
        assertThat(update.at("/sender_chat/id").asLong()).isEqualTo(channel.id());
        assertThat(update.at("/chat/type").asText()).isEqualTo("channel");
        assertThat(update.path("text").asText()).isEqualTo("Good morning");
    }

    @Test
    void whatIsRewrittenIsAnUpdateOfItsOwn() throws Exception {
        var post = channel.posts("Good mroning");
        channel.rewrites(post, "Good morning");

        var edited = updates().getLast().path("edited_channel_post");
        assertThat(edited.path("message_id").asLong()).isEqualTo(post);
        assertThat(edited.path("edit_date").asLong()).isPositive();
    }

    @Test
    void aPostIsForwardedToTheDiscussionInTheNameOfTelegram() throws Exception {
        var group = server.supergroup("Discussion");
        channel.discussIn(group);
        var post = channel.posts("/latest");

        var copy = updates().getLast().path("message");
        assertThat(copy.at("/chat/id").asLong()).isEqualTo(group.id());
        assertThat(copy.path("is_automatic_forward").asBoolean()).isTrue();
        assertThat(copy.at("/from/id").asLong()).isEqualTo(777_000);
        assertThat(copy.at("/forward_origin/message_id").asLong()).isEqualTo(post);
    }

    @Test
    void theBotBecomesAnAdministratorWhoMayPost() throws Exception {
        var joined = updates().getLast().at("/my_chat_member/new_chat_member");

        assertThat(joined.path("status").asText()).isEqualTo("administrator");
        assertThat(joined.path("can_post_messages").asBoolean()).isTrue();
    }

    @Test
    void anyReaderPressesAButtonAndIsLedNowhereButToTheBot() throws Exception {
        bot.call("sendMessage", PlainBot.JSON.readTree("""
                {"chat_id": %d, "text": "A story",
                 "reply_markup": {"inline_keyboard": [[{"text": "Why", "callback_data": "why"}]]}}""".formatted(channel.id())));
        var query = channel.presses(READER, channel.lastMessage().orElseThrow(), "why");
        assertThat(updates().getLast().at("/callback_query/from/id").asLong()).isEqualTo(READER.id());

        var answer = PlainBot.JSON.createObjectNode().put("callback_query_id", query);
        assertThat(bot.call("answerCallbackQuery", answer.put("url", "https://example.org/"))
                        .path("description")
                        .asText())
                .isEqualTo("Bad Request: URL_INVALID");
        bot.call("answerCallbackQuery", answer.put("url", "https://t.me/" + server.username() + "?start=story_1"));
        assertThat(channel.callbackAnswers()).hasSize(1);
    }
}
