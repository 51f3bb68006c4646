package watch.sahel.feed;

import java.net.URI;
import java.util.List;

/// What a list of feeds says of one: where it is and whose it is.
///
/// @param alternates other addresses of the same feed, tried in turn when the first one keeps failing
/// @param userAgent sent instead of the bot's own name, for the few servers that turn that away; or empty
public record Listing(URI url, List<URI> alternates, String userAgent, Outlet outlet) {
    /// More were never needed, and the feed's record stays within one write unit.
    public static final int MAX_ALTERNATES = 3;

    public Listing {
        alternates = List.copyOf(alternates);
        if (alternates.size() > MAX_ALTERNATES) {
            throw new IllegalArgumentException(
                    "a feed has at most " + MAX_ALTERNATES + " alternates, not " + alternates.size());
        }
    }

    /// A feed with one address that takes the bot's own name.
    public Listing(URI url, Outlet outlet) {
        this(url, List.of(), "", outlet);
    }

    Listing at(URI newUrl) {
        return new Listing(newUrl, alternates, userAgent, outlet);
    }

    /// Where to look after so many failures in a row.
    URI address(int failures) {
        if (alternates.isEmpty() || failures < Feed.FAILURES_BEFORE_ALTERNATES) {
            return url;
        }
        var turn = (failures - Feed.FAILURES_BEFORE_ALTERNATES + 1) % (alternates.size() + 1);
        return turn == 0 ? url : alternates.get(turn - 1);
    }
}
