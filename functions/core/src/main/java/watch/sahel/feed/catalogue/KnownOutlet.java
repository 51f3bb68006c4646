package watch.sahel.feed.catalogue;

import java.util.List;
import java.util.stream.Stream;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;
import watch.sahel.feed.catalogue.FeedList.Listed;

/// An outlet of the [Catalogue]: who it is, where it is met, and its feeds, if we poll any.
///
/// @param where the line it begins at
/// @param aliases other names it goes by, as aggregators write them
/// @param sites where its pages are, see [Site]
/// @param languages what it writes, BCP 47
/// @param note for the editors of the catalogue, or empty
record KnownOutlet(
        String where,
        String name,
        List<String> aliases,
        List<String> sites,
        List<String> languages,
        String country,
        Affiliation affiliation,
        String note,
        List<KnownFeed> feeds) {
    /// @param where the line it begins at
    /// @param note a quirk of the feed, or empty
    record KnownFeed(String where, Listed listed, String note) {}

    KnownOutlet {
        aliases = List.copyOf(aliases);
        sites = List.copyOf(sites);
        languages = List.copyOf(languages);
        feeds = List.copyOf(feeds);
    }

    Stream<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream());
    }

    /// @param language that the page or feed is known to be in, or empty
    Outlet in(String language) {
        var sure = language.isEmpty() && languages.size() == 1 ? languages.getFirst() : language;
        return new Outlet(name, sure, country, affiliation);
    }
}
