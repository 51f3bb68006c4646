package watch.sahel.embedded.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BotApiServerTest {
    private final HandClock clock = new HandClock();
    private BotApiServer server;
    private PlainBot bot;
    private Chat amina;

    @BeforeEach
    void start() throws IOException {
        server = BotApiServer.start(clock, Limits.telegram().withoutRates());
        bot = new PlainBot(server);
        amina = server.privateChat(101, "Amina", "fr");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void assertRefused(JsonNode answer, int code, String description) {
        assertThat(answer.path("ok").asBoolean()).isFalse();
        assertThat(answer.path("error_code").asInt()).isEqualTo(code);
        assertThat(answer.path("description").asText()).isEqualTo(description);
        assertThat(amina.messages()).isEmpty();
    }

    @Nested
    class Doors {
        @Test
        void aWellFormedForeignTokenIsUnauthorized() throws Exception {
            var answer = bot.get("/bot123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11/getMe");

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo("{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
        }

        @ParameterizedTest
        @CsvSource({"/bot/getMe", "/botnonsense/getMe", "/getMe", "/bot12:short/getMe"})
        void aMalformedTokenIsNotFound(String path) throws Exception {
            var answer = bot.get(path);

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo("{\"ok\":false,\"error_code\":404,\"description\":\"Not Found\"}");
        }

        @Test
        void anUnknownMethodIsNotFound() throws Exception {
            assertRefused(bot.call("sendCarrierPigeon"), 404, "Not Found: method not found");
        }

        @Test
        void methodNamesAreReadInAnyCaseAndByGet() throws Exception {
            var me = PlainBot.JSON
                    .readTree(bot.get("/bot" + server.token() + "/GETME").body())
                    .path("result");

            assertThat(me.path("is_bot").asBoolean()).isTrue();
            assertThat(me.path("username").asText()).isEqualTo(server.username());
        }

        @Test
        void parametersComeAsQueryFormOrMultipart() throws Exception {
            var path = "/bot" + server.token() + "/sendMessage";
            bot.get(path + "?chat_id=101&text=by%20query");
            bot.post(path, "application/x-www-form-urlencoded", "chat_id=101&text=by+form+%D1%8F");
            var part =
                    "--b0\r\nContent-Disposition: form-data; name=\"%s\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n%s\r\n";
            bot.post(
                    path,
                    "multipart/form-data; boundary=b0",
                    part.formatted("chat_id", "101") + part.formatted("text", "by parts é\r\nand lines")
                            + "--b0--\r\n");

            assertThat(amina.messages())
                    .extracting(SentMessage::text)
                    .containsExactly("by query", "by form я", "by parts é\nand lines");
        }

        @Test
        void aBodyThatIsNoJsonIsRefused() throws Exception {
            var answer = bot.post("/bot" + server.token() + "/sendMessage", "application/json", "{\"chat_id\":");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("Bad Request: can't parse JSON object");
        }

        @Test
        void aHugeBodyIsRefused() throws Exception {
            var answer = bot.call("sendMessage", PlainBot.text(amina, "x".repeat(1 << 20)));

            assertRefused(answer, 413, "Request Entity Too Large");
        }
    }

    @Nested
    class Texts {
        @Test
        void aMessageOf4096CharactersPassesAndOneMoreDoesNot() throws Exception {
            assertRefused(
                    bot.call("sendMessage", PlainBot.text(amina, "x".repeat(4097))),
                    400,
                    "Bad Request: message is too long");

            assertThat(bot.call("sendMessage", PlainBot.text(amina, "x".repeat(4096)))
                            .path("ok")
                            .asBoolean())
                    .isTrue();
        }

        @Test
        void anEmojiCountsAsTwo() throws Exception {
            assertRefused(
                    bot.call("sendMessage", PlainBot.text(amina, "😀".repeat(2048) + "x")),
                    400,
                    "Bad Request: message is too long");

            assertThat(bot.call("sendMessage", PlainBot.text(amina, "😀".repeat(2048)))
                            .path("ok")
                            .asBoolean())
                    .isTrue();
        }

        @Test
        void markupDoesNotCount() throws Exception {
            var html = "<a href=\"https://example.org/" + "a".repeat(3000) + "\">" + "x".repeat(4095) + "</a>&amp;";

            assertThat(bot.call("sendMessage", PlainBot.html(amina, html))
                            .path("ok")
                            .asBoolean())
                    .isTrue();
            assertThat(amina.messages().getFirst().text()).hasSize(4096).endsWith("&");
        }

        @Test
        void aTextIsNeeded() throws Exception {
            assertRefused(bot.call("sendMessage", PlainBot.text(amina, "")), 400, "Bad Request: message text is empty");
        }

        @ParameterizedTest
        @CsvSource({"'  \n '", "<b></b>", "<b> </b>"})
        void aTextThatShowsNothingIsRefused(String html) throws Exception {
            assertRefused(
                    bot.call("sendMessage", PlainBot.html(amina, html)), 400, "Bad Request: message must be non-empty");
        }

        @Test
        void brokenHtmlSaysWhere() throws Exception {
            assertRefused(
                    bot.call("sendMessage", PlainBot.html(amina, "Café <b>open")),
                    400,
                    "Bad Request: can't parse entities: Can't find end tag corresponding to start tag b");
            assertRefused(
                    bot.call("sendMessage", PlainBot.html(amina, "Café <h1>open</h1>")),
                    400,
                    "Bad Request: can't parse entities: Unsupported start tag \"h1\" at byte offset 6");
        }

        @Test
        void otherParseModesAreNotServed() throws Exception {
            assertRefused(
                    bot.call("sendMessage", PlainBot.text(amina, "*x*").put("parse_mode", "MarkdownV2")),
                    400,
                    "Bad Request: unsupported parse_mode");
        }

        @Test
        void theHundredAndFirstEntityIsDroppedInSilence() throws Exception {
            var html = new StringBuilder();
            IntStream.range(0, 101).forEach(i -> html.append("<b>").append(i).append("</b> "));

            var result = bot.call("sendMessage", PlainBot.html(amina, html.toString()))
                    .path("result");

            assertThat(result.path("entities")).hasSize(100);
            assertThat(result.path("text").asText()).endsWith("99 100");
        }

        @Test
        void entitiesMayBeGivenInsteadOfMarkup() throws Exception {
            var message = PlainBot.text(amina, "read this");
            message.putArray("entities")
                    .addObject()
                    .put("type", "text_link")
                    .put("offset", 5)
                    .put("length", 4)
                    .put("url", "https://example.org/a");

            bot.call("sendMessage", message);

            assertThat(amina.messages().getFirst().links()).containsExactly("https://example.org/a");
        }

        @Test
        void anEntityPastTheEndIsRefused() throws Exception {
            var message = PlainBot.text(amina, "short");
            message.putArray("entities")
                    .addObject()
                    .put("type", "bold")
                    .put("offset", 2)
                    .put("length", 9);

            assertRefused(
                    bot.call("sendMessage", message),
                    400,
                    "Bad Request: entity beginning at UTF-16 offset 2 ends after the end of the text at UTF-16 offset 11");
        }
    }

    @Nested
    class Messages {
        @Test
        void theAnswerIsTheMessageAsItStands() throws Exception {
            var parameters = PlainBot.html(amina, "<b>Gao</b>: <a href=\"https://example.org\">two reports</a>\n");
            parameters.putObject("link_preview_options").put("is_disabled", true);

            var message = bot.call("sendMessage", parameters).path("result");

            assertThat(message.path("date").asLong()).isEqualTo(HandClock.START.getEpochSecond());
            assertThat(message.path("from").path("is_bot").asBoolean()).isTrue();
            assertThat(message.path("chat").toString())
                    .isEqualTo("{\"id\":101,\"first_name\":\"Amina\",\"type\":\"private\"}");
            assertThat(message.path("text").asText()).isEqualTo("Gao: two reports");
            assertThat(message.path("entities").toString())
                    .isEqualTo("[{\"offset\":0,\"length\":3,\"type\":\"bold\"},"
                            + "{\"offset\":5,\"length\":11,\"type\":\"text_link\",\"url\":\"https://example.org/\"}]");
            assertThat(message.path("link_preview_options").path("is_disabled").asBoolean())
                    .isTrue();
            var kept = amina.messages().getFirst();
            assertThat(kept.html()).startsWith("<b>Gao</b>").endsWith("\n");
            assertThat(kept.linkPreview()).isEqualTo(SentMessage.LinkPreview.OFF);
        }

        @Test
        void everyNewMessageIsHeardByTheListener() throws Exception {
            var heard = new ArrayList<String>();
            server.onMessage(message -> heard.add(message.chatId() + " " + message.text()));

            bot.call("sendMessage", PlainBot.text(amina, "one"));

            assertThat(heard).containsExactly("101 one");
        }

        @Test
        void aReplyNeedsItsMessage() throws Exception {
            var missing = PlainBot.text(amina, "answer");
            missing.putObject("reply_parameters").put("message_id", 999);
            assertRefused(bot.call("sendMessage", missing), 400, "Bad Request: message to be replied not found");

            var present = PlainBot.text(amina, "answer");
            long question = amina.says("question");
            present.putObject("reply_parameters").put("message_id", question);
            bot.call("sendMessage", present);

            assertThat(amina.messages().getFirst().replyTo()).isEqualTo(question);
        }

        @Test
        void onlyAForumHasTopics() throws Exception {
            assertRefused(
                    bot.call("sendMessage", PlainBot.text(amina, "x").put("message_thread_id", 5)),
                    400,
                    "Bad Request: message thread not found");

            var forum = server.supergroup("Desk");
            int topic = forum.openTopic();
            var answer = bot.call("sendMessage", PlainBot.text(forum, "x").put("message_thread_id", topic));

            assertThat(answer.path("result").path("message_thread_id").asInt()).isEqualTo(topic);
            assertThat(forum.messages().getFirst().topic()).isEqualTo(topic);
        }

        @Test
        void anEditReplacesTheTextAndKeepsTheOldOne() throws Exception {
            long id = bot.call("sendMessage", PlainBot.text(amina, "five killed"))
                    .path("result")
                    .path("message_id")
                    .asLong();
            clock.advance(Duration.ofMinutes(3));

            var edited = bot.call(
                    "editMessageText", PlainBot.text(amina, "seven killed").put("message_id", id));

            assertThat(edited.path("result").path("edit_date").asLong()
                            - edited.path("result").path("date").asLong())
                    .isEqualTo(180);
            assertThat(amina.lastMessage()).hasValueSatisfying(message -> {
                assertThat(message.text()).isEqualTo("seven killed");
                assertThat(message.edits()).containsExactly("five killed");
            });
        }

        @Test
        void anEditMustChangeSomethingAndHaveAMessageOfTheBot() throws Exception {
            long id = bot.call("sendMessage", PlainBot.text(amina, "same"))
                    .path("result")
                    .path("message_id")
                    .asLong();
            long own = amina.says("mine");

            assertThat(bot.call("editMessageText", PlainBot.text(amina, "same").put("message_id", id))
                            .path("description")
                            .asText())
                    .isEqualTo(
                            "Bad Request: message is not modified: specified new message content and reply markup are"
                                    + " exactly the same as a current content and reply markup of the message");
            assertThat(bot.call("editMessageText", PlainBot.text(amina, "x").put("message_id", 999))
                            .path("description")
                            .asText())
                    .isEqualTo("Bad Request: message to edit not found");
            assertThat(bot.call("editMessageText", PlainBot.text(amina, "x").put("message_id", own))
                            .path("description")
                            .asText())
                    .isEqualTo("Bad Request: message can't be edited");
        }

        @Test
        void chatActionsAreKnownWords() throws Exception {
            var action = PlainBot.JSON.createObjectNode().put("chat_id", 101);

            assertRefused(
                    bot.call("sendChatAction", action.put("action", "dancing")),
                    400,
                    "Bad Request: wrong parameter action in request");
            assertThat(bot.call("sendChatAction", action.put("action", "typing"))
                            .path("result")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Nested
    class Buttons {
        private JsonNode keyboard(String data) {
            var message = PlainBot.text(amina, "choose");
            message.putObject("reply_markup")
                    .putArray("inline_keyboard")
                    .addArray()
                    .addObject()
                    .put("text", "More")
                    .put("callback_data", data);
            return message;
        }

        @Test
        void callbackDataHas64BytesAtMost() throws Exception {
            assertRefused(
                    bot.call("sendMessage", keyboard("я".repeat(32) + "x")), 400, "Bad Request: BUTTON_DATA_INVALID");

            assertThat(bot.call("sendMessage", keyboard("я".repeat(32)))
                            .path("ok")
                            .asBoolean())
                    .isTrue();
        }

        @Test
        void aButtonDoesSomething() throws Exception {
            assertRefused(
                    bot.call("sendMessage", keyboard("")),
                    400,
                    "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }

        @Test
        void aPressIsAnUpdateThatIsAnsweredOnce() throws Exception {
            bot.call("sendMessage", keyboard("more:7"));
            var query = amina.presses(amina.messages().getFirst(), "more:7");

            var update = bot.call("getUpdates").path("result").path(0).path("callback_query");
            assertThat(update.path("data").asText()).isEqualTo("more:7");
            assertThat(update.path("message").path("reply_markup").path("inline_keyboard"))
                    .hasSize(1);
            var answer = PlainBot.JSON
                    .createObjectNode()
                    .put("callback_query_id", query)
                    .put("text", "here it is");
            assertThat(bot.call("answerCallbackQuery", answer).path("result").asBoolean())
                    .isTrue();
            assertThat(amina.callbackAnswers()).containsExactly(new CallbackAnswer(query, "here it is", ""));
            assertThat(bot.call("answerCallbackQuery", answer)
                            .path("description")
                            .asText())
                    .isEqualTo("Bad Request: query is too old and response timeout expired or query ID is invalid");
        }
    }

    @Nested
    class ShutDoors {
        private JsonNode sendTo(Chat chat) throws Exception {
            return bot.call("sendMessage", PlainBot.text(chat, "hello"));
        }

        @Test
        void anUnknownChatIsNotFound() throws Exception {
            var parameters = PlainBot.JSON.createObjectNode().put("text", "hello");

            assertRefused(bot.call("sendMessage", parameters), 400, "Bad Request: chat_id is empty");
            assertRefused(bot.call("sendMessage", parameters.put("chat_id", 999)), 400, "Bad Request: chat not found");
            assertRefused(
                    bot.call("sendMessage", parameters.put("chat_id", "@nobody")), 400, "Bad Request: chat not found");
        }

        @Test
        void aPersonBlocksAndUnblocksTheBot() throws Exception {
            amina.block();
            assertRefused(sendTo(amina), 403, "Forbidden: bot was blocked by the user");

            amina.unblock();
            assertThat(sendTo(amina).path("ok").asBoolean()).isTrue();
            assertThat(bot.call("getUpdates").path("result").findValuesAsText("status"))
                    .containsExactly("member", "kicked", "kicked", "member");
        }

        @Test
        void aDeletedAccountIsDeactivated() throws Exception {
            amina.deactivate();

            assertRefused(sendTo(amina), 403, "Forbidden: user is deactivated");
        }

        @Test
        void groupsSupergroupsAndChannelsKickTheBot() throws Exception {
            for (var chat : new Chat[] {server.group("G"), server.supergroup("S"), server.channel("C")}) {
                chat.block();

                assertRefused(
                        sendTo(chat),
                        403,
                        "Forbidden: bot was kicked from the " + chat.kind().apiName() + " chat");
            }
        }

        @Test
        void anUpgradedGroupNamesItsSuccessor() throws Exception {
            var group = server.group("Desk");
            var next = server.upgrade(group);

            var answer = sendTo(group);

            assertRefused(answer, 400, "Bad Request: group chat was upgraded to a supergroup chat");
            assertThat(answer.path("parameters").path("migrate_to_chat_id").asLong())
                    .isEqualTo(next.id());
            assertThat(sendTo(next).path("ok").asBoolean()).isTrue();
            assertThat(bot.call("getUpdates").path("result").findValuesAsText("migrate_to_chat_id"))
                    .containsExactly(Long.toString(next.id()));
        }
    }
}
