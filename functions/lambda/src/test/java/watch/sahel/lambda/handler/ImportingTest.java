package watch.sahel.lambda.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.bot.Conversation;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.embedded.telegram.Chat;
import watch.sahel.embedded.telegram.Fault;
import watch.sahel.embedded.telegram.Limits;
import watch.sahel.embedded.telegram.SentFile;
import watch.sahel.embedded.telegram.SentMessage;
import watch.sahel.embedded.telegram.User;
import watch.sahel.feed.catalogue.FeedList;
import watch.sahel.flow.Enrolment;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;

/// Lists of feeds that are sent to the bot and come from it, as files of a Bot API server, over the table.
class ImportingTest {
    /// More than a file may have, in kB.
    private static final int BOUND = 256 << 10;

    private static final User OTHER = new User(8, "Boubacar", "en");

    private BotApiServer telegram;
    private Bench bench;
    private Conversation conversation;
    private long offset;
    private Chat amina;

    @BeforeEach
    void open() throws IOException {
        telegram = BotApiServer.start(Clock.systemUTC(), Limits.telegram().withoutRates());
        bench = new Bench(telegram.base(), telegram.token());
        conversation = bench.wiring().conversation();
        bench.wiring().botApi().leaveWebhook();
        amina = telegram.privateChat(7, "Amina", "en");
        amina.says("/start");
        hear();
    }

    @AfterEach
    void close() {
        telegram.close();
    }

    private void hear() throws IOException {
        for (var update : bench.wiring().botApi().updates(offset, Duration.ZERO)) {
            conversation.handle(update);
            offset = update.getUpdateId() + 1L;
        }
    }

    private static SentFile file(String content) {
        return new SentFile("feeds.opml", content.getBytes(StandardCharsets.UTF_8));
    }

    private static String opml(String... outlines) {
        return "<opml version=\"2.0\">\n<body>\n" + String.join("\n", outlines) + "\n</body></opml>";
    }

    private static String outline(String title, String url) {
        return "<outline text=\"%s\" xmlUrl=\"%s\"/>".formatted(title, url);
    }

    private String sends(String content) throws IOException {
        amina.sends(file(content), "");
        hear();
        return last(amina);
    }

    private String taps(Chat chat) throws IOException {
        var message = chat.lastMessage().orElseThrow();
        chat.presses(message, "import add");
        hear();
        return chat.messages().stream()
                .filter(shown -> shown.id() == message.id())
                .findFirst()
                .map(SentMessage::text)
                .orElseThrow();
    }

    private static String last(Chat chat) {
        return chat.lastMessage().map(SentMessage::text).orElse("");
    }

    private List<TopicId> feeds(long chat, int topic) {
        return bench
                .subscribers()
                .find(SubscriberId.of(new Address.TelegramChat(chat, topic)))
                .map(Subscriber::topics)
                .orElseThrow()
                .stream()
                .filter(TopicId::isFeed)
                .toList();
    }

    @Test
    void aListIsShownAndThenAddedByATap() throws IOException {
        assertThat(sends(opml(
                        outline("The Desk", "https://desk.example/feed"),
                        "<outline text=\"Mali\">" + outline("Écho", "https://echo.example/rss") + "</outline>")))
                .startsWith("feeds.opml: 2 feeds")
                .contains("📰 The Desk", "📰 Écho");
        assertThat(feeds(7, 0)).isEmpty();

        assertThat(taps(amina)).isEqualTo("2 feeds are added.");

        assertThat(feeds(7, 0)).hasSize(2);
        amina.says("/removefeed");
        hear();
        assertThat(last(amina)).contains("The Desk", "Écho");
    }

    @Test
    void eachWrongLineIsNamedAndTheRestIsTaken() throws IOException {
        assertThat(sends(opml(
                        outline("Good", "https://good.example/feed"),
                        outline("No address", "javascript:alert(1)"),
                        outline("Good again", "http://www.good.example/feed/"),
                        outline("Within", "http://metadata.google.internal/feed"))))
                .startsWith("feeds.opml: 2 feeds")
                .contains(
                        "Left out: 3",
                        "line 4: 'javascript:alert(1)' is not an http(s) URL",
                        "line 5: ",
                        "metadata service");

        assertThat(taps(amina)).isEqualTo("1 feed is added.");
    }

    @Test
    void whatDeclaresADocumentTypeIsRefused() throws IOException {
        var bomb = "<?xml version=\"1.0\"?><!DOCTYPE opml [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                + opml(outline("&a;", "https://desk.example/feed"));

        assertThat(sends(bomb)).startsWith("I cannot read feeds.opml: it declares a document type");
        assertThat(amina.lastMessage().orElseThrow().buttons()).isEmpty();
    }

