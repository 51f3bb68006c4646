package watch.sahel.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.Listing;
import watch.sahel.feed.Outlet;
import watch.sahel.feed.document.FeedParser;
import watch.sahel.feed.document.Parsed;
import watch.sahel.feed.document.RawDocument;

/// Articles of tests, all the way from the bytes of a feed.
public final class Published {
    public static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    public static final Outlet DUNES = new Outlet("Dune Courier", "en", "ML", Affiliation.INDEPENDENT);
    public static final Outlet AGGREGATOR = new Outlet("Gatherer", "en", "US", Affiliation.AGGREGATOR);

    private static final URI URL = URI.create("https://feeds.example/rss");

    private Published() {}

    /// The only article of an RSS feed with this item.
    public static Article item(Outlet outlet, String fields) {
        var articles = articles(outlet, "<rss version='2.0'><channel><item>" + fields + "</item></channel></rss>");
        assertThat(articles).hasSize(1);
        return articles.getFirst();
    }

    /// All articles of a document, in its order.
    public static List<Article> articles(Outlet outlet, String document) {
        return articles(outlet, document.getBytes(StandardCharsets.UTF_8));
    }

    static List<Article> articles(Outlet outlet, byte... document) {
        var parsed = FeedParser.parse(new RawDocument(document, URL, ""));
        assertThat(parsed).as("%s", parsed).isInstanceOf(Parsed.Entries.class);
        var feed = Feed.fresh(
                new FeedId(outlet.name().replaceAll("\\W", "").toLowerCase(Locale.ROOT)),
                new Listing(URL, outlet),
                NOW);
        return ((Parsed.Entries) parsed)
                .entries().stream().map(entry -> Article.of(feed, entry, NOW)).toList();
    }
}
