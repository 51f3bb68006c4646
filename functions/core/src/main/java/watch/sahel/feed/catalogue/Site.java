package watch.sahel.feed.catalogue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import watch.sahel.feed.FeedUrl;

/// Where an outlet lives on the web: a host such as `rfi.fr`, or a host with the beginning of a path where
/// many outlets share one, such as `t.me/rybar`. Without `www.`, in lower case.
final class Site {
    private static final Pattern FORM = Pattern.compile("([a-z0-9-]+\\.)+[a-z][a-z0-9-]*(/[^\\s/?#]+)*");

    /// Hosts that belong to none of the outlets on them: feed services, gateways, platforms.
    private static final Set<String> SHARED = Set.of(
            "news.google.com",
            "feeds.feedburner.com",
            "feedburner.com",
            "feedproxy.google.com",
            "rsshub.app",
            "rss.app",
            "rss-bridge.org",
            "fetchrss.com",
            "kill-the-newsletter.com",
            "web.archive.org",
            "t.me",
            "telegram.me",
            "wordpress.com",
            "blogspot.com",
            "medium.com",
            "substack.com",
            "youtube.com",
            "facebook.com",
            "twitter.com",
            "x.com");

    /// A public channel: at Telegram (with and without the preview's `s/`), at any RSSHub, at any RSS-Bridge.
    private static final List<Pattern> TELEGRAM = List.of(
            Pattern.compile("^(?:t|telegram)\\.me/(?:s/)?([a-z0-9_]+)"),
            Pattern.compile("^[^?]*/telegram/channel/([a-z0-9_]+)"),
            Pattern.compile("\\?(?=(?:.*&)?bridge=telegram)(?:.*&)?username=@?([a-z0-9_]+)"));

    /// Deeper in a path no outlet begins.
    private static final int MAX_PATH_PARTS = 2;

    private Site() {}

    /// @throws IllegalArgumentException if it is neither a host nor a host with a path, or a host without a
    ///     path that many share
    static String parse(String text) {
        var site = text.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        if (!FORM.matcher(site).matches()) {
            throw new IllegalArgumentException("'" + text + "' should be a host, or a host and a path: rfi.fr");
        }
        if (SHARED.contains(site)) {
            throw new IllegalArgumentException("'" + site + "' is shared by many: add the path");
        }
        return site;
    }

    /// Where a feed of this address says its outlet lives; empty on a shared host.
    static Optional<String> of(URI feed) {
        var host = FeedUrl.host(feed);
        return SHARED.contains(host) ? Optional.empty() : Optional.of(host);
    }

    /// Every site that the address lies in, the narrowest first: paths before hosts, hosts before their
    /// parents.
    static List<String> around(URI url) {
        var sites = new ArrayList<String>();
        telegram(url).ifPresent(sites::add);
        var parts = url.getRawPath().toLowerCase(Locale.ROOT).split("/", -1);
        for (var host = FeedUrl.host(url); host.indexOf('.') > 0; host = host.substring(host.indexOf('.') + 1)) {
            for (var count = Math.min(MAX_PATH_PARTS, parts.length - 1); count >= 0; count--) {
                sites.add(host + String.join("/", List.of(parts).subList(0, count + 1)));
            }
        }
        return sites;
    }

    private static Optional<String> telegram(URI url) {
        var text = FeedUrl.key(url).toLowerCase(Locale.ROOT);
        return TELEGRAM.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(found -> found.find())
                .map(found -> "t.me/" + found.group(1))
                .findFirst();
    }
}
