package watch.sahel.checks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import watch.sahel.embedded.mail.Mailbox;
import watch.sahel.embedded.site.FeedSite;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.embedded.telegram.Limits;
import watch.sahel.local.LocalBot;
import watch.sahel.local.console.Console;
import watch.sahel.local.console.Desk;
import watch.sahel.local.console.Figures;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.SubscriberId;

/// The console and the pages in a real Chromium, as a newcomer uses them. Skipped where there is none.
class InBrowserTest {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final Address.Mailbox DESK = new Address.Mailbox("desk@example.org");
    private static final double PATIENCE = Duration.ofSeconds(60).toMillis();

    private static final String STACK = Stage.freshStack();
    private static final LongAdder EVENTS = new LongAdder();
    private static Playwright playwright;
    private static Browser browser;
    private static String axe;
    private static FeedSite site;
    private static BotApiServer telegram;
    private static Mailbox mailbox;
    private static LocalBot bot;
    private static Console console;

    @BeforeAll
    static void open() throws IOException {
        var chromium = chromium();
        assumeTrue(
                chromium.isPresent(),
                "skipped: no Chromium on the PATH under the names " + NAMES + "; Debian: apt-get install chromium");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        try (var in = InBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(in.readAllBytes(), UTF_8);
        }
        var clock = Clock.systemUTC();
        site = FeedSite.start(clock, Duration.ofMillis(50));
        telegram = BotApiServer.start(clock, Limits.telegram().withoutRates());
        mailbox = Mailbox.start();
        var chat = telegram.privateChat(7001, "Amina", "en");
        bot = Stage.bot(
                STACK,
                Stage.settings(telegram.base(), telegram.token(), mailbox.smtp()),
                _ -> EVENTS.increment(),
                clock);
        Stage.setUp(bot, Stage.csv(site.outlets()), List.of("email:" + DESK.mail()));
        console = Console.start(new Desk(
                telegram,
                chat,
                mailbox,
                bot.base(),
                bot::queues,
                () -> new Figures(Map.of("feeds", 22L), List.of("nothing"))));
    }

    private static Optional<Path> chromium() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @AfterAll
    static void close() {
        Stream.<AutoCloseable>of(console, bot, mailbox, telegram, site, browser, playwright)
                .filter(one -> one != null)
                .forEach(InBrowserTest::close);
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            throw new IllegalStateException("cannot be closed: " + one, e);
        }
    }

    @Test
    void aNewcomerTapsThroughOnboardingAsksPressesReadsAndLeaves() {
        var page = page(ColorScheme.LIGHT);
        page.navigate(console.address().toString());
        say(page, "/start");
        tap(page, "1/3", "Sahel + Wagner");
        tap(page, "2/3", "⚡");
        tap(page, "3/3", "English");
        assertThat(messages(page).first()).not().containsText("3/3");
        bot.runUntilQuiet(EVENTS::sum, Stage.PATIENCE);

        assertThat(messages(page).filter(having("because:")).first()).isVisible();
        say(page, "/latest");
        var latest = messages(page).filter(having("Latest")).last();
        latest.getByRole(AriaRole.BUTTON, named("Why 1")).click();
        assertThat(messages(page).last()).not().containsText("Latest");

        sendsAListOfFeeds(page);

        page.locator("#mails button").first().click();
        assertThat(page.frameLocator("#view-html").locator("h1")).hasText("Sahel Watch");
        page.getByRole(AriaRole.BUTTON, onPage("Headers")).click();
        assertThat(page.locator("#view-headers")).containsText("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        assertThat(violations(page)).isEmpty();
        page.getByRole(AriaRole.BUTTON, onPage("Unsubscribe")).click();
        assertThat(page.locator("#unsubscribed")).hasText("Unsubscribed.");
        assertThat(standing()).isEqualTo("STOPPED");
        assertThat(page.locator("#queues tr")).hasCount(bot.queues().size());

        readPages();
    }

    /// By the paper clip, as in Telegram; the bot fetches the file and offers to add what is in it.
    private static void sendsAListOfFeeds(Page page) {
        attach(page, "x".repeat(1024 * 1024 + 1));
        assertThat(page.locator("#notice")).containsText("at most 1024 kB");
        attach(page, """
                <opml version="2.0"><body><outline text="Lagoon Post" xmlUrl="%s/lagoon.xml"/></body></opml>
                """.formatted(site.base()));
        assertThat(page.locator(".message.reader").last()).containsText("feeds.opml");
        assertThat(messages(page).last()).containsText("Lagoon Post");
        messages(page).last().getByRole(AriaRole.BUTTON, named("Add these")).click();
        assertThat(messages(page).filter(having("1 feed is added.")).last()).isVisible();
    }

    private static void attach(Page page, String content) {
        page.waitForFileChooser(() ->
                        page.getByRole(AriaRole.BUTTON, onPage("Send a file")).click())
                .setFiles(new FilePayload("feeds.opml", "text/x-opml", content.getBytes(UTF_8)));
    }

    /// With stories to show, so after the newcomer.
    private static void readPages() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var page = page(scheme);
            for (var path : List.of("?lang=en", "?lang=ar", "topic/sahel?lang=fr", "map?lang=uk", "email?lang=ru")) {
                page.navigate(bot.base() + "/" + path);
                assertThat(violations(page)).as("%s %s", path, scheme).isEmpty();
            }
            page.navigate(bot.base() + "/");
            page.locator(".stories h2 a").first().click();
            assertThat(page.locator(".timeline li").first()).isVisible();
            assertThat(violations(page)).as("story %s", scheme).isEmpty();
            search(page);
            page.context().close();
        }
    }

    /// From any page to a story, over a query that was not closed.
    private static void search(Page page) {
        page.getByRole(AriaRole.LINK, onPage("Search")).click();
        assertThat(violations(page)).isEmpty();
        page.getByRole(AriaRole.SEARCHBOX).fill("(kidal OR ouagadougou");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("I do not understand this query.");
        assertThat(violations(page)).isEmpty();
        page.getByRole(AriaRole.LINK, onPage("(kidal OR ouagadougou)")).click();
        assertThat(page.getByRole(AriaRole.SEARCHBOX)).hasValue("(kidal OR ouagadougou)");
        assertThat(violations(page)).isEmpty();
        page.locator(".stories h2 a").first().click();
        assertThat(page.locator(".timeline li").first()).isVisible();
    }

    private static Page page(ColorScheme scheme) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setLocale("en")
                .setViewportSize(1500, 900));
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    private static void say(Page page, String text) {
        page.getByLabel("Message", new Page.GetByLabelOptions().setExact(true)).fill(text);
        page.keyboard().press("Enter");
    }

    /// Answers one of the questions of `/start`, which follow one another in the same message.
    private static void tap(Page page, String question, String button) {
        assertThat(messages(page).first()).containsText(question);
        messages(page).first().getByRole(AriaRole.BUTTON, named(button)).click();
    }

    private static Locator messages(Page page) {
        return page.locator(".message.bot");
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions onPage(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /// What axe finds wrong, by WCAG 2.2 AA and its best practices.
    private static List<?> violations(Page page) {
        page.evaluate(axe + "; null");
        return (List<?>) page.evaluate("""
                () => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
                  .then(found => found.violations.map(one => one.id + ": " + one.nodes[0].html))
                """);
    }

    private static String standing() {
        return Stage.items(STACK).stream()
                .filter(item -> item.get("pk").s().equals("SUB#" + SubscriberId.of(DESK)))
                .filter(item -> item.containsKey("standing"))
                .map(item -> item.get("standing").s())
                .findFirst()
                .orElse("not there");
    }
}
