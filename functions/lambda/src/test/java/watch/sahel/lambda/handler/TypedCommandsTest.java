package watch.sahel.lambda.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import watch.sahel.bot.Conversation;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.embedded.telegram.Chat;
import watch.sahel.embedded.telegram.Limits;
import watch.sahel.embedded.telegram.SentMessage;
import watch.sahel.language.Language;

/// Every command and every button under its answer, typed and tapped against a Bot API server that is as strict as
/// Telegram, over the table.
class TypedCommandsTest {
    private BotApiServer telegram;
    private Bench bench;
    private Conversation conversation;
    private long offset;

    @BeforeEach
    void open() throws IOException {
        telegram = BotApiServer.start(Clock.systemUTC(), Limits.telegram().withoutRates());
        bench = new Bench(telegram.base(), telegram.token());
        conversation = bench.wiring().conversation();
        bench.wiring().botApi().leaveWebhook();
    }

    @AfterEach
    void close() {
        telegram.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"FRENCH", "ARABIC"})
    void everyCommandAndEveryButtonUnderItIsAnswered(Language language) throws IOException {
        var person = 7;
        for (var word : bench.wiring().commands().menu(language).keySet()) {
            var chat = telegram.privateChat(person++, "Amina", language.tag());
            say(chat, "/start");
            var before = chat.messages().size();
            say(chat, "/" + word);
            assertThat(chat.messages()).as("/%s", word).hasSizeGreaterThan(before);
            tapAll(chat, word);
        }
    }

    @Test
    void everyCommandIsAnsweredInAGroup() throws IOException {
        for (var word : bench.wiring().commands().menu(Language.ENGLISH).keySet()) {
            var group = telegram.group("Desk");
            say(group, "/start");
            var before = group.messages().size();
            say(group, "/" + word);
            assertThat(group.messages()).as("/%s", word).hasSizeGreaterThan(before);
        }
    }

    @Test
    void everyCommandIsAnsweredInItsForumTopic() throws IOException {
        for (var word : bench.wiring().commands().menu(Language.ENGLISH).keySet()) {
            var forum = telegram.supergroup("Desk");
            var topic = forum.openTopic();
            forum.saysIn(topic, forum.owner(), "/start");
            hear();
            var before = forum.messages().size();
            forum.saysIn(topic, forum.owner(), "/" + word);
            hear();
            assertThat(forum.messages()).as("/%s", word).hasSizeGreaterThan(before);
            assertThat(forum.messages())
                    .extracting(SentMessage::topic)
                    .as("/%s", word)
                    .containsOnly(topic);
        }
    }

    @Test
    void everyCommandTypedInAChannelIsAnsweredThere() throws IOException {
        for (var word : bench.wiring().commands().menu(Language.ENGLISH).keySet()) {
            var channel = telegram.channel("Desk");
            channel.posts("/" + word);
            hear();
            assertThat(channel.messages()).as("/%s", word).isNotEmpty();
        }
    }

    /// What is not for the channel is marked as for oneself by having no heading.
    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "ARABIC"})
    void everyCommandAndEveryButtonUnderItIsAnsweredForAChannelFromThePrivateChat(Language language)
            throws IOException {
        var own = List.of("start", "email", "channel", "help");
        var person = 700;
        for (var word : bench.wiring().commands().menu(language).keySet()) {
            var chat = telegram.privateChat(person++, "Amina", language.tag());
            var channel = telegram.channel("Desk " + word).named("desk_" + person);
            channel.appoint(chat.owner());
            say(chat, "/channel @desk_" + person);
            var heading =
                    chat.lastMessage().orElseThrow().text().lines().findFirst().orElseThrow();
            assertThat(heading).contains("Desk " + word);
            say(chat, "/" + word);
            if (own.contains(word)) {
                assertThat(chat.lastMessage().orElseThrow().text())
                        .as("/%s", word)
                        .doesNotStartWith(heading);
            } else {
                assertThat(headed(chat, heading)).as("/%s", word).isGreaterThan(1);
                tapAll(chat, word);
            }
        }
    }

    /// How many messages say that they are for the channel.
    private static long headed(Chat chat, String heading) {
        return chat.messages().stream()
                .filter(message -> message.text().startsWith(heading))
                .count();
    }

    private void tapAll(Chat chat, String word) throws IOException {
        var message = chat.lastMessage().orElseThrow();
        for (var row : message.buttons()) {
            for (var button : row) {
                var shown = chat.messages().stream()
                        .filter(one -> one.id() == message.id())
                        .findFirst()
                        .orElseThrow();
                if (shown.buttons().stream()
                        .flatMap(List::stream)
                        .anyMatch(still -> still.callbackData().equals(button.callbackData()))) {
                    var answered = chat.callbackAnswers().size();
                    chat.presses(shown, button.callbackData());
                    hear();
                    assertThat(chat.callbackAnswers())
                            .as("'%s' under /%s", button.text(), word)
                            .hasSize(answered + 1);
                }
            }
        }
    }

    @Test
    void aGroupHearsCommandsAndKeepsSilentOtherwise() throws IOException {
        var group = telegram.group("Desk");
        say(group, "/start@" + telegram.username());
        assertThat(group.messages()).hasSize(1);
        say(group, "/nosuchcommand");
        assertThat(group.messages()).hasSize(1);
        say(group, "/schedule@" + telegram.username() + " 7:00 mon-fri");
        assertThat(group.lastMessage().orElseThrow().text()).contains("07:00");
    }

    @Test
    void forgottenIsForgottenInTheTable() throws IOException {
        var chat = telegram.privateChat(7, "Amina", "en");
        say(chat, "/start");
        say(chat, "/watch drone");
        chat.presses(chat.lastMessage().orElseThrow(), "watch save");
        hear();
        say(chat, "/forgetme");
        chat.presses(chat.lastMessage().orElseThrow(), "forgetme yes");
        hear();

        say(chat, "/status");
        assertThat(chat.lastMessage().orElseThrow().text()).startsWith("You are not subscribed.");
        say(chat, "/start");
        say(chat, "/watches");
        assertThat(chat.lastMessage().orElseThrow().text()).startsWith("You have no watches");
    }

    private void say(Chat chat, String text) throws IOException {
        chat.says(text);
        hear();
    }

    private void hear() throws IOException {
        for (var update : bench.wiring().botApi().updates(offset, Duration.ZERO)) {
            conversation.handle(update);
            offset = update.getUpdateId() + 1L;
        }
    }
}
