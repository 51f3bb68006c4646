package watch.sahel.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.article.ArticleId;
import watch.sahel.article.Edit;
import watch.sahel.article.Filing;
import watch.sahel.article.KeptArticle;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Carried;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.Listing;
import watch.sahel.feed.Outlet;
import watch.sahel.feed.PollPolicy;
import watch.sahel.feed.fetch.AddressPolicy;
import watch.sahel.feed.fetch.FeedFetcher;
import watch.sahel.match.Matcher;
import watch.sahel.memory.MemoryAllowances;
import watch.sahel.memory.MemoryArticles;
import watch.sahel.memory.MemoryFeeds;
import watch.sahel.memory.MemorySubscribers;
import watch.sahel.memory.MemoryWatches;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.ChatNotes;

/// Polls of a real loopback server, on simulated time.
class FeedPollTest {
    private static final Outlet OUTLET = new Outlet("Echo", "en", "ML", Affiliation.INDEPENDENT);
    private static final FeedId ECHO = new FeedId("echo");
    private static final String ATTACK = "Convoy of the Malian army ambushed near Tinzaouatene, Wagner fighters killed";

    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final MemoryFeeds feeds = new MemoryFeeds();
    private final MemoryArticles articles = new MemoryArticles();
    private final List<ArticleId> queued = new ArrayList<>();
    private final MemoryWatches registry = new MemoryWatches();
    private final MemorySubscribers subscribers = new MemorySubscribers();
    private final List<ChatNotes.Note> notes = new ArrayList<>();
    private final List<Journal.Event> events = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private HttpServer site;
    private FeedPoll poll;

    private record Page(int status, Map<String, String> headers, String body) {
        static Page feed(String... items) {
            return new Page(
                    200,
                    Map.of("Content-Type", "application/rss+xml"),
                    "<rss version='2.0'><channel><title>Echo</title>" + String.join("", items) + "</channel></rss>");
        }

        static Page redirect(int status, String location) {
            return new Page(status, Map.of("Location", location), "");
        }
    }

