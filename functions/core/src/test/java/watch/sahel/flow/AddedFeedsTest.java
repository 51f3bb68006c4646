package watch.sahel.flow;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.article.ArticleId;
import watch.sahel.delivery.Delivery;
import watch.sahel.digest.AlertOrder;
import watch.sahel.digest.DigestItem;
import watch.sahel.digest.DigestOrder;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.Listing;
import watch.sahel.feed.Outlet;
import watch.sahel.feed.PollPolicy;
import watch.sahel.feed.fetch.AddressPolicy;
import watch.sahel.feed.fetch.FeedFetcher;
import watch.sahel.match.Matcher;
import watch.sahel.match.TopicId;
import watch.sahel.memory.MemoryAllowances;
import watch.sahel.memory.MemoryArticles;
import watch.sahel.memory.MemoryFeeds;
import watch.sahel.memory.MemoryLedger;
import watch.sahel.memory.MemoryStories;
import watch.sahel.memory.MemorySubscribers;
import watch.sahel.memory.MemoryWatches;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.ChatNotes;
import watch.sahel.subscriber.Choices;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;

/// A feed that one chat added, from its poll to what who is told: real pages, matching, filing and composing.
class AddedFeedsTest {
    private static final String ATTACK = "Convoy of the Malian army ambushed near Tinzaouatene, Wagner fighters killed";
    private static final long AMINA = 7;
    private static final long OUMAR = 8;

    private final MemoryFeeds feeds = new MemoryFeeds();
    private final MemoryArticles articles = new MemoryArticles();
    private final MemoryStories stories = new MemoryStories(articles);
    private final MemorySubscribers subscribers = new MemorySubscribers();
    private final MemoryWatches registry = new MemoryWatches();
    private final MemoryLedger ledger = new MemoryLedger(subscribers);
    private final List<ArticleId> queued = new ArrayList<>();
    private final ArrayDeque<AlertOrder> alerts = new ArrayDeque<>();
    private final List<Delivery.Ref> told = new ArrayList<>();
    private final List<ChatNotes.Note> notes = new ArrayList<>();
    private final List<Journal.Event> events = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final Map<String, String> pages = new HashMap<>();
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private HttpServer site;
    private FeedPoll poll;
    private FeedId desk;

    private final TopicMatching matching = new TopicMatching(Matcher.bundled(), registry, events::add, () -> now);
    private final StoryFiling filing =
            new StoryFiling(articles, stories, matching, alerts::addAll, events::add, () -> now);
    private final AlertFanOut fanOut = new AlertFanOut(
            subscribers, stories, ledger, alerts::addAll, (delivery, _, _) -> told.add(delivery), _ -> {}, () -> now);
    private final DigestComposition composition = new DigestComposition(
            subscribers,
            stories,
            ledger,
            new FeedReport(feeds, articles, Optional.of(new Address.TelegramChat(OUMAR))),
            (delivery, _, _) -> told.add(delivery),
            _ -> {},
            () -> now);

    @BeforeEach
    void open() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            try (exchange) {
                var path = exchange.getRequestURI().getPath();
                asked.add(path);
                var page = pages.getOrDefault(path, "");
                var moved = page.startsWith("/");
                if (moved) {
                    exchange.getResponseHeaders().set("Location", page);
                }
                var body = page.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(
                        moved ? 301 : page.isEmpty() ? 410 : 200, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
        site.start();
        poll = new FeedPoll(
                feeds,
                articles,
                queued::addAll,
                new FeedFetcher(AddressPolicy.PRIVATE_ALLOWED, "https://watch.example/about"),
                matching,
                new FeedReaders(
                        registry,
                        subscribers,
                        (note, _) -> notes.add(note),
                        new MemoryAllowances(),
                        Optional.of(new Address.TelegramChat(OUMAR))),
                new PollPolicy(Duration.ofMinutes(15)),
                events::add,
                () -> now);
        desk = FeedId.added(url("/desk"));
    }

    @AfterEach
    void close() {
        site.stop(0);
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + site.getAddress().getPort() + path);
    }

