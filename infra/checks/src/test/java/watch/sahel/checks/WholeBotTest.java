package watch.sahel.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.delivery.Delivery;
import watch.sahel.digest.DigestId;
import watch.sahel.embedded.mail.Mailbox;
import watch.sahel.embedded.site.FeedSite;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.embedded.telegram.Chat;
import watch.sahel.embedded.telegram.Fault;
import watch.sahel.embedded.telegram.Limits;
import watch.sahel.embedded.telegram.SentMessage;
import watch.sahel.flow.Journal;
import watch.sahel.lambda.dynamo.DynamoLedger;
import watch.sahel.lambda.dynamo.Table;
import watch.sahel.local.LocalBot;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.SubscriberId;

/// The whole bot over the sample world, on simulated time: real handlers, real queues, a real table.
class WholeBotTest {
    private final HandClock clock = HandClock.tomorrowAt("05:00");
    private final List<Journal.Event> events = new CopyOnWriteArrayList<>();
    private FeedSite site;
    private BotApiServer telegram;
    private Mailbox mailbox;
    private LocalBot bot;
    private Chat chat;
    private final String stack = Stage.freshStack();

    @BeforeEach
    void open() throws IOException {
        site = FeedSite.start(clock, Duration.ofMillis(50));
        telegram = BotApiServer.start(clock, Limits.telegram().withoutRates());
        mailbox = Mailbox.start();
        chat = telegram.privateChat(7001, "Amina", "en");
        bot = Stage.bot(stack, Stage.settings(telegram.base(), telegram.token(), mailbox.smtp()), events::add, clock);
        Stage.setUp(bot, Stage.csv(site.outlets()), List.of("email:desk@example.org"));
    }

    @AfterEach
    void close() {
        bot.close();
        mailbox.close();
        telegram.close();
        site.close();
    }

