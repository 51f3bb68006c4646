package watch.sahel.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.Listing;
import watch.sahel.feed.Outlet;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.SubscriberId;

/// Feeds of a real site on this machine, added and removed in a chat.
class AddingFeedTest {
    private static final String ATTACK = "Convoy of the Malian army ambushed near Tinzaouatene, Wagner fighters killed";
    private static final String CHESS = "Local chess club wins again";

    private final Phone phone = new Phone();
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer site;

    @BeforeEach
    void open() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            try (exchange) {
                var path = exchange.getRequestURI().toString();
                asked.add(path);
                var body = pages.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders()
                        .set("Content-Type", path.endsWith(".html") ? "text/html" : "application/rss+xml");
                exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
        site.start();
        pages.put("/feed", feed("The <Desk>", ATTACK, CHESS));
        phone.types("/start");
    }

    @AfterEach
    void close() {
        site.stop(0);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + site.getAddress().getPort() + path;
    }

    private static String feed(String title, String... items) {
        var text = new StringBuilder("<rss version='2.0'><channel><title>" + title.replace("<", "&lt;") + "</title>");
        var age = Duration.ofHours(1);
        for (var item : items) {
            var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    Phone.NOW.minus(age).atOffset(ZoneOffset.UTC));
            text.append("<item><link>https://desk.example/%d</link><title>%s</title><pubDate>%s</pubDate></item>"
                    .formatted(text.length(), item, date));
            age = age.plusHours(1);
        }
        return text + "</channel></rss>";
    }

    private Feed added() {
        return phone.feeds.all().stream()
                .filter(feed -> feed.id().isAdded())
                .findFirst()
                .orElseThrow();
    }

    private void adds(String path) {
        phone.types("/addfeed " + url(path));
        phone.taps("➕ Add this feed");
    }

    @Test
    void showsWhatTheFeedHasAndWhatOfItWouldBeTold() {
        var answer = phone.types("/addfeed " + url("/feed"));

        assertThat(answer)
                .contains("The &lt;Desk&gt;</a>", "Of 2 items I looked at, on your topics: 1.")
                .containsSubsequence("✅ <a", ATTACK + "</a> · 1 h ago", "▫️ <a", CHESS + "</a> · 2 h ago");
        assertThat(phone.feeds.all()).as("nothing is added by looking").isEmpty();
    }

    @Test
    void isAddedByATapInTheSameMessageAndForThisChatAlone() {
        phone.types("/addfeed " + url("/feed"));
        var before = phone.messages();

        assertThat(phone.taps("➕ Add this feed")).startsWith("The &lt;Desk&gt; is added.");

        assertThat(phone.messages()).isEqualTo(before);
        assertThat(added().url()).hasToString(url("/feed"));
        assertThat(added().outlet().name()).isEqualTo("The <Desk>");
        assertThat(added().due(Phone.NOW)).isTrue();
        assertThat(phone.watches.holders(TopicId.of(added().id())))
                .containsExactly(SubscriberId.of(new Address.TelegramChat(7)));
        assertThat(phone.subscriber().orElseThrow().topics()).contains(TopicId.of(added().id()));
        assertThat(phone.watches.all()).isEmpty();
    }

    @Test
    void isNotAddedByANo() {
        phone.types("/addfeed " + url("/feed"));

        assertThat(phone.taps("✖️ No")).isEqualTo("Not added.");
        assertThat(phone.feeds.all()).isEmpty();
    }

    @Test
    void thePageOfASiteLeadsToItsFeed() {
        pages.put(
                "/index.html",
                "<html><head><link rel=alternate type='application/rss+xml' href='/feed'></head></html>");

        phone.types("/addfeed " + url("/index.html"));
        phone.taps("➕ Add this feed");

        assertThat(added().url()).hasToString(url("/feed"));
    }

    @Test
    void aPageLooksNoFurtherThanItsLikeliestOffers() {
        var links = new StringBuilder();
        for (var i = 0; i <= FeedFinder.MAX_OFFERS; i++) {
            links.append("<link rel=alternate type='application/rss+xml' href='/feed" + i + "'>");
        }
        pages.put("/index.html", "<html><head>" + links + "</head></html>");
        pages.put("/feed" + FeedFinder.MAX_OFFERS, feed("Too far", ATTACK));

        assertThat(phone.types("/addfeed " + url("/index.html"))).startsWith("I find no feed at");
        pages.put("/feed" + (FeedFinder.MAX_OFFERS - 1), feed("Near enough", ATTACK));
        assertThat(phone.types("/addfeed " + url("/index.html"))).contains("Near enough");
    }

    @Test
    void whatCannotBeAddedIsSaidPlainly() {
        assertThat(phone.types("/addfeed")).startsWith("Write the address of a feed");
        assertThat(phone.types("/addfeed <b>")).startsWith("“&lt;b&gt;” is no web address.");
        assertThat(phone.types("/addfeed ftp://desk.example/feed")).contains("is no web address");
        assertThat(phone.types("/addfeed " + url("/nothing"))).contains("I find no feed at", "404");
        pages.clear();
        pages.put("/page.html", "<html><p>Hello</p></html>");
        assertThat(phone.types("/addfeed " + url("/page.html"))).contains("I find no feed at");
        assertThat(new Phone().types("/addfeed " + url("/feed"))).startsWith("You are not subscribed.");
        assertThat(phone.feeds.all()).isEmpty();
    }

    @Test
    void aFeedOfEverybodyIsSaidToBeThereWithoutAskingItsSite() {
        var outlet = new Outlet("Everybody’s", "en", "ML", Affiliation.INDEPENDENT);
        var listing = new Listing(URI.create(url("/feed")), List.of(URI.create(url("/other"))), "", outlet);
        phone.feeds.add(Feed.fresh(new FeedId("everybodys"), listing, Phone.NOW));

        assertThat(phone.types("/addfeed " + url("/feed/"))).startsWith("I read Everybody’s for everybody already");
        assertThat(phone.types("/addfeed " + url("/other"))).startsWith("I read Everybody’s for everybody already");
        assertThat(asked).isEmpty();
    }

    @Test
    void aFeedIsAddedOnce() {
        adds("/feed");

        assertThat(phone.types("/addfeed " + url("/feed"))).startsWith("That feed has been added here already.");
    }

    @Test
    void theLastFeedThatFitsIsAddedAndTheNextIsNot() {
        for (var i = 1; i <= OwnFeeds.MAX; i++) {
            if (i == OwnFeeds.MAX) {
                phone.passes(AddingFeed.HOUR);
            }
            pages.put("/" + i, feed("Feed " + i, ATTACK));
            adds("/" + i);
        }
        assertThat(OwnFeeds.of(phone.subscriber().orElseThrow())).hasSize(OwnFeeds.MAX);

        assertThat(phone.types("/addfeed " + url("/feed")))
                .startsWith("This chat has added " + OwnFeeds.MAX + " feeds");
    }

    @Test
    void aButtonFromBeforeTheChatWasFullAddsNothing() {
        phone.types("/addfeed " + url("/feed"));
        var topics = new HashSet<>(Set.of(TopicId.SAHEL));
        for (var i = 0; i < OwnFeeds.MAX; i++) {
            topics.add(TopicId.of(FeedId.added(URI.create("https://desk.example/" + i))));
        }
        phone.change(choices -> choices.following(topics));

        assertThat(phone.taps("➕ Add this feed")).startsWith("This chat has added");
        assertThat(phone.feeds.all()).isEmpty();
    }

    @Test
    void allChatsTogetherAddSoManyAndNoMore() {
        for (var i = 1; i < OwnFeeds.MAX_ADDED; i++) {
            var other = TopicId.of(FeedId.added(URI.create("https://desk.example/" + i)));
            phone.watches.hold(other, SubscriberId.of(new Address.TelegramChat(9)));
        }
        adds("/feed");
        assertThat(phone.feeds.all()).hasSize(1);

        pages.put("/one-more", feed("One more", ATTACK));
        phone.types("/addfeed " + url("/one-more"));
        assertThat(phone.taps("➕ Add this feed")).startsWith("All chats together have added as many feeds");
        assertThat(phone.feeds.all()).hasSize(1);
    }

    @Test
    void aChatHasSoManyAddressesLookedAtAndNoMore() {
        for (var i = 1; i <= AddingFeed.MAX_LOOKS; i++) {
            assertThat(phone.types("/addfeed " + url("/nothing"))).startsWith("I find no feed");
        }
        assertThat(phone.types("/addfeed " + url("/feed"))).startsWith("I look at " + AddingFeed.MAX_LOOKS);

        phone.passes(AddingFeed.HOUR);
        assertThat(phone.types("/addfeed " + url("/feed"))).contains("The &lt;Desk&gt;");
    }

    @Nested
    class AddedFeeds {
        @BeforeEach
        void add() {
            adds("/feed");
            pages.put("/other", feed("Another", ATTACK));
            adds("/other");
        }

        @Test
        void areShownAmongTheSourcesOfTheirChatAlone() {
            assertThat(phone.types("/sources")).contains("2 feeds", "Feeds added here", "The &lt;Desk&gt;", "Another");
            assertThat(phone.types("/sources another")).contains(url("/other"));

            var everybodys = new Listing(
                    URI.create("https://everybody.example"), new Outlet("All", "en", "ML", Affiliation.INDEPENDENT));
            phone.feeds.add(Feed.fresh(new FeedId("all"), everybodys, Phone.NOW));
            phone.change(choices -> choices.following(Set.of(TopicId.SAHEL)));

            assertThat(phone.types("/sources")).doesNotContain("Desk", "Another");
            assertThat(phone.types("/sources another")).contains("holds “another”");
            assertThat(phone.types("/mute Another")).doesNotContain("📰");
        }

        @Test
        void areRemovedByATap() {
            assertThat(phone.types("/removefeed")).contains("1. <a", "2. <a", "The &lt;Desk&gt;", "Another");
            var first = OwnFeeds.of(phone.subscriber().orElseThrow()).getFirst();

            phone.taps("🗑 1");

            assertThat(phone.toasts.getLast()).endsWith("is removed.");
            assertThat(OwnFeeds.of(phone.subscriber().orElseThrow())).hasSize(1).doesNotContain(first);
            assertThat(phone.watches.holders(TopicId.of(first))).isEmpty();
            assertThat(phone.labels()).containsExactly("🗑 1");
        }

        @Test
        void areRemovedByNameOrAddress() {
            assertThat(phone.types("/removefeed nobody")).startsWith("No feed added here");
            assertThat(phone.types("/removefeed 127.0.0.1")).contains("1. <a", "2. <a");
            assertThat(phone.types("/removefeed another")).isEqualTo("Another is removed.");
            assertThat(phone.types("/removefeed " + url("/feed"))).isEqualTo("The &lt;Desk&gt; is removed.");
            assertThat(phone.types("/removefeed")).startsWith("No feed has been added here.");
            assertThat(phone.watches.feeds()).isEmpty();
        }

        @Test
        void arePolledAtOnceWhenNobodyHasThemSoThatTheyGo() {
            phone.feeds.all().forEach(feed -> phone.feeds.save(feed.after(feed.health(), Optional.empty())));

            phone.types("/removefeed another");

            assertThat(phone.feeds.all())
                    .filteredOn(feed -> feed.due(Phone.NOW))
                    .extracting(feed -> feed.outlet().name())
                    .containsExactly("Another");
        }

        @Test
        void areGivenUpWithAllElse() {
            phone.types("/forgetme");
            phone.taps("🗑 Delete everything");

            assertThat(phone.watches.feeds()).isEmpty();
        }

        @Test
        void areNoTopicsToChooseOrCount() {
            assertThat(phone.types("/status")).contains("Topics: 2 · watches: 0");
            assertThat(phone.types("/start")).doesNotContain("added-");
            assertThat(phone.types("/topics")).doesNotContain("added-");
            assertThat(phone.types("/watches")).doesNotContain("added-");
        }
    }
}