    private void serves(String path, String... titles) {
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                now.minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC));
        var items = new StringBuilder();
        for (var title : titles) {
            items.append("<item><link>https://desk.example/%s</link><title>%s</title><pubDate>%s</pubDate></item>"
                    .formatted(title.hashCode(), title, date));
        }
        pages.put(path, "<rss version='2.0'><channel><title>The Desk</title>" + items + "</channel></rss>");
    }

    private void join(long chat, Set<TopicId> topics) {
        var choices = Choices.of(ZoneOffset.UTC, topics, new Schedule.AtOnce());
        subscribers.add(Subscriber.joining(new Address.TelegramChat(chat), "en", choices, now));
    }

    private static SubscriberId id(long chat) {
        return SubscriberId.of(new Address.TelegramChat(chat));
    }

    private void adds(long chat) {
        registry.hold(TopicId.of(desk), id(chat));
        feeds.add(Feed.fresh(desk, listing("/desk"), now));
        subscribers.change(id(chat), subscriber -> {
            var topics = new HashSet<>(subscriber.topics());
            topics.add(TopicId.of(desk));
            return subscriber.choosing(subscriber.choices().following(topics), now);
        });
    }

    private Listing listing(String path) {
        return new Listing(url(path), new Outlet("somebody's name for it", "", "", Affiliation.UNKNOWN));
    }

    /// Polls it and does all that follows.
    private void happens(FeedId feed) {
        now = feeds.find(feed).flatMap(Feed::nextPoll).filter(now::isBefore).orElse(now);
        poll.poll(feed);
        queued.forEach(filing::file);
        queued.clear();
        while (!alerts.isEmpty()) {
            fanOut.run(alerts.remove());
        }
    }

    private List<String> told(long chat) {
        return told.stream()
                .filter(ref -> ref.subscriber().equals(id(chat)))
                .flatMap(ref -> ledger.find(ref).orElseThrow().digest().items().stream())
                .map(DigestItem::headline)
                .toList();
    }

    private List<String> digest(long chat) {
        told.clear();
        composition.compose(new DigestOrder(id(chat), now, DigestOrder.Occasion.ASKED));
        return told(chat);
    }

    @Test
    void tellsAtOnceOnlyWhoAddedItAndOnlyOfTheirTopics() {
        join(AMINA, Set.of(TopicId.WAGNER));
        join(OUMAR, Set.of(TopicId.SAHEL, TopicId.WAGNER));
        adds(AMINA);
        serves("/desk", ATTACK, "Burkina junta frees two journalists in Ouagadougou");

        happens(desk);

        assertThat(told(AMINA)).containsExactly(ATTACK);
        assertThat(told(OUMAR)).isEmpty();
        assertThat(stories.filedSince(Set.of(TopicId.ANY), Instant.EPOCH, 10)).isEmpty();
    }

    @Test
    void isInTheDigestOfWhoAddedItAndOfNobodyElse() {
        join(AMINA, Set.of(TopicId.SAHEL));
        join(OUMAR, Set.of(TopicId.SAHEL));
        subscribers.change(id(AMINA), one -> one.choosing(one.choices().on(new Schedule.Hourly()), now));
        adds(AMINA);
        serves("/desk", ATTACK);

        happens(desk);

        assertThat(told).isEmpty();
        assertThat(digest(AMINA)).containsExactly(ATTACK);
        assertThat(digest(OUMAR)).isEmpty();
    }

    @Test
    void takesNoArticleFromTheFeedsOfAll() {
        join(AMINA, Set.of(TopicId.SAHEL));
        join(OUMAR, Set.of(TopicId.SAHEL));
        adds(AMINA);
        serves("/desk", ATTACK);
        serves("/everybody", ATTACK);
        var everybody = new FeedId("everybody");
        feeds.add(Feed.fresh(everybody, listing("/everybody"), now));

        happens(desk);
        happens(everybody);

        assertThat(told(OUMAR)).containsExactly(ATTACK);
        assertThat(stories.filedSince(Set.of(TopicId.ANY), Instant.EPOCH, 10))
                .singleElement()
                .satisfies(story -> assertThat(story.reportCount()).isEqualTo(1));
    }

    @Test
    void takesNoFeedFromAllByLyingWhereItMoves() {
        join(AMINA, Set.of(TopicId.SAHEL));
        adds(AMINA);
        serves("/desk", ATTACK);
        pages.put("/old", "/desk");
        var everybody = new FeedId("everybody");
        feeds.add(Feed.fresh(everybody, listing("/old"), now));

        happens(everybody);

        assertThat(feeds.find(everybody).orElseThrow().url()).isEqualTo(url("/desk"));
        assertThat(feeds.find(everybody).orElseThrow().nextPoll()).isPresent();
    }

    @Test
    void isCalledWhatItsPublisherCallsIt() {
        join(AMINA, Set.of(TopicId.SAHEL));
        adds(AMINA);
        serves("/desk", ATTACK);

        happens(desk);

        assertThat(feeds.find(desk).orElseThrow().outlet().name()).isEqualTo("The Desk");
    }

    @Test
    void notesAnEditedTitleInItsOwnStory() {
        join(AMINA, Set.of(TopicId.SAHEL));
        adds(AMINA);
        serves("/desk", ATTACK);
        happens(desk);
        pages.computeIfPresent("/desk", (_, page) -> page.replace("Wagner fighters killed", "Wagner men killed"));

        happens(desk);

        assertThat(stories.filedSince(Set.of(TopicId.of(desk)), Instant.EPOCH, 10))
                .singleElement()
                .satisfies(
                        story -> assertThat(story.reports().getFirst().title()).endsWith("Wagner men killed"));
    }

    @Test
    void isNotFetchedWhileWhoAddedItIsAway() {
        join(AMINA, Set.of(TopicId.SAHEL));
        adds(AMINA);
        serves("/desk", ATTACK);
        subscribers.change(id(AMINA), one -> one.standing(Standing.UNREACHABLE));

        happens(desk);

        assertThat(asked).isEmpty();
        assertThat(feeds.find(desk).orElseThrow().nextPoll()).contains(now.plus(FeedPoll.REST));

        subscribers.change(id(AMINA), one -> one.standing(Standing.ACTIVE));
        happens(desk);

        assertThat(told(AMINA)).containsExactly(ATTACK);
    }

    @Test
    void isGoneWhenNobodyHasItAnyMore() {
        join(AMINA, Set.of(TopicId.SAHEL));
        adds(AMINA);
        serves("/desk", ATTACK);
        registry.release(TopicId.of(desk), id(AMINA));

        happens(desk);

        assertThat(asked).isEmpty();
        assertThat(feeds.all()).isEmpty();
        assertThat(events).containsExactly(new Journal.FeedDropped(desk, "somebody's name for it"));
    }

    @Test
    void tellsItsTroubleOnceToWhoAddedItAndNotToTheOperator() {
        join(AMINA, Set.of(TopicId.SAHEL));
        join(OUMAR, Set.of(TopicId.SAHEL));
        adds(AMINA);

        happens(desk);
        happens(desk);

        assertThat(notes)
                .containsExactly(new ChatNotes.Note(
                        new Address.TelegramChat(AMINA), "📰 somebody's name for it is not polled any more: 410 Gone"));
        composition.compose(new DigestOrder(id(OUMAR), now, DigestOrder.Occasion.ASKED));
        assertThat(ledger.find(told.getLast()).orElseThrow().digest().notices()).isEmpty();
    }

    @Test
    void itsSilenceAndItsReturnAreTold() {
        join(AMINA, Set.of(TopicId.SAHEL));
        adds(AMINA);
        pages.put("/desk", "no feed at all");
        for (var day = 0; day < 4; day++) {
            happens(desk);
            now = now.plus(Duration.ofDays(1));
        }
        serves("/desk", ATTACK);
        happens(desk);

        assertThat(notes).hasSize(2);
        assertThat(notes.getFirst().text()).contains("has not been readable for 3 days");
        assertThat(notes.getLast().text()).endsWith("can be read again.");
    }

    @Test
    void bringsSoMuchAtOnceAndNoMore() {
        join(AMINA, Set.of(TopicId.SAHEL));
        adds(AMINA);
        serves("/desk", "first");
        happens(desk);
        for (var count : List.of(FeedPoll.MAX_NEW_OF_ADDED, FeedPoll.MAX_NEW_OF_ADDED + 1)) {
            var round = "round " + count + " ";
            serves("/desk", IntStream.range(0, count).mapToObj(i -> round + i).toArray(String[]::new));
            events.clear();

            happens(desk);

            assertThat(events)
                    .filteredOn(Journal.FeedPolled.class::isInstance)
                    .singleElement()
                    .satisfies(event ->
                            assertThat(((Journal.FeedPolled) event).fresh()).isEqualTo(FeedPoll.MAX_NEW_OF_ADDED));
        }
    }
}
