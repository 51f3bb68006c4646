package watch.sahel.bot;

import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import watch.sahel.feed.FeedUrl;
import watch.sahel.feed.Handover;
import watch.sahel.feed.document.FeedParser;
import watch.sahel.feed.document.Parsed;
import watch.sahel.feed.fetch.FeedFetcher;
import watch.sahel.feed.fetch.FetchRequest;
import watch.sahel.feed.fetch.Fetched;

/// The feed behind an address that somebody names: what is there, or one of the feeds that the page there offers.
/// Somebody waits, so it looks at a few places only.
final class FeedFinder {
    /// Of what a page offers, the likeliest first.
    static final int MAX_OFFERS = 3;
    /// No further offer is looked at after this; the last look may take as long again.
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Supplier<FeedFetcher> fetcher;

    FeedFinder(Supplier<FeedFetcher> fetcher) {
        this.fetcher = fetcher;
    }

    sealed interface Found {}

    /// @param url where it lives
    record AFeed(URI url, Parsed.Entries document) implements Found {}

    /// @param why one line for people, in English as all that is said of feeds' troubles
    record NoFeed(String why) implements Found {}

    private sealed interface Look {}

    private record Page(URI url, Parsed parsed) implements Look {}

    private record Closed(String why) implements Look {}

    Found find(URI address) {
        var began = System.nanoTime();
        return switch (look(address)) {
            case Closed closed -> new NoFeed(closed.why());
            case Page(URI url, Parsed.Entries document) -> new AFeed(url, document);
            case Page(URI _, Parsed.Unreadable page) -> offered(page, began);
        };
    }

    private Found offered(Parsed.Unreadable page, long began) {
        for (var offer : page.offers().stream().limit(MAX_OFFERS).toList()) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                return new NoFeed(page.why() + "; its site is too slow to look further");
            }
            if (look(FeedUrl.parse(offer)) instanceof Page(URI url, Parsed.Entries document)) {
                return new AFeed(url, document);
            }
        }
        return new NoFeed(page.why());
    }

    private Look look(URI address) {
        return switch (fetcher.get().fetch(FetchRequest.of(address))) {
            case Fetched.Document document -> new Page(document.url(), FeedParser.parse(Handover.of(document)));
            case Fetched.Unchanged _ -> new Closed("304 Not Modified, though nothing was known of it");
            case Fetched.Gone _ -> new Closed("410 Gone");
            case Fetched.Broken broken -> new Closed(broken.why());
        };
    }
}
