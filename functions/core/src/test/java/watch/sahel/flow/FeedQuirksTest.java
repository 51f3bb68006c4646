package watch.sahel.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import watch.sahel.article.Article;
import watch.sahel.article.ArticleId;
import watch.sahel.article.Published;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.Listing;
import watch.sahel.feed.PollPolicy;
import watch.sahel.feed.fetch.AddressPolicy;
import watch.sahel.feed.fetch.FeedFetcher;
import watch.sahel.match.Matcher;
import watch.sahel.match.Passage;
import watch.sahel.memory.MemoryAllowances;
import watch.sahel.memory.MemoryArticles;
import watch.sahel.memory.MemoryFeeds;
import watch.sahel.memory.MemorySubscribers;
import watch.sahel.memory.MemoryWatches;
import watch.sahel.story.OpenStories;
import watch.sahel.story.Report;
import watch.sahel.story.Story;

/// What real servers do, and what becomes of the feed all the same: polls of a loopback server.
class FeedQuirksTest {
    private static final FeedId ID = new FeedId("dunes");
    private static final String ATTACK = "Convoy of the Malian army ambushed near Tinzaouatene, Wagner fighters killed";
    private static final String FEED = "<?xml version='1.0'?><rss version='2.0'><channel><item><title>" + ATTACK
            + "</title><link>https://dunes.example/1</link><pubDate>Fri, 20 Nov 2026 11:00:00 GMT</pubDate></item></channel></rss>";

    private final MemoryFeeds feeds = new MemoryFeeds();
    private final List<ArticleId> queued = new ArrayList<>();
    private Instant now = Published.NOW;
    private HttpServer site;
    private FeedPoll poll;

    @FunctionalInterface
    private interface Script {
        void answer(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void open() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.start();
        poll = new FeedPoll(
                feeds,
                new MemoryArticles(),
                queued::addAll,
                new FeedFetcher(AddressPolicy.PRIVATE_ALLOWED, "https://watch.example/about"),
                new TopicMatching(Matcher.bundled(), new MemoryWatches(), _ -> {}, () -> now),
                new FeedReaders(
                        new MemoryWatches(),
                        new MemorySubscribers(),
                        (_, _) -> {},
                        new MemoryAllowances(),
                        Optional.empty()),
                new PollPolicy(Duration.ofMinutes(15)),
                _ -> {},
                () -> now);
    }

    @AfterEach
    void close() {
        site.stop(0);
    }

    private void at(String path, Script script) {
        site.createContext(path, exchange -> {
            try (exchange) {
                script.answer(exchange);
            }
        });
    }

    private static void say(HttpExchange exchange, int status, byte... body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + site.getAddress().getPort() + path);
    }

    private Feed polled(String userAgent) {
        feeds.add(Feed.fresh(ID, new Listing(url("/feed"), List.of(), userAgent, Published.DUNES), now));
        return pollAgain();
    }

    private Feed pollAgain() {
        now = feeds.find(ID)
                .flatMap(Feed::nextPoll)
                .filter(next -> next.isAfter(now))
                .orElse(now);
        poll.poll(ID);
        return feeds.find(ID).orElseThrow();
    }

    @Test
    void gzipSentUnaskedWithAByteOrderMarkInsideIsRead() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes("\uFEFF" + FEED));
        }
        at("/feed", exchange -> say(exchange, 200, packed.toByteArray()));

        polled("");

        assertThat(queued).hasSize(1);
    }

    @Test
    void aServerThatWantsABrowsersNameGetsTheOneOfTheListing() {
        at("/feed", exchange -> {
            var agent = exchange.getRequestHeaders().getFirst("User-Agent");
            say(exchange, agent.startsWith("Mozilla/5.0") ? 200 : 403, bytes(FEED));
        });

        assertThat(polled("Mozilla/5.0 (X11; Linux x86_64)").health().failures())
                .isZero();
        assertThat(queued).hasSize(1);
    }

    @Test
    void aFeedThatRedirectsToTheHomePageFailsAndStaysWhereItIs() {
        at("/feed", exchange -> {
            exchange.getResponseHeaders().set("Location", "/home");
            say(exchange, 301);
        });
        at("/home", exchange -> say(exchange, 200, bytes("<!doctype html><title>Dune Courier</title><p>News")));

        var feed = polled("");

        assertThat(feed.url()).isEqualTo(url("/feed"));
        assertThat(feed.health().lastError()).contains("HTML");
    }

    @Test
    void aFeedWithNoItemsForOnceRepeatsNothingWhenTheyAreBack() {
        var body = new ArrayList<>(List.of(FEED));
        at("/feed", exchange -> say(exchange, 200, bytes(body.getFirst())));
        polled("");
        body.set(0, "<rss version='2.0'><channel><title>Dunes</title></channel></rss>");

        assertThat(pollAgain().health().failures()).isZero();
        body.set(0, FEED);
        pollAgain();

        assertThat(queued).hasSize(1);
    }

    @Test
    void anAnswerThatTooManyCameIsObeyedAndNoDeath() {
        at("/feed", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7200");
            say(exchange, 429);
        });

        var feed = polled("");

        assertThat(feed.nextPoll())
                .hasValueSatisfying(next -> assertThat(next).isAfterOrEqualTo(now.plusSeconds(7_200)));
        assertThat(feed.health().failures()).isEqualTo(1);
    }

    @Nested
    class BehindAnOpaqueLinkOfGoogleNews {
        private static final String LINK = "https://news.google.com/rss/articles/CBMiDEFVX3lxTE5vdEFu?oc=5";

        @Test
        void theOutletsOwnReportIsInTheSameStory() {
            var own = Published.item(
                    Published.DUNES,
                    "<title>" + ATTACK + "</title><link>https://dunes.example/1</link>"
                            + "<description>Smoke stood over the valley until the evening, herders say.</description>");
            var google = Published.item(
                    Published.AGGREGATOR,
                    "<title>" + ATTACK + " - Dune Courier</title><link>" + LINK + "</link><description>&lt;a href='"
                            + LINK
                            + "'&gt;" + ATTACK + "&lt;/a&gt; &lt;font&gt;Dune Courier&lt;/font&gt;</description>"
                            + "<source url='https://dunes.example'>Dune Courier</source>");

            assertThat(google.id()).isNotEqualTo(own.id());
            var story = Story.opened(report(own), now);
            var open = new OpenStories();
            open.add(story, story.reports());
            assertThat(open.place(report(google), now).home().id()).isEqualTo(story.id());
            assertThat(story.with(report(google), now).outlets()).hasSize(1);
        }

        private Report report(Article article) {
            return Report.of(article, Matcher.bundled().match(Passage.of(article)));
        }
    }
}
