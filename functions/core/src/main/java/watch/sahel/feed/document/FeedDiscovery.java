package watch.sahel.feed.document;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What to do with a web page where a feed was expected: says where the feed may be, and what kind of page it
/// is. Fetches nothing, so an offer is a hint for people, not a promise. Whether a document is a page at all is
/// for [FeedParser] to say.
final class FeedDiscovery {
    /// More is a directory of feeds, which people read better than a list of ours.
    static final int MAX_OFFERS = 10;

    private FeedDiscovery() {}

    /// Where a feed may be: absolute http(s) URLs, each once, at most [#MAX_OFFERS]. First what the page names,
    /// then what it links to, then where sites of its make keep their feed, then where most sites do; feeds of
    /// comments come last. A page of a gate (a captcha, a login) is not the site's own, and offers nothing it
    /// does not name.
    ///
    /// @param page its address, against which links are resolved; without it, what the page says of its address
    static List<String> offers(String html, Optional<URI> page) {
        var read = DiscoveryPage.read(html, page);
        var named = DiscoveryLinks.named(read).toList();
        return Stream.concat(named.stream(), isSites(read) ? places(read, named.isEmpty()) : Stream.empty())
                .filter(offer -> !offer.url().isEmpty() && !read.isItself(offer.url()))
                .sorted(Comparator.comparing(DiscoveryOffer::rank))
                .map(DiscoveryOffer::url)
                .distinct()
                .limit(MAX_OFFERS)
                .toList();
    }

    /// What a page is, as words for a sentence: "a captcha page of Cloudflare", "an HTML page"; empty for what
    /// is no page.
    static Optional<String> pageKind(String html) {
        return DiscoveryPage.isPage(html)
                ? Optional.of(DiscoveryPageKind.of(DiscoveryPage.read(html, Optional.empty()))
                        .words())
                : Optional.empty();
    }

    private static boolean isSites(DiscoveryPage page) {
        return DiscoveryPageKind.of(page).isSites();
    }

    private static Stream<DiscoveryOffer> places(DiscoveryPage page, boolean nothingNamed) {
        var known = Stream.concat(DiscoveryRoutes.of(page), DiscoveryMaker.places(page))
                .toList();
        return nothingNamed && known.isEmpty() ? DiscoveryMaker.usualPlaces(page) : known.stream();
    }
}
