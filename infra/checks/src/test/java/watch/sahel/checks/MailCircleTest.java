package watch.sahel.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.embedded.mail.Mailbox;
import watch.sahel.embedded.mail.ReceivedMail;
import watch.sahel.embedded.mail.ReturnEvents;
import watch.sahel.embedded.site.FeedSite;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.embedded.telegram.Chat;
import watch.sahel.embedded.telegram.Limits;
import watch.sahel.local.LocalBot;

/// Mails from the request to the last one, as their reader meets them: the chat or a form, the mailbox, a browser.
class MailCircleTest {
    private static final String DESK = "desk@example.org";
    /// Enough of them to have something to tell.
    private static final int FEEDS = 6;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HandClock clock = HandClock.tomorrowAt("05:00");
    private final HttpClient browser = HttpClient.newHttpClient();
    private final String stack = Stage.freshStack();
    private FeedSite site;
    private BotApiServer telegram;
    private Mailbox mailbox;
    private LocalBot bot;
    private Chat chat;

    @BeforeEach
    void open() throws IOException {
        site = FeedSite.start(clock, Duration.ofMillis(50));
        telegram = BotApiServer.start(clock, Limits.telegram().withoutRates());
        mailbox = Mailbox.start();
        chat = telegram.privateChat(7001, "Amina", "en");
        bot = Stage.bot(stack, Stage.settings(telegram.base(), telegram.token(), mailbox.smtp()), _ -> {}, clock);
        Stage.setUp(bot, Stage.csv(site.outlets().subList(0, FEEDS)), List.of());
    }

    @AfterEach
    void close() {
        browser.close();
        bot.close();
        mailbox.close();
        telegram.close();
        site.close();
    }

    @Test
    void fromTheChatToTheLastMail() throws Exception {
        say("/start");
        say("/email " + DESK);
        assertThat(lastWords()).contains("If mail reaches desk@example.org");

        Stage.run(bot);
        var first = onlyMail();
        assertThat(first.subject()).isEqualTo("Please confirm your digests");
        var link = link(first, "/confirm?token=");
        assertThat(get(link)).contains("Yes, send me digests");
        clock.pass(Duration.ofHours(1));
        Stage.run(bot);
        assertThat(mailbox.messages()).as("a scanner opened the link").hasSize(1);

        assertThat(post(link, "").statusCode()).isEqualTo(200);
        Stage.settle(bot);
        assertThat(lastWords()).contains("d…@example.org is confirmed");
        Stage.run(bot);
        assertThat(mailbox.messages()).hasSize(2);
        var digest = mailbox.messages().getLast();
        assertThat(digest.html()).contains("because: ");

        var oneClick = digest.header("List-Unsubscribe").orElseThrow();
        assertThat(post(URI.create(oneClick.substring(1, oneClick.length() - 1)), "List-Unsubscribe=One-Click")
                        .statusCode())
                .isEqualTo(200);
        clock.pass(Duration.ofDays(2));
        Stage.run(bot);
        assertThat(mailbox.messages()).hasSize(2);
        assertThat(post(link, "").statusCode()).as("the old link").isEqualTo(410);
    }

    @Test
    void fromTheFormThroughThePreferencesToBeingForgotten() throws Exception {
        var form = bot.base().resolve("/email?lang=fr");
        assertThat(get(form)).contains("Les synthèses par e-mail");
        assertThat(post(form, "address=desk%40example.org").body()).contains("un lien de confirmation est en route");
        Stage.settle(bot);
        post(link(onlyMail(), "/confirm?token="), "");
        Stage.run(bot);
        assertThat(mailbox.messages()).hasSize(2);

        var preferences = link(mailbox.messages().getLast(), "/preferences?token=");
        assertThat(get(preferences)).contains("Fuseau horaire");
        assertThat(post(preferences, "topic=sahel&when=hourly&zone=Africa%2FBamako&language=ar")
                        .body())
                .contains("تم الحفظ");
        clock.pass(Duration.ofHours(13));
        Stage.run(bot);
        assertThat(mailbox.messages()).hasSize(3);
        assertThat(mailbox.messages().getLast().html()).contains("dir=\"rtl\"");

        assertThat(post(preferences, "forget=yes").body()).contains("تم النسيان");
        clock.pass(Duration.ofDays(2));
        Stage.run(bot);
        assertThat(mailbox.messages()).hasSize(3);
        assertThat(Stage.items(stack)).noneMatch(item -> item.toString().contains(DESK));
    }

