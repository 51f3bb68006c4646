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
import org.junit.jupiter.api.Test;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.embedded.telegram.Chat;
import watch.sahel.embedded.telegram.SentMessage;
import watch.sahel.embedded.telegram.User;
import watch.sahel.lambda.dynamo.DynamoSubscribers;
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
        telegram = BotApiServer.start(Clock.systemUTC());
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

    @Test
    void anAdministratorSetsUpAChannelFromThePrivateChat() throws Exception {
        var channel = telegram.channel("Sahel news").named("sahel_news");
        channel.appoint(AMINA);
        var amina = telegram.privateChat(AMINA);
        amina.says("/channel @sahel_news");
        deliver();
        assertThat(last(amina)).startsWith("@sahel_news gets its digests from now on");
        assertThat(subscriber(channel, 0).active()).isTrue();

        amina.says("/channel @sahel_news off");
        deliver();
        assertThat(subscriber(channel, 0).standing()).isEqualTo(Standing.STOPPED);
    }

    @Test
    void nobodyElseSetsUpAChannel() throws Exception {
        var channel = telegram.channel("Sahel news").named("sahel_news");
        var amina = telegram.privateChat(AMINA);
        amina.says("/channel @sahel_news");
        amina.says("/channel @no_such_one");
        amina.says("/channel");
        deliver();

        assertThat(amina.messages())
                .extracting(SentMessage::text)
                .satisfiesExactly(
                        text -> assertThat(text).startsWith("I find no channel @sahel_news"),
                        text -> assertThat(text).startsWith("I find no channel @no_such_one"),
                        text -> assertThat(text).startsWith("Write /channel @name"));
        assertThat(subscribers.find(SubscriberId.of(new Address.TelegramChat(channel.id()))))
                .isEmpty();
    }

    @Test
    void aChannelInWhichTheBotMayNotPostIsNotSubscribed() throws Exception {
        var channel = telegram.channel("Sahel news").named("sahel_news");
        channel.appoint(AMINA);
        channel.mute();
        var amina = telegram.privateChat(AMINA);
        amina.says("/channel @sahel_news");
        deliver();

        assertThat(last(amina)).startsWith("I may not post in @sahel_news");
    }
}
