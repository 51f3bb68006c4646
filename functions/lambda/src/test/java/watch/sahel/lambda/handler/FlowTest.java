package watch.sahel.lambda.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.flow.Journal;
import watch.sahel.subscriber.Address;

/// The functions one after the other, each on what the one before put into its queue.
class FlowTest {
    private static final String FEED = """
            <rss version="2.0"><channel><title>Echo</title><link>https://echo.example/</link>
            <item><guid>1</guid><link>https://echo.example/1</link>
            <title>Mali army convoy ambushed near Tinzaouatene, Wagner fighters killed</title>
            <description>JNIM and Tuareg rebels attacked Malian soldiers and Wagner mercenaries.</description>
            <pubDate>NOW</pubDate></item>
            <item><guid>2</guid><link>https://echo.example/2</link><title>Recipe of the week</title>
            <description>Onion soup.</description></item></channel></rss>
            """;

    private HttpServer site;
    private BotApiServer telegram;
    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/feed", exchange -> {
            try (exchange) {
                var now = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
                var body = FEED.replace("NOW", now).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        site.start();
        telegram = BotApiServer.start(Clock.systemUTC());
        bench = new Bench(telegram.base(), telegram.token());
    }

    @AfterEach
    void close() {
        site.stop(0);
        telegram.close();
    }

    @Test
    void anArticleGoesFromItsFeedToAChat() throws IOException {
        var chat = telegram.privateChat(7, "Amina", "en");
        var url = "http://127.0.0.1:" + site.getAddress().getPort() + "/feed";
        Bench.invoke(
                new Setup(bench.wiring()),
                "{\"feeds\":\"title,url\\nEcho," + url + "\\n\",\"subscribe\":[\"telegram:7\"]}");

        assertThat(Bench.invoke(new SchedulePolls(bench.wiring()), "{}")).hasToString("{\"queued\":1}");
        assertHandled(Bench.invoke(new PollFeed(bench.wiring()), bench.batchOf("PollsQueue"))
                .toString());
        assertHandled(Bench.invoke(new FileStory(bench.wiring()), bench.batchOf("ArticlesQueue"))
                .toString());
        assertThat(Bench.invoke(new ScheduleDigests(bench.wiring()), "{}")).hasToString("{\"queued\":1}");
        assertHandled(Bench.invoke(new ComposeDigest(bench.wiring()), bench.batchOf("DigestsQueue"))
                .toString());
        assertHandled(Bench.invoke(new SendTelegram(bench.wiring()), bench.batchOf("TelegramQueue"))
                .toString());

        assertThat(chat.lastMessage().orElseThrow().text())
                .contains("Tinzaouatene")
                .doesNotContain("Onion soup");
        assertThat(bench.events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("FeedPolled", "StoryOpened", "DigestComposed", "Delivered");
    }

    @Test
    void aStoryIsToldAtOnceToWhoWantsThat() throws IOException {
        var chat = telegram.privateChat(8, "Issa", "en");
        var url = "http://127.0.0.1:" + site.getAddress().getPort() + "/feed";
        Bench.invoke(new Setup(bench.wiring()), "{\"feeds\":\"title,url\\nEcho," + url + "\\n\"}");
        bench.subscribeAtOnce(new Address.TelegramChat(8));
        Bench.invoke(new SchedulePolls(bench.wiring()), "{}");
        Bench.invoke(new PollFeed(bench.wiring()), bench.batchOf("PollsQueue"));
        Bench.invoke(new FileStory(bench.wiring()), bench.batchOf("ArticlesQueue"));

        assertHandled(Bench.invoke(new FanOutAlert(bench.wiring()), bench.batchOf("AlertsQueue"))
                .toString());
        Bench.invoke(new SendTelegram(bench.wiring()), bench.batchOf("TelegramQueue"));

        assertThat(chat.messages()).hasSize(1);
        assertThat(chat.lastMessage().orElseThrow().text()).contains("Tinzaouatene");
        assertThat(Bench.invoke(new ResumeOverdue(bench.wiring()), "{\"overdueBy\":\"PT0S\"}"))
                .hasToString("{\"queued\":0}");
    }

    @Test
    void whatLostItsMessageIsQueuedAgain() throws IOException {
        var url = "http://127.0.0.1:" + site.getAddress().getPort() + "/feed";
        Bench.invoke(
                new Setup(bench.wiring()),
                "{\"feeds\":\"title,url\\nEcho," + url + "\\n\",\"subscribe\":[\"email:desk@example.org\"]}");
        Bench.invoke(new SchedulePolls(bench.wiring()), "{}");
        Bench.invoke(new PollFeed(bench.wiring()), bench.batchOf("PollsQueue"));
        var resume = new ResumeOverdue(bench.wiring());

        assertThat(Bench.invoke(resume, "{\"overdueBy\":\"PT15M\"}")).hasToString("{\"queued\":0}");
        assertThat(Bench.invoke(resume, "{\"overdueBy\":\"PT0S\"}")).hasToString("{\"queued\":1}");
        assertHandled(Bench.invoke(new FileStory(bench.wiring()), bench.batchOf("ArticlesQueue"))
                .toString());
        bench.batchOf("AlertsQueue");
        assertThat(Bench.invoke(resume, "{\"overdueBy\":\"PT0S\"}")).hasToString("{\"queued\":1}");
        assertHandled(Bench.invoke(new FanOutAlert(bench.wiring()), bench.batchOf("AlertsQueue"))
                .toString());
        assertThat(Bench.invoke(resume, "{\"overdueBy\":\"PT0S\"}")).hasToString("{\"queued\":0}");
    }

    @Test
    void mailWithoutASenderIsKeptForLater() throws IOException {
        var url = "http://127.0.0.1:" + site.getAddress().getPort() + "/feed";
        Bench.invoke(
                new Setup(bench.wiring()),
                "{\"feeds\":\"title,url\\nEcho," + url + "\\n\",\"subscribe\":[\"email:desk@example.org\"]}");
        Bench.invoke(new SchedulePolls(bench.wiring()), "{}");
        Bench.invoke(new PollFeed(bench.wiring()), bench.batchOf("PollsQueue"));
        Bench.invoke(new FileStory(bench.wiring()), bench.batchOf("ArticlesQueue"));
        Bench.invoke(new ScheduleDigests(bench.wiring()), "{}");
        Bench.invoke(new ComposeDigest(bench.wiring()), bench.batchOf("DigestsQueue"));

        assertHandled(Bench.invoke(new SendEmail(bench.wiring()), bench.batchOf("EmailQueue"))
                .toString());

        assertThat(bench.events())
                .last()
                .isInstanceOfSatisfying(
                        Journal.DeliveryPutOff.class,
                        event -> assertThat(event.why()).isEqualTo("mail is off: MAIL_FROM is not set"));
    }

    private static void assertHandled(String answer) {
        assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
    }
}
