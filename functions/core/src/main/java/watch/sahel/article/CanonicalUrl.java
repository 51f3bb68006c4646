package watch.sahel.article;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One spelling for one page: what identity is made of, never what is shown or fetched. Scheme, `www.`, default port,
/// fragment, trailing slash and tracking parameters do not make another page; the order of the other parameters
/// stays.
public final class CanonicalUrl {
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "yclid",
            "dclid",
            "msclkid",
            "mc_cid",
            "mc_eid",
            "igshid",
            "ref",
            "ref_src",
            "cmp",
            "cmpid",
            "maca",
            "traffic_source",
            "ns_mchannel",
            "ns_source",
            "ns_campaign",
            "xtor",
            "ocid",
            "wprov",
            "smid",
            "smtyp",
            "feature",
            "_ga",
            "spm");

    /// Google Analytics, AT Internet, Matomo and Piwik.
    private static final Set<String> TRACKING_PREFIXES = Set.of("utm_", "at_", "mtm_", "pk_");

    /// `?from=rss` and the like say by which way a reader came, whatever they are called.
    private static final String FROM_THE_FEED = "rss";

    /// A post of a channel: `t.me/s/` is Telegram's preview for the web.
    private static final Pattern TELEGRAM_POST = Pattern.compile("(?:t|telegram)\\.me/(?:s/)?(\\w+/\\d+)");

    private CanonicalUrl() {}

    /// A URL that cannot be parsed is its own canonical form.
    public static String of(String url) {
        try {
            var uri = new URI(url.strip());
            return uri.getHost() == null ? url : page(uri);
        } catch (java.net.URISyntaxException _) {
            return url;
        }
    }

    private static String page(URI uri) {
        var place = host(uri) + path(uri);
        var post = TELEGRAM_POST.matcher(place);
        return post.matches() ? "t.me/" + post.group(1).toLowerCase(Locale.ROOT) : place + query(uri);
    }

    private static String host(URI uri) {
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        var bare = host.startsWith("www.") ? host.substring(4) : host;
        var standard = uri.getPort() == -1 || uri.getPort() == 80 || uri.getPort() == 443;
        return standard ? bare : bare + ":" + uri.getPort();
    }

    private static String path(URI uri) {
        var path = uri.getRawPath();
        var end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String query(URI uri) {
        if (uri.getRawQuery() == null) {
            return "";
        }
        var kept = Arrays.stream(uri.getRawQuery().split("&"))
                .filter(parameter -> !parameter.isEmpty() && !tracking(parameter))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean tracking(String parameter) {
        var parts = parameter.toLowerCase(Locale.ROOT).split("=", 2);
        return TRACKING.contains(parts[0])
                || TRACKING_PREFIXES.stream().anyMatch(parts[0]::startsWith)
                || (parts.length == 2 && parts[1].equals(FROM_THE_FEED));
    }
}
