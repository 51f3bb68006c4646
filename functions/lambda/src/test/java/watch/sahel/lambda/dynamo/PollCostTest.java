package watch.sahel.lambda.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.embedded.aws.CapacityMeter;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.Listing;
import watch.sahel.feed.Outlet;
import watch.sahel.feed.PollPolicy;
import watch.sahel.feed.catalogue.FeedList;
import watch.sahel.feed.fetch.AddressPolicy;
import watch.sahel.feed.fetch.FeedFetcher;
import watch.sahel.flow.FeedPoll;
import watch.sahel.flow.FeedReaders;
import watch.sahel.flow.TopicMatching;
import watch.sahel.lambda.TestAws;
import watch.sahel.match.Matcher;
import watch.sahel.memory.Samples;

/// What polls consume of DynamoDB, as it says itself. An item is written in units of 1 KB and read, eventually
/// consistent, in half units of 4 KB.
class PollCostTest {
    private static final FeedId ECHO = new FeedId("echo");

    private final CapacityMeter meter = new CapacityMeter();
    private final Table table =
            new Table(TestAws.dynamo(meter), TestAws.freshStack().tableName("Table"));
    private final DynamoFeeds feeds = new DynamoFeeds(table);
    private Instant now = Samples.NOW;
    private HttpServer site;
    private volatile String document = "";
    private volatile boolean conditional;
    private FeedPoll poll;

    @BeforeEach
    void open() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/feed", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("ETag", "\"one\"");
                var known = "\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
                var body = document.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(conditional && known ? 304 : 200, conditional && known ? -1 : body.length);
                if (!conditional || !known) {
                    exchange.getResponseBody().write(body);
                }
            }
        });
        site.start();
        var url = URI.create("http://127.0.0.1:" + site.getAddress().getPort() + "/feed");
        feeds.add(Feed.fresh(ECHO, new Listing(url, Samples.OUTLET), now));
        poll = new FeedPoll(
                feeds,
                new DynamoArticles(table),
                new ArrayList<>()::addAll,
                new FeedFetcher(AddressPolicy.PRIVATE_ALLOWED, "https://watch.example/about"),
                new TopicMatching(Matcher.bundled(), new DynamoWatches(table), _ -> {}, () -> now),
                new FeedReaders(
                        new DynamoWatches(table),
                        new DynamoSubscribers(table),
                        (_, _) -> {},
                        new DynamoAllowances(table),
                        Optional.empty()),
                new PollPolicy(Duration.ofMinutes(15)),
                _ -> {},
                () -> now);
    }

    @AfterEach
    void close() {
        site.stop(0);
    }

    private void pollWith(String feed) {
        document = feed;
        now = feeds.find(ECHO).flatMap(Feed::nextPoll).orElseThrow();
        meter.reset();
        poll.poll(ECHO);
    }

    private void costsOneReadAndOneWrite() {
        assertThat(meter.used())
                .containsOnly(
                        java.util.Map.entry("GetItem", new CapacityMeter.Used(1, 0.5)),
                        java.util.Map.entry("PutItem", new CapacityMeter.Used(1, 1)));
    }

    @Test
    void aFeedThatAnswers304CostsOneReadAndOneWriteUnit() {
        pollWith(feed(500, "Monday"));
        conditional = true;
        pollWith(feed(500, "Monday"));

        costsOneReadAndOneWrite();
    }

    @Test
    void aFeedThatSendsTheSameBytesCostsTheSame() {
        pollWith(feed(500, "Monday"));
        pollWith(feed(500, "Monday"));

        costsOneReadAndOneWrite();
    }

    @Test
    void aFeedInWhichOnlyTheBuildDateChangesCostsTheSame() {
        pollWith(feed(500, "Monday"));
        pollWith(feed(500, "Tuesday"));

        costsOneReadAndOneWrite();
    }

    @Test
    void oneNewItemOfThirtyCostsItsArticleAndTheSeenSet() {
        pollWith(feed(30, "Monday"));
        pollWith(feed(31, "Monday"));

        assertThat(meter.used("GetItem").calls())
                .as("the feed, what it was seen to carry, whether the watches changed")
                .isEqualTo(3);
        assertThat(meter.used("PutItem").calls()).isEqualTo(3);
        assertThat(meter.used("PutItem").units()).isLessThanOrEqualTo(5);
    }

    @Test
    void aRoundOverAThousandFeedsReadsTheTimetableOnce() {
        for (var i = 0; i < 999; i++) {
            feeds.add(Samples.feed("feed-" + i, now.plusSeconds(3_600)));
        }
        meter.reset();

        assertThat(feeds.due(now.minusSeconds(1), 1_000)).isEmpty();
        assertThat(meter.used("Query").units()).isLessThan(100);
    }

    @Test
    void everyFeedOfTheCatalogueFitsIntoOneWriteUnitOnItsWorstDay() {
        var listed = new ArrayList<>(
                FeedList.catalogue().stream().map(FeedList.Listed::listing).toList());
        listed.add(new Listing(
                URI.create("https://longest.example/" + "x".repeat(170)),
                List.of(),
                "",
                new Outlet("O".repeat(60), "fr", "BF", Affiliation.PARTY_TO_THE_CONFLICT)));
        for (var listing : listed) {
            var feed = Feed.fresh(new FeedId("a-feed-with-quite-a-long-name"), listing, now);
            var worst = feed.after(feed.health().failed(now, "why ".repeat(200)), feed.nextPoll());
            table.put(FeedItem.of(feed));
            meter.reset();

            assertThat(feeds.save(worst)).isTrue();
            assertThat(meter.used("PutItem")).as("%s", listing).isEqualTo(new CapacityMeter.Used(1, 1));
        }
    }

    private static String feed(int items, String built) {
        return IntStream.range(0, items)
                .mapToObj(i -> "<item><link>https://echo.example/" + i + "</link><title>Item " + i
                        + " of the day</title><pubDate>Thu, 01 Oct 2026 10:00:00 GMT</pubDate></item>")
                .collect(Collectors.joining(
                        "",
                        "<rss version='2.0'><channel><title>Echo</title><lastBuildDate>" + built + "</lastBuildDate>",
                        "</channel></rss>"));
    }
}