    @Test
    void whatIsNoListSaysSo() throws IOException {
        assertThat(sends("title,url\nDesk,https://desk.example/feed")).contains("it is no OPML");
        assertThat(sends("<rss version='2.0'><channel/></rss>")).contains("it is a feed, not a list of feeds");
        assertThat(sends(opml())).contains("it lists no feed");
        amina.sends(new SentFile("latin.opml", "<opml>é</opml>".getBytes(StandardCharsets.ISO_8859_1)), "");
        hear();
        assertThat(last(amina)).contains("it is not in UTF-8");
        amina.says("/import");
        hear();
        assertThat(last(amina)).startsWith("Send me an OPML file");
    }

    @Test
    void aFileIsReadUpToTheBoundAndNotBeyond() throws IOException {
        var list = opml(outline("The Desk", "https://desk.example/feed"));
        var full = list + " ".repeat(BOUND - list.length());

        assertThat(sends(full)).startsWith("feeds.opml: 1 feed");
        assertThat(sends(full + " ")).startsWith("That file is larger than 256 kB");
    }

    @Test
    void aListLongerThanThereIsRoomForIsTakenAsFarAsItGoes() throws IOException {
        var outlines = new String[21];
        for (var i = 0; i < outlines.length; i++) {
            outlines[i] = outline("Feed " + i, "https://desk.example/" + i);
        }

        assertThat(sends(opml(outlines))).contains("No room for: 1.", "Feed 19").doesNotContain("Feed 20");
        assertThat(taps(amina)).isEqualTo("20 feeds are added.");
    }

    @Test
    void whatIsExportedCanBeImportedElsewhere() throws IOException {
        bench.wiring().enrolment().feeds(FeedList.catalogue().subList(0, 3), Enrolment.Turn.NOW);
        sends(opml(outline("The Desk", "https://desk.example/feed")));
        taps(amina);
        amina.says("/export");
        hear();
        var exported = amina.lastMessage().flatMap(SentMessage::document).orElseThrow();
        assertThat(exported.name()).endsWith(".opml");
        assertThat(amina.messages())
                .anySatisfy(message ->
                        assertThat(message.text()).contains("\"feeds\" : [ \"https://desk.example/feed\" ]"));

        var boubacar = telegram.privateChat(OTHER);
        boubacar.says("/start");
        boubacar.sends(exported, "/import");
        hear();

        assertThat(last(boubacar))
                .startsWith("sahelwatch-feeds.opml: 4 feeds")
                .contains("for everybody or for this chat: 3", "The Desk");
        boubacar.says("/export");
        hear();
        var others = boubacar.lastMessage().flatMap(SentMessage::document).orElseThrow();
        assertThat(new String(others.bytes(), StandardCharsets.UTF_8))
                .as("what another chat added")
                .doesNotContain("desk.example");
    }

    @Test
    void inAGroupOnlyAnAdministratorImportsAndOnlyWhenAsked() throws IOException {
        var group = telegram.group("Desk");
        group.says("/start");
        hear();
        var before = group.messages().size();
        var list = file(opml(outline("The Desk", "https://desk.example/feed")));

        group.sends(list, "");
        hear();
        assertThat(group.messages()).hasSize(before);
        group.sends(0, OTHER, list, "/import@" + telegram.username());
        hear();
        assertThat(last(group)).startsWith("Only administrators");
        group.sends(list, "/import@" + telegram.username());
        hear();
        assertThat(last(group)).startsWith("feeds.opml: 1 feed");
        taps(group);
        assertThat(feeds(group.id(), 0)).hasSize(1);
    }

    @Test
    void inATopicOfAForumFeedsAreOfThatTopic() throws IOException {
        var forum = telegram.supergroup("Desk");
        var topic = forum.openTopic();
        forum.saysIn(topic, forum.owner(), "/start");
        forum.sends(topic, forum.owner(), file(opml(outline("The Desk", "https://desk.example/feed"))), "/import");
        hear();
        assertThat(forum.lastMessage().orElseThrow().topic()).isEqualTo(topic);
        taps(forum);
        assertThat(feeds(forum.id(), topic)).hasSize(1);

        forum.saysIn(topic, OTHER, "/removefeed");
        hear();
        assertThat(last(forum)).startsWith("Only administrators");
        forum.saysIn(topic, forum.owner(), "/removefeed desk");
        hear();
        assertThat(feeds(forum.id(), topic)).isEmpty();
    }

    @Test
    void aFileThatTelegramKeepsNoMoreIsAskedForAgain() throws IOException {
        telegram.failNext("getFile", 1, new Fault.Refused(400, "Bad Request: invalid file_id"));

        assertThat(sends(opml(outline("The Desk", "https://desk.example/feed"))))
                .startsWith("Telegram does not hand me that file");
    }
}
