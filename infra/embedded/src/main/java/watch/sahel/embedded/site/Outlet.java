package watch.sahel.embedded.site;

import java.net.URI;

/// One row of a feed list: an outlet and where its feed is served now. How its page behaves is not told; the reader
/// finds out.
///
/// @param language BCP 47, `und` where nobody said
/// @param country ISO 3166 code of the outlet's seat, empty where nobody said
/// @param affiliation `independent`, `public-broadcaster` or `state-affiliated`
public record Outlet(
        String id, String title, URI feed, String language, String country, String affiliation, FeedFormat format) {

    public Outlet {
        if (id.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("an outlet needs an id and a title: '" + id + "', '" + title + "'");
        }
        if (!feed.isAbsolute()) {
            throw new IllegalArgumentException("outlet " + id + " needs an absolute feed address, not " + feed);
        }
    }
}
