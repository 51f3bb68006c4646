package watch.sahel.feed.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells by a URL alone whether a feed is behind it, as far as publishers' habits go. Wrong in both directions
/// at times: good enough for an offer, not for a verdict.
final class DiscoveryAddress {
    /// Names of feeds are short; this also bounds what a hostile one costs.
    static final int MAX_NAME_CHARS = 100;

    private static final Set<String> FEED_NAMES = Set.of("feed", "feeds", "rss", "rss2", "atom", "rdf");

    /// `latest.rss`, `rss_full.xml`, `news-feed.json`, `backend.php`.
    private static final Pattern FEED_FILE = Pattern.compile(
            ".*\\.(?:rss|atom|rdf)|(?:.*[._-])?(?:feeds?|rss2?|atom|backend)[a-z0-9_-]*\\.(?:xml|json|php|aspx?|cgi)");

    /// `feeds/posts/default`, `rss/africa.xml`.
    private static final Set<String> FEED_FOLDERS = Set.of("rss", "feeds");

    private static final Pattern IN_FEED_FOLDER = Pattern.compile("[^.]+|.+\\.xml");
    private static final Pattern QUERY = Pattern.compile("[?&;](?:feed=(?:rss2?|atom|rdf)"
            + "|(?:format|type|alt|output)=(?:feed|rss|atom)[0-9._]*|page=backend[a-z-]*)(?:$|[&;])");
    private static final Pattern HOST = Pattern.compile("//(?:feeds?|rss)\\..+");

    /// A "subscribe" button of a feed reader has the feed's address inside of its own.
    private static final Pattern WITHIN = Pattern.compile(".(?:https?|feed)(?::|%3a)");

    private DiscoveryAddress() {}

    /// @param url absolute http(s)
    static boolean isFeeds(String url) {
        var lower = url.toLowerCase(Locale.ROOT);
        if (WITHIN.matcher(lower).find()) {
            return false;
        }
        var parts = LinkParts.of(lower);
        var folders = Arrays.stream(parts.path().split("/", -1))
                .filter(name -> !name.isEmpty())
                .toList();
        return QUERY.matcher(parts.query()).find() || (!folders.isEmpty() && isFeeds(parts.authority(), folders));
    }

    private static boolean isFeeds(String host, List<String> path) {
        var name = path.getLast();
        if (name.length() > MAX_NAME_CHARS) {
            return false;
        }
        return FEED_NAMES.contains(name)
                || FEED_FILE.matcher(name).matches()
                || (IN_FEED_FOLDER.matcher(name).matches()
                        && (HOST.matcher(host).matches() || path.stream().anyMatch(FEED_FOLDERS::contains)));
    }
}
