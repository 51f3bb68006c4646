package watch.sahel.feed.catalogue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.FeedUrl;
import watch.sahel.feed.Listing;
import watch.sahel.feed.Outlet;
import watch.sahel.feed.catalogue.FeedList.Listed;

/// A feed of a catalogue of which not all lines have been read.
final class FeedDraft {
    private static final String SEARCH = "site:";

    private final String where;
    private final String language;
    private final FeedId id;
    private final URI url;
    private final List<URI> alternates = new ArrayList<>();
    private String agent = "";
    private String note = "";

    FeedDraft(String where, String language, FeedId id, URI url) {
        this.where = where;
        this.language = language;
        this.id = id;
        this.url = url;
    }

    String where() {
        return where;
    }

    String language() {
        return language;
    }

    URI url() {
        return url;
    }

    String note() {
        return note;
    }

    /// @param value an address, or `site:HOST` for what Google News has of that site
    void alternate(String value) {
        var address = value.startsWith(SEARCH) ? search(value.substring(SEARCH.length())) : FeedUrl.parse(value);
        if (address.equals(url) || alternates.contains(address)) {
            throw new IllegalArgumentException("'" + value + "' stands there already");
        }
        if (alternates.size() == Listing.MAX_ALTERNATES) {
            throw new IllegalArgumentException("a feed has at most " + Listing.MAX_ALTERNATES + " alternates");
        }
        alternates.add(address);
    }

    void agent(String value) {
        agent = OutletDraft.once("agent", agent, value);
    }

    void note(String value) {
        note = OutletDraft.once("note", note, value);
    }

    List<String> missing() {
        return url.getScheme().equals("http") && note.isEmpty()
                ? List.of(where + ": " + id + " is not https and has no note that says why")
                : List.of();
    }

    Listed listed(Outlet outlet) {
        return new Listed(id, url, outlet, alternates, agent);
    }

    private URI search(String site) {
        return GoogleNews.of(Site.parse(site), language)
                .orElseThrow(() -> new IllegalArgumentException("Google News has no edition in '" + language + "'"));
    }
}
