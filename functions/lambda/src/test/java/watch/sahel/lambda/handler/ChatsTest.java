package watch.sahel.lambda.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import watch.sahel.delivery.telegram.BotApi;
import watch.sahel.delivery.telegram.Tap;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.embedded.telegram.Button;
import watch.sahel.embedded.telegram.Chat;
import watch.sahel.embedded.telegram.Limits;
import watch.sahel.embedded.telegram.SentMessage;
import watch.sahel.embedded.telegram.User;
import watch.sahel.lambda.dynamo.DynamoSubscribers;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;

/// Groups, topics and channels over the webhook, as Telegram would deliver what happens in them.
class ChatsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final User AMINA = new User(7, "Amina", "en");
    private static final User OTHER = new User(8, "Boubacar", "en");

    private BotApiServer telegram;
    private DynamoSubscribers subscribers;
    private Bench bench;
    private TelegramWebhook webhook;
    private AnswerUpdate answering;
    private long next;

    @BeforeEach
    void open() throws IOException {
        telegram = BotApiServer.start(Clock.systemUTC(), Limits.telegram().withoutRates());
        bench = new Bench(telegram.base(), telegram.token());
        subscribers = bench.subscribers();
        webhook = new TelegramWebhook(bench.wiring());
        answering = new AnswerUpdate(bench.wiring());
    }

    @AfterEach
    void close() {
        telegram.close();
    }

    /// Hands over what the server has for the bot, and has it answered.
    private void deliver() throws IOException, InterruptedException {
        for (var update : updates()) {
            var event = JSON.createObjectNode().put("rawPath", "/telegram").put("body", update.toString());
            event.putObject("headers").put("x-telegram-bot-api-secret-token", Bench.WEBHOOK_SECRET);
            assertThat(Bench.invoke(webhook, event.toString())
                            .path("statusCode")
                            .asInt())
                    .isEqualTo(200);
            assertThat(Bench.invoke(answering, bench.batchOf("UpdatesQueue")).path("batchItemFailures"))
                    .isEmpty();
            next = update.path("update_id").asLong() + 1;
        }
    }

    private JsonNode updates() throws IOException, InterruptedException {
        var url = URI.create(telegram.base() + "/bot" + telegram.token() + "/getUpdates?offset=" + next);
        try (var http = HttpClient.newHttpClient()) {
            var body = http.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString())
                    .body();
            return JSON.readTree(body).path("result");
        }
    }

    private Subscriber subscriber(Chat chat, int topic) {
        return subscribers
                .find(SubscriberId.of(new Address.TelegramChat(chat.id(), topic)))
                .orElseThrow();
    }

    private static String last(Chat chat) {
        return chat.lastMessage().map(SentMessage::text).orElse("");
    }

    @Test
    void onlyAnAdministratorSubscribesAGroup() throws Exception {
        var group = telegram.group("Desk");
        group.says(OTHER, "/start");
        deliver();
        assertThat(last(group)).isEqualTo("Only administrators change the settings of this chat.");

        group.says("/start");
        deliver();
        assertThat(subscriber(group, 0).active()).isTrue();
    }

    @Test
    void whoIsAppointedMayChangeAGroup() throws Exception {
        var group = telegram.supergroup("Desk");
        group.appoint(OTHER);
        group.says(OTHER, "/start");
        deliver();

        assertThat(subscriber(group, 0).active()).isTrue();
    }

    @Test
    void everyTopicOfAForumIsSetUpAndAnsweredByItself() throws Exception {
        var forum = telegram.supergroup("Desk");
        var one = forum.openTopic();
        var two = forum.openTopic();
        forum.saysIn(one, forum.owner(), "/start");
        forum.saysIn(two, forum.owner(), "/topics");
        deliver();

        assertThat(forum.messages()).extracting(SentMessage::topic).containsExactly(one, two);
        assertThat(subscriber(forum, one).active()).isTrue();
        assertThat(subscribers.find(SubscriberId.of(new Address.TelegramChat(forum.id(), two))))
                .isEmpty();
        assertThat(subscribers.find(SubscriberId.of(new Address.TelegramChat(forum.id()))))
                .isEmpty();
    }

    @Test
    void anybodyAsksTheArchiveInAGroupAndIsAnsweredInTheThread() throws Exception {
        var group = telegram.group("Desk");
        var forum = telegram.supergroup("Newsroom");
        var thread = forum.openTopic();
        var asked = List.of("/search", "/story", "/trend");
        for (var command : asked) {
            group.says(OTHER, command + "@" + telegram.username() + " helicopter");
            forum.saysIn(thread, OTHER, command + " helicopter");
        }
        deliver();

        var nothing = "Nothing found in the last 90 days.";
        for (var chat : List.of(group, forum)) {
            assertThat(chat.messages())
                    .extracting(SentMessage::text)
                    .satisfiesExactly(
                            text -> assertThat(text).contains("helicopter", nothing),
                            text -> assertThat(text).startsWith("Which story?"),
                            text -> assertThat(text).contains("helicopter", nothing));
        }
        assertThat(forum.messages()).extracting(SentMessage::topic).containsOnly(thread);
    }

    @Test
    void aGroupThatBecomesASupergroupKeepsItsSettings() throws Exception {
        var group = telegram.group("Desk");
        group.says("/start");
        deliver();
        var before = subscriber(group, 0);
        var supergroup = telegram.upgrade(group);
        deliver();

        assertThat(subscriber(supergroup, 0).choices()).isEqualTo(before.choices());
        assertThat(subscriber(supergroup, 0).active()).isTrue();
        assertThat(subscribers.find(before.id())).isEmpty();
    }

    @Test
    void aKickedBotPausesAndKeepsTheSettings() throws Exception {
        var group = telegram.group("Desk");
        group.says("/start");
        deliver();
        group.block();
        deliver();
        assertThat(subscriber(group, 0).standing()).isEqualTo(Standing.UNREACHABLE);

        group.unblock();
        group.says("/start");
        deliver();
        assertThat(subscriber(group, 0).active()).isTrue();
    }

    @Test
    void whatWasSaidBeforeTheBotWasKickedIsNotInTheWayOfOthers() throws Exception {
        var group = telegram.group("Desk");
        group.says("/start");
        group.block();

        deliver();
        assertThat(group.messages()).isEmpty();
    }

    @Nested
    class Channels {
        private Chat channel;
        private Chat amina;

        @BeforeEach
        void openChannel() {
            channel = telegram.channel("Sahel news").named("sahel_news");
            channel.appoint(AMINA);
            amina = telegram.privateChat(AMINA);
        }

        private void saying(String... texts) throws Exception {
            for (var text : texts) {
                amina.says(text);
            }
            deliver();
        }

        @Test
        void anAdministratorSetsUpAChannelFromThePrivateChat() throws Exception {
            saying("/channel @sahel_news");
            assertThat(last(amina))
                    .startsWith("📢 For the channel Sahel news\n@sahel_news gets its digests from now on");
            assertThat(subscriber(channel, 0).active()).isTrue();

            saying("/channel @sahel_news off");
            assertThat(subscriber(channel, 0).standing()).isEqualTo(Standing.STOPPED);
        }

        @Test
        void allThatOneSetsInAChatIsSetForTheChannelAndNotForOneself() throws Exception {
            saying("/start", "/channel @sahel_news");
            var own = subscriber(amina, 0).choices();
            saying(
                    "/topics jnim",
                    "/schedule 7:00 18:00 mon-fri",
                    "/quiet 22-7",
                    "/timezone Bamako",
                    "/language fr",
                    "/mute RFI 7",
                    "/watch drone");
            var watch = amina.lastMessage().orElseThrow();
            amina.presses(watch, button(watch, "watch save"));
            deliver();

            var set = subscriber(channel, 0);
            assertThat(set.language()).isEqualTo("fr");
            assertThat(set.topics()).extracting(TopicId::value).contains("jnim", "q:drone");
            assertThat(set.choices().zone().getId()).isEqualTo("Africa/Bamako");
            assertThat(set.choices().quiet().none()).isFalse();
            assertThat(set.choices().mutes().all()).hasSize(1);
            assertThat(set.choices().schedule()).isNotEqualTo(own.schedule());
            assertThat(subscriber(amina, 0).choices()).isEqualTo(own);
            assertThat(subscriber(amina, 0).language()).isEqualTo("en");
            assertThat(last(amina)).startsWith("📢 For the channel Sahel news");

            saying("/pause");
            assertThat(subscriber(channel, 0).active()).isFalse();
            saying("/resume");
            assertThat(subscriber(channel, 0).active()).isTrue();
            assertThat(subscriber(amina, 0).choices()).isEqualTo(own);
        }

        @Test
        void namedAgainAChannelKeepsWhatWasSetForIt() throws Exception {
            saying("/start", "/channel @sahel_news", "/quiet 22-7");
            var set = subscriber(channel, 0).choices();
            saying("/channel back", "/quiet off", "/channel @sahel_news");

            assertThat(subscriber(channel, 0).choices()).isEqualTo(set);
        }

        @Test
        void theButtonBackLeadsToOnesOwnChatAndTheOthersStayWithTheChannel() throws Exception {
            saying("/start", "/channel @sahel_news", "/topics");
            var topics = amina.lastMessage().orElseThrow();
            amina.presses(topics, "channel back");
            deliver();
            saying("/channel @sahel_news", "/topics");
            var again = amina.lastMessage().orElseThrow();
            saying("/channel back", "/topics jnim");
            assertThat(subscriber(amina, 0).topics()).contains(new TopicId("jnim"));
            assertThat(subscriber(channel, 0).topics()).doesNotContain(new TopicId("jnim"));

            amina.presses(again, button(again, "topics azawad digests"));
            deliver();
            assertThat(subscriber(channel, 0).topics()).contains(new TopicId("azawad"));
            assertThat(subscriber(amina, 0).topics()).doesNotContain(new TopicId("azawad"));
        }

        @Test
        void startLeadsBackToOnesOwnChat() throws Exception {
            saying("/channel @sahel_news", "/start", "/topics jnim");

            assertThat(subscriber(amina, 0).topics()).contains(new TopicId("jnim"));
            assertThat(last(amina)).doesNotContain("For the channel");
        }

        @Test
        void whoMayPostNoLongerChangesNothingMore() throws Exception {
            saying("/channel @sahel_news", "/topics");
            var topics = amina.lastMessage().orElseThrow();
            channel.appointSilent(AMINA);
            var before = subscriber(channel, 0);
            amina.presses(topics, button(topics, "topics jnim digests"));
            saying("/topics jnim");

            assertThat(subscriber(channel, 0)).isEqualTo(before);
            assertThat(amina.callbackAnswers().getLast().text()).startsWith("You cannot set up this channel");
            assertThat(last(amina)).startsWith("You cannot set up this channel");
            saying("/status");
            assertThat(last(amina)).startsWith("You are not subscribed");
        }

        @Test
        void nobodyElseSetsUpAChannel() throws Exception {
            channel.dismiss(AMINA);
            saying("/channel @sahel_news", "/channel @no_such_one", "/channel");

            assertThat(amina.messages())
                    .extracting(SentMessage::text)
                    .satisfiesExactly(
                            text -> assertThat(text).startsWith("I find no channel @sahel_news"),
                            text -> assertThat(text).startsWith("I find no channel @no_such_one"),
                            text -> assertThat(text).startsWith("Write /channel @name"));
            assertThat(unknown(channel)).isTrue();
        }

        @Test
        void anAdministratorWhoMayNotPostSetsUpNoChannel() throws Exception {
            channel.appointSilent(AMINA);
            saying("/channel @sahel_news");

            assertThat(last(amina)).startsWith("I find no channel @sahel_news");
            assertThat(unknown(channel)).isTrue();
        }

        @Test
        void noGroupIsSetUpFromAfar() throws Exception {
            var group = telegram.supergroup("Desk").named("desk_group");
            group.appoint(AMINA);
            saying("/channel @desk_group", "/start channel_" + Long.toString(-group.id(), 36));

            assertThat(amina.messages())
                    .extracting(SentMessage::text)
                    .satisfiesExactly(
                            text -> assertThat(text).startsWith("I find no channel @desk_group"),
                            text -> assertThat(text).startsWith("You cannot set up this channel"));
            assertThat(unknown(group)).isTrue();
        }

        @Test
        void aChannelInWhichTheBotMayNotPostIsNotSubscribed() throws Exception {
            channel.mute();
            saying("/channel @sahel_news");

            assertThat(last(amina)).startsWith("I may not post in @sahel_news");
            assertThat(unknown(channel)).isTrue();
        }

        @Test
        void forgottenAChannelIsSetUpNoLonger() throws Exception {
            saying("/start", "/channel @sahel_news", "/forgetme");
            var asked = amina.lastMessage().orElseThrow();
            amina.presses(asked, button(asked, "forgetme yes"));
            deliver();

            assertThat(unknown(channel)).isTrue();
            assertThat(subscriber(amina, 0).active()).isTrue();
            assertThat(last(amina)).startsWith("📢 For the channel Sahel news");
            assertThat(amina.lastMessage().orElseThrow().buttons()).isEmpty();
        }

        @Test
        void whoLetsTheBotPostInAChannelIsOfferedToSetItUp() throws Exception {
            saying("/start");
            channel.letBotPost(AMINA);
            deliver();
            assertThat(last(amina)).startsWith("I may post in Sahel news now");

            var offer = amina.lastMessage().orElseThrow();
            amina.presses(offer, offer.buttons().getFirst().getFirst().callbackData());
            deliver();
            assertThat(last(amina)).startsWith("📢 For the channel Sahel news");
            assertThat(subscriber(channel, 0).active()).isTrue();
        }

        @Test
        void whatReadsIsAnsweredInTheChannelAndWhatSetsLeadsToThePrivateChat() throws Exception {
            for (var reading : List.of("/latest", "/search helicopter", "/status", "/help", "/sources")) {
                channel.posts(reading);
            }
            channel.posts("/schedule 7:00");
            deliver();

            assertThat(channel.messages())
                    .extracting(SentMessage::text)
                    .satisfiesExactly(
                            text -> assertThat(text).startsWith("No story in the last 7 days"),
                            text -> assertThat(text).contains("helicopter", "Nothing found"),
                            text -> assertThat(text).startsWith("You are not subscribed"),
                            text -> assertThat(text).startsWith("What you can say"),
                            text -> assertThat(text).isNotBlank(),
                            text -> assertThat(text)
                                    .startsWith("The settings of a channel are changed in a private chat with me")
                                    .endsWith("Set up the channel"));
            assertThat(unknown(channel)).isTrue();

            var link = channel.lastMessage().orElseThrow().entities().getFirst().argument();
            assertThat(link).startsWith("https://t.me/" + telegram.username() + "?start=channel_");
            saying("/start " + link.substring(link.indexOf('=') + 1));
            assertThat(last(amina)).startsWith("📢 For the channel Sahel news");
            assertThat(subscriber(channel, 0).active()).isTrue();
        }

        @Test
        void ordinaryPostsEditsAndCommandsToOtherBotsAreNotAnswered() throws Exception {
            var post = channel.posts("Good morning");
            channel.rewrites(post, "/latest");
            channel.posts("/nosuchcommand");
            channel.posts("/latest@another_bot");
            channel.posts("read /latest");
            deliver();
            assertThat(channel.messages()).isEmpty();

            channel.posts("/latest@" + telegram.username());
            deliver();
            assertThat(channel.messages()).hasSize(1);
        }

        @Test
        void aCommandThatIsForwardedToTheDiscussionIsAnsweredOnce() throws Exception {
            var group = telegram.supergroup("Discussion");
            channel.discussIn(group);
            channel.posts("/latest");
            deliver();

            assertThat(channel.messages()).hasSize(1);
            assertThat(group.messages()).isEmpty();
        }

        @Test
        void whoWritesAsAChannelInAGroupIsNoAdministratorOfIt() throws Exception {
            var group = telegram.supergroup("Discussion");
            group.saysAs(channel, "/start");
            deliver();
            assertThat(last(group)).isEqualTo("Only administrators change the settings of this chat.");

            group.saysAs(group, "/start");
            deliver();
            assertThat(subscriber(group, 0).active()).isTrue();
        }

        @Test
        void aReaderOfAChannelIsShownAStoryAloneAndChangesNothing() throws Exception {
            saying("/channel @sahel_news");
            var shown = new BotApi(telegram.base(), telegram.token());
            var tag = "0".repeat(25);
            shown.message(
                    new Address.TelegramChat(channel.id()),
                    "A story",
                    List.of(List.of(new Tap("Why", "why " + tag), new Tap("Mute", "tune mute " + tag + " 12345678"))));
            var message = channel.lastMessage().orElseThrow();
            channel.presses(OTHER, message, "why " + tag);
            channel.presses(OTHER, message, "tune mute " + tag + " 12345678");
            channel.presses(AMINA, message, "tune mute " + tag + " 12345678");
            deliver();

            assertThat(channel.messages()).hasSize(1);
            assertThat(channel.callbackAnswers())
                    .satisfiesExactly(
                            why -> assertThat(why.url()).endsWith("?start=story_" + tag),
                            muting -> assertThat(muting.text()).startsWith("Only administrators"),
                            hers -> assertThat(hers.url()).contains("?start=channel_"));
        }

        private boolean unknown(Chat chat) {
            return subscribers
                    .find(SubscriberId.of(new Address.TelegramChat(chat.id())))
                    .isEmpty();
        }

        /// The data of the button that says this for the channel.
        private String button(SentMessage message, String said) {
            return message.buttons().stream()
                    .flatMap(List::stream)
                    .map(Button::callbackData)
                    .filter(data -> data.startsWith("for ") && data.endsWith(" " + said))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no button says " + said + ": " + message.buttons()));
        }
    }
}