    @BeforeEach
    void open() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", this::answer);
        site.start();
        poll = new FeedPoll(
                feeds,
                articles,
                queued::addAll,
                new FeedFetcher(AddressPolicy.PRIVATE_ALLOWED, "https://watch.example/about"),
                new TopicMatching(Matcher.bundled(), registry, events::add, () -> now),
                new FeedReaders(
                        registry,
                        subscribers,
                        (note, _) -> notes.add(note),
                        new MemoryAllowances(),
                        Optional.of(new Address.TelegramChat(9))),
                new PollPolicy(Duration.ofMinutes(15)),
                events::add,
                () -> now);
    }

    @AfterEach
    void close() {
        site.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().toString();
        asked.add(path);
        var page = pages.getOrDefault(path, new Page(404, Map.of(), ""));
        try (exchange) {
            page.headers().forEach(exchange.getResponseHeaders()::set);
            var body = page.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(page.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + site.getAddress().getPort() + path);
    }

    private void add(String id, String... paths) {
        var addresses = List.of(paths).stream().map(this::url).toList();
        var listing = new Listing(addresses.getFirst(), addresses.subList(1, addresses.size()), "", OUTLET);
        feeds.add(Feed.fresh(new FeedId(id), listing, now));
    }

    private Feed pollAgain() {
        now = feeds.find(ECHO)
                .flatMap(Feed::nextPoll)
                .filter(next -> next.isAfter(now))
                .orElse(now);
        poll.poll(ECHO);
        return feeds.find(ECHO).orElseThrow();
    }

    private String item(String id, String title, Duration age) {
        return "<item><guid isPermaLink='false'>%s</guid><link>https://echo.example/%s</link><title>%s</title><pubDate>%s</pubDate></item>"
                .formatted(
                        id,
                        id,
                        title,
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                now.minus(age).atOffset(ZoneOffset.UTC)));
    }

    @Test
    void theFirstFetchTellsOnlyTheLastDay() {
        pages.put(
                "/feed",
                Page.feed(
                        item("new", ATTACK, Intake.FIRST_FETCH_REACH),
                        item("old", ATTACK + " again", Intake.FIRST_FETCH_REACH.plusSeconds(1)),
                        "<item><link>https://echo.example/undated</link><title>" + ATTACK + " once</title></item>"));
        add("echo", "/feed");

        poll.poll(ECHO);

        assertThat(queued).hasSize(1);
        assertThat(queued)
                .map(id -> articles.find(id).map(KeptArticle::filing))
                .containsExactly(Optional.of(Filing.AWAITED));
        assertThat(polled()).containsExactly(3, 1);
    }

    @Test
    void whatComesLaterIsToldHoweverOldItsDate() {
        pages.put("/feed", Page.feed(item("a", "Rain in the delta", Duration.ofHours(1))));
        add("echo", "/feed");
        poll.poll(ECHO);

        pages.put(
                "/feed",
                Page.feed(item("a", "Rain in the delta", Duration.ofHours(1)), item("b", ATTACK, Duration.ofDays(6))));
        pollAgain();

        assertThat(queued).hasSize(1);
    }

    @Test
    void aKeptOldItemMakesNoNewsWhenItsTitleIsEdited() {
        pages.put("/feed", Page.feed(item("old", "Rain in the delta", Duration.ofDays(20))));
        add("echo", "/feed");
        poll.poll(ECHO);

        pages.put("/feed", Page.feed(item("old", ATTACK, Duration.ofDays(20))));
        pollAgain();

        assertThat(queued).isEmpty();
        assertThat(events).hasAtLeastOneElementOfType(Journal.ArticleEdited.class);
    }

    @Test
    void guidsThatChangeAtEveryFetchRepeatNothing() {
        add("echo", "/feed");
        pages.put("/feed", Page.feed(unlinked("a1")));
        poll.poll(ECHO);
        pages.put("/feed", Page.feed(unlinked("b2")));
        now = now.plusSeconds(1);
        pollAgain();

        assertThat(queued).hasSize(1);
    }

    @Test
    void anArticleTakenAwayFromAFeedIsNotedOnceWithItsTimeAndQueuedForItsStory() {
        add("echo", "/feed");
        pages.put("/feed", Page.feed(neighbours(item("b", ATTACK, Duration.ofHours(2)))));
        poll.poll(ECHO);
        var attack = queued.getFirst();
        articles.amend(articles.find(attack).orElseThrow().article(), Filing.FILED);
        queued.clear();

        pages.put("/feed", Page.feed(neighbours("")));
        pollAgain();

        assertThat(queued).containsExactly(attack);
        var kept = articles.find(attack).orElseThrow();
        assertThat(kept.filing()).isEqualTo(Filing.AMENDED);
        assertThat(kept.article().edits()).containsExactly(new Edit(Edit.Kind.REMOVED, ATTACK, now));
    }

    @Test
    void anArticleThatIsThereAgainIsNotedToo() {
        anArticleTakenAwayFromAFeedIsNotedOnceWithItsTimeAndQueuedForItsStory();
        var attack = queued.getFirst();

        pages.put("/feed", Page.feed(neighbours(item("b", ATTACK, Duration.ofHours(2)))));
        pollAgain();

        assertThat(articles.find(attack).orElseThrow().article().edits())
                .map(Edit::kind)
                .containsExactly(Edit.Kind.REMOVED, Edit.Kind.RESTORED);
    }

    /// A feed's document with newer and older items around those in the middle.
    private String[] neighbours(String middle) {
        return new String[] {
            item("a", "Rain in the delta", Duration.ofHours(1)),
            middle,
            item("c", "Rain on the plateau", Duration.ofHours(3)),
            item("d", "Rain in the dunes", Duration.ofHours(4)),
            item("e", "Rain on the lake", Duration.ofHours(5))
        };
    }

    private String unlinked(String guid) {
        return "<item><guid isPermaLink='false'>" + guid + "</guid><title>" + ATTACK
                + "</title><pubDate>Fri, 20 Nov 2026 11:00:00 GMT</pubDate></item>";
    }

    @Test
    void aPageInsteadOfAFeedLeavesWhatWasSeenUntouched() {
        pages.put("/feed", Page.feed(item("a", ATTACK, Duration.ofHours(1))));
        add("echo", "/feed");
        poll.poll(ECHO);
        var seen = feeds.carried(ECHO);

        pages.put(
                "/feed",
                new Page(200, Map.of("Content-Type", "text/html"), "<!doctype html><title>Are you human?</title>"));
        var feed = pollAgain();

        assertThat(feed.health().failures()).isEqualTo(1);
        assertThat(feed.health().lastError()).contains("HTML");
        assertThat(feeds.carried(ECHO)).isEqualTo(seen).isNotEqualTo(Carried.NOTHING);
    }

    @Test
    void aPermanentRedirectMovesTheFeed() {
        pages.put("/feed", Page.redirect(301, "/feed/"));
        pages.put("/feed/", Page.feed(item("a", ATTACK, Duration.ofHours(1))));
        add("echo", "/feed");

        poll.poll(ECHO);

        assertThat(feeds.find(ECHO).orElseThrow().url()).isEqualTo(url("/feed/"));
        assertThat(events).contains(new Journal.FeedMoved(ECHO, "Echo"));
    }

    @Test
    void theOperatorsChatIsAlarmedOnceAndNotOfAHundredFeeds() {
        for (var i = 0; i <= FeedReaders.MAX_ALARMS; i++) {
            pages.put("/gone" + i, new Page(410, Map.of(), ""));
            add("gone" + i, "/gone" + i);
            poll.poll(new FeedId("gone" + i));
            poll.poll(new FeedId("gone" + i));
        }

        assertThat(notes).hasSize(FeedReaders.MAX_ALARMS);
        assertThat(notes.getFirst())
                .isEqualTo(new ChatNotes.Note(new Address.TelegramChat(9), "📰 Echo is not polled any more: 410 Gone"));
    }

    @Test
    void aTemporaryRedirectMovesNothing() {
        pages.put("/feed", Page.redirect(302, "/elsewhere"));
        pages.put("/elsewhere", Page.feed(item("a", ATTACK, Duration.ofHours(1))));
        add("echo", "/feed");

        poll.poll(ECHO);

        assertThat(feeds.find(ECHO).orElseThrow().url()).isEqualTo(url("/feed"));
        assertThat(queued).hasSize(1);
    }

    @Test
    void aFeedThatMovesToWhereAnotherIsMergesIntoIt() {
        pages.put("/old", Page.redirect(308, "/new"));
        pages.put("/new", Page.feed(item("a", ATTACK, Duration.ofHours(1))));
        add("echo", "/old");
        add("other", "/new");

        poll.poll(ECHO);

        var merged = feeds.find(ECHO).orElseThrow();
        assertThat(merged.nextPoll()).isEmpty();
        assertThat(merged.health().lastError()).contains("other");
        assertThat(events).contains(new Journal.FeedMerged(ECHO, "Echo", new FeedId("other")));
        assertThat(queued).hasSize(1);
    }

    @Test
    void alternatesAreTriedInTurnWhenTheFirstAddressKeepsFailing() {
        pages.put("/mirror", Page.feed(item("a", ATTACK, Duration.ofHours(1))));
        add("echo", "/feed", "/gone-too", "/mirror");
        for (var i = 0; i < 5; i++) {
            pollAgain();
        }

        assertThat(asked).containsExactly("/feed", "/feed", "/feed", "/gone-too", "/mirror");
        assertThat(queued).hasSize(1);
        assertThat(feeds.find(ECHO).orElseThrow().url()).isEqualTo(url("/feed"));
        assertThat(feeds.find(ECHO).orElseThrow().health().failures()).isZero();
    }

    @Test
    void aFeedThatIsGoneIsAskedNoMore() {
        pages.put("/feed", new Page(410, Map.of(), ""));
        add("echo", "/feed");

        poll.poll(ECHO);

        assertThat(feeds.find(ECHO).orElseThrow().nextPoll()).isEmpty();
        assertThat(events).containsExactly(new Journal.FeedGone(ECHO, "Echo"));
    }

    /// How many articles were fresh, and how many of them matched.
    private List<Integer> polled() {
        return events.stream()
                .filter(Journal.FeedPolled.class::isInstance)
                .map(Journal.FeedPolled.class::cast)
                .map(event -> List.of(event.fresh(), event.matched()))
                .findFirst()
                .orElseThrow();
    }
}