    @Test
    void aFirstDayIsToldInOneDigestOnEachChannel() throws Exception {
        say("/start");
        runThrough();

        assertThat(chat.messages().getFirst().text()).startsWith("Welcome to Sahel Watch.");
        assertThat(digests()).isNotEmpty();
        assertThat(digests().getFirst().text()).startsWith("Sahel Watch · ").contains(" stories, ", "because: ");
        assertThat(mailbox.messages()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).containsExactly("desk@example.org");
            assertThat(mail.html()).contains("<h1", "Unsubscribe");
            assertThat(mail.header("List-Unsubscribe-Post")).contains("List-Unsubscribe=One-Click");
        });
        assertThat(failures()).hasSizeBetween(4, 7);
    }

    @Test
    void reportsOfOneEventInSeveralLanguagesAreOneStory() throws Exception {
        say("/start");
        runThrough();

        var opened = count(Journal.StoryOpened.class);
        var joined = count(Journal.StoryJoined.class);
        assertThat(opened + joined).isGreaterThan(60);
        var apart = opened + count(Journal.StoryParted.class) - count(Journal.StoryMerged.class);
        assertThat(apart).isLessThan(35);
    }

    @Test
    void daysGoByAndNothingIsToldTwice() throws Exception {
        say("/start");
        for (var hour = 0; hour < 3 * 24; hour++) {
            runThrough();
            clock.pass(Duration.ofHours(1));
        }

        var told = told("SUB#tg7001");
        assertThat(told).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        assertThat(told("SUB#" + SubscriberId.of(new Address.Mailbox("desk@example.org"))))
                .doesNotHaveDuplicates();
        assertThat(digests().stream().skip(1))
                .allSatisfy(message -> assertThat(
                                message.date().atZone(ZoneOffset.UTC).getHour())
                        .as("hour of a scheduled digest")
                        .isIn(7, 18));
        assertThat(count(Journal.FeedUnchanged.class)).as("quiet polls").isGreaterThan(100);
    }

    @Test
    void everyCommandIsAnswered() throws Exception {
        say("/start");
        runThrough();
        for (var command : List.of(
                "/latest",
                "/latest wagner 2",
                "/latest nonsense",
                "/topics",
                "/help",
                "hello?",
                "/nosuch",
                "/digest")) {
            var before = chat.messages().size();
            say(command);
            assertThat(chat.messages()).as(command).hasSizeGreaterThan(before);
        }
        runThrough();
        assertThat(chat.lastMessage().orElseThrow().text()).contains("Nothing new on your topics.");
        say("/stop");
        assertThat(chat.lastMessage().orElseThrow().text()).startsWith("Stopped.");
        var before = chat.messages().size();
        clock.pass(Duration.ofDays(1));
        runThrough();
        assertThat(chat.messages()).hasSize(before);
    }

    @Test
    void aTappedButtonTellsEverythingAStoryMatchedBy() throws Exception {
        say("/start");
        runThrough();
        say("/latest 2");
        var latest = chat.lastMessage().orElseThrow();
        assertThat(latest.buttons()).singleElement().asInstanceOf(LIST).hasSize(2);

        press(latest, latest.buttons().getFirst().getLast().callbackData());

        assertThat(chat.callbackAnswers()).hasSize(1);
        var why = chat.lastMessage().orElseThrow().text();
        assertThat(why).startsWith("Why this story").containsPattern("(Sahel|Wagner):\n(· .+\n)*· .+ in the title");
    }

    @Test
    void aWatchIsTriedOnThePastKeptByATapAndToldInTheDigest() throws Exception {
        say("/start");
        runThrough();
        say("/watch @ecowas NOT \"no such words\"");
        var asked = chat.lastMessage().orElseThrow();
        assertThat(asked.text()).contains("@ecowas NOT \"no such words\"", "It would have found ");

        press(asked, "watch save");
        assertThat(chat.messages().stream()
                        .filter(message -> message.id() == asked.id())
                        .findFirst()
                        .orElseThrow()
                        .text())
                .contains("Watching.");
        say("/watches");
        var list = chat.lastMessage().orElseThrow();
        assertThat(list.text()).contains("1. @ecowas NOT \"no such words\"");

        press(list, list.buttons().getFirst().getFirst().callbackData());
        say("/watches");
        assertThat(chat.lastMessage().orElseThrow().text()).startsWith("You have no watches");
    }

    @Test
    void aSearchOnTheSiteFindsWhatTheBotFinds() throws Exception {
        say("/start");
        runThrough();
        say("/search @ecowas NOT drone*");
        var told = chat.lastMessage().orElseThrow().text();
        var page = Jsoup.connect(bot.base() + "/search?q=%40ecowas+NOT+drone*&lang=en")
                .get();

        var headlines = page.select(".stories h2 a").eachText();
        assertThat(headlines)
                .isNotEmpty()
                .first()
                .satisfies(first -> assertThat(told).contains("1. " + first));
        assertThat(told).contains(headlines.size() == 1 ? "1 story" : headlines.size() + " stories");
        assertThat(page.select("main > div > .facts").text())
                .isEqualTo(headlines.size() == 1 ? "1 story" : headlines.size() + " stories");
        assertThat(Jsoup.connect(page.expectFirst(".stories h2 a").absUrl("href"))
                        .get()
                        .select(".timeline li"))
                .isNotEmpty();
    }

    @Test
    void aWatchNobodyCanReadIsRefusedWithWhatWasProbablyMeant() throws Exception {
        say("/start");
        say("/watch @jnimm AND fuel");

        assertThat(chat.lastMessage().orElseThrow().text()).contains("Did you mean @jnim", "/watch @jnim AND fuel");
    }

    @Test
    void yesterdayIsSearchedFromItsDrawerTurnedByATapAndOfferedInAnyChat() throws Exception {
        say("/start");
        runThrough();
        clock.pass(Duration.ofDays(1));
        runThrough();
        assertThat(Stage.items(stack))
                .filteredOn(item -> item.get("pk").s().equals("ARCHIVE"))
                .as("the mark and a drawer at least")
                .hasSizeGreaterThan(1);

        say("/search topic:sahel OR topic:wagner");
        var found = chat.lastMessage().orElseThrow();
        assertThat(found.text()).containsPattern("\\d+ stories · 1/\\d").contains("/story_");
        press(found, "search page 2");
        var turned = chat.messages().stream()
                .filter(message -> message.id() == found.id())
                .findFirst()
                .orElseThrow();
        assertThat(turned.text()).containsPattern("\\d+ stories · 2/\\d");

        say("/" + turned.buttons().getFirst().getFirst().callbackData());
        assertThat(chat.lastMessage().orElseThrow().text())
                .containsPattern("\\d+ reports?")
                .contains("/story_");
        say("/trend sahel");
        assertThat(chat.lastMessage().orElseThrow().text()).contains("last 14 days", "last 12 weeks");

        var asked = telegram.asksInline(chat, "topic:wagner", "");
        assertThat(telegram.awaitDelivered(Stage.PATIENCE)).as("query taken").isTrue();
        Stage.settle(bot);
        assertThat(telegram.inlineAnswer(asked).orElseThrow().results()).isNotEmpty();
    }

    private void press(SentMessage message, String data) throws InterruptedException {
        chat.presses(message, data);
        assertThat(telegram.awaitDelivered(Stage.PATIENCE)).as("tap taken").isTrue();
        Stage.settle(bot);
    }

    @Test
    void tooManyRequestsDelayAndLoseNothing() throws Exception {
        say("/start");
        telegram.failNext(1, Fault.tooManyRequests(Duration.ofHours(2)));
        runThrough();
        assertThat(digests()).isEmpty();
        assertThat(count(Journal.DeliveryPutOff.class)).isPositive();

        clock.pass(Duration.ofHours(2));
        bot.resume();
        runThrough();
        assertThat(digests()).isNotEmpty();
    }

    @Test
    void aBlockedChatIsLeftAloneAndComesBackWithStart() throws Exception {
        say("/start");
        chat.block();
        runThrough();
        assertThat(count(Journal.DeliveryFailed.class)).isEqualTo(0);
        assertThat(digests()).isEmpty();

        chat.unblock();
        say("/start");
        clock.pass(Duration.ofDays(1));
        runThrough();
        assertThat(digests()).isNotEmpty();
    }

    private void say(String text) throws InterruptedException {
        chat.says(text);
        assertThat(telegram.awaitDelivered(Stage.PATIENCE)).as("update taken").isTrue();
        Stage.settle(bot);
    }

    private void runThrough() {
        Stage.run(bot);
    }

    /// The messages that are digests or parts of one.
    private List<SentMessage> digests() {
        return chat.messages().stream()
                .filter(message ->
                        message.text().contains("because: ") || message.text().startsWith("Sahel Watch · "))
                .toList();
    }

    /// The stories of all digests of a subscriber, as the ledger has them.
    private List<String> told(String subscriber) {
        return Stage.items(stack).stream()
                .filter(item -> item.get("pk").s().equals(subscriber)
                        && item.get("sk").s().startsWith("SENT#"))
                .map(item -> item.get("sk").s().substring("SENT#".length()))
                .flatMap(digest -> ledger().find(delivery(subscriber, digest)).stream())
                .flatMap(delivery -> delivery.digest().items().stream())
                .map(item -> item.story() + " " + item.gist())
                .toList();
    }

    private DynamoLedger ledger() {
        return new DynamoLedger(new Table(Stage.clients().dynamo(), stack + "-Table"));
    }

    private static Delivery.Ref delivery(String subscriber, String digest) {
        return new Delivery.Ref(new SubscriberId(subscriber.substring("SUB#".length())), new DigestId(digest));
    }

    private List<String> failures() {
        return events.stream()
                .filter(event -> event instanceof Journal.FeedFailed || event instanceof Journal.FeedGone)
                .map(Object::toString)
                .collect(Collectors.toList());
    }

    private long count(Class<? extends Journal.Event> kind) {
        return events.stream().filter(kind::isInstance).count();
    }
}