    @Test
    void aMailboxThatRefusesForGoodGetsNothingMoreAndTheChatIsTold() throws Exception {
        say("/start");
        say("/email " + DESK);
        Stage.settle(bot);
        post(link(onlyMail(), "/confirm?token="), "");
        mailbox.refuse(DESK);
        Stage.run(bot);

        assertThat(lastNote()).contains("Mail to d…@example.org comes back");
        mailbox.admit(DESK);
        clock.pass(Duration.ofDays(1));
        Stage.run(bot);
        assertThat(mailbox.messages()).hasSize(1);
    }

    @Test
    void aDigestThatCameBackIsSentAgainAndTheFifthReturnInARowIsTheLast() throws Exception {
        subscribedFromTheChat();
        for (var returns = 1; returns < 5; returns++) {
            var mails = mailbox.messages().size();
            returned(ReturnEvents.softBounce(mailbox.messages().getLast(), clock.instant(), clock.instant()));
            clock.pass(Duration.ofHours(7));
            bot.resume();
            Stage.run(bot);
            assertThat(mailbox.messages()).as("after return " + returns).hasSizeGreaterThan(mails);
        }
        assertThat(mailbox.messages().get(1).header("Message-ID"))
                .isEqualTo(mailbox.messages().get(2).header("Message-ID"));

        returned(ReturnEvents.softBounce(mailbox.messages().getLast(), clock.instant(), clock.instant()));

        assertThat(lastNote()).contains("Mail to d…@example.org comes back");
        nothingComesAnyMore();
    }

    @Test
    void aComplaintEndsTheMailsAndNobodyCanAskForThemAgain() throws Exception {
        subscribedFromTheChat();
        returned(ReturnEvents.complaint(mailbox.messages().getLast(), clock.instant(), clock.instant()));

        assertThat(lastNote()).contains("reported as spam");
        say("/email " + DESK);
        assertThat(lastWords()).contains("If mail reaches desk@example.org");
        nothingComesAnyMore();
    }

    @Test
    void aHardBounceEndsTheMails() throws Exception {
        subscribedFromTheChat();
        returned(ReturnEvents.hardBounce(mailbox.messages().getLast(), clock.instant(), clock.instant()));

        assertThat(lastNote()).contains("Mail to d…@example.org comes back");
        nothingComesAnyMore();
    }

    private void subscribedFromTheChat() throws Exception {
        say("/start");
        say("/email " + DESK);
        Stage.settle(bot);
        post(link(onlyMail(), "/confirm?token="), "");
        Stage.run(bot);
        assertThat(mailbox.messages()).hasSize(2);
    }

    private void returned(String event) {
        Stage.returned(bot, stack, event);
    }

    private void nothingComesAnyMore() {
        var mails = mailbox.messages().size();
        clock.pass(Duration.ofDays(2));
        Stage.run(bot);
        assertThat(mailbox.messages()).hasSize(mails);
    }

    @Test
    void anotherSiteCannotFillTheFormsIn() throws Exception {
        var request = HttpRequest.newBuilder(bot.base().resolve("/email"))
                .header("Content-Type", FORM)
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("address=desk%40example.org"))
                .build();

        assertThat(browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(403);
        Stage.settle(bot);
        assertThat(mailbox.messages()).isEmpty();
    }

    private void say(String text) throws InterruptedException {
        chat.says(text);
        assertThat(telegram.awaitDelivered(Stage.PATIENCE)).as("update taken").isTrue();
        Stage.settle(bot);
    }

    private String lastWords() {
        return chat.lastMessage().orElseThrow().text();
    }

    private String lastNote() {
        return chat.messages().stream()
                .map(message -> message.text())
                .filter(text -> text.startsWith("✉️"))
                .reduce((_, last) -> last)
                .orElse("");
    }

    private ReceivedMail onlyMail() {
        assertThat(mailbox.messages()).hasSize(1);
        return mailbox.messages().getFirst();
    }

    /// The link of a mail's text that leads there.
    private static URI link(ReceivedMail mail, String path) {
        return mail.text()
                .lines()
                .flatMap(line -> List.of(line.split("\\s+")).stream())
                .filter(word -> word.contains(path))
                .map(URI::create)
                .findFirst()
                .orElseThrow();
    }

    private String get(URI page) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<String> post(URI page, String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(page)
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
