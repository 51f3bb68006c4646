package watch.sahel.feed;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/// The address of a feed as people write it, and when two addresses are those of one feed. Whether an address
/// may be fetched is decided when it is.
public final class FeedUrl {
    private static final Pattern PARTS = Pattern.compile("(?i)(https?)://([^/?#]+)([^#]*)(#.*)?");

    /// What browsers take in a URL and RFC 3986 does not.
    private static final Pattern ILLEGAL = Pattern.compile("[\\s\"<>\\\\^`{|}\\[\\]]");

    private FeedUrl() {}

    /// Takes `feed:` addresses of old readers, host names in any script, and characters that browsers escape.
    ///
    /// @throws IllegalArgumentException if it is no http(s) URL
    public static URI parse(String text) {
        var parts = PARTS.matcher(withoutFeedScheme(text.strip()));
        if (parts.matches()) {
            try {
                var scheme = parts.group(1).toLowerCase(Locale.ROOT);
                var uri = new URI(scheme + "://" + authority(parts.group(2)) + escaped(parts.group(3)));
                if (uri.getHost() != null && uri.getRawUserInfo() == null) {
                    return uri;
                }
            } catch (URISyntaxException | IllegalArgumentException e) {
                throw new IllegalArgumentException("'" + text + "' is not an http(s) URL", e);
            }
        }
        throw new IllegalArgumentException("'" + text + "' is not an http(s) URL");
    }

    /// Equal for the addresses of one feed: the scheme, `www.`, a final slash, the fragment and capitals in
    /// the host make no difference.
    public static String key(URI url) {
        var path = url.getRawPath().replaceFirst("/+$", "");
        var query = url.getRawQuery() == null || url.getRawQuery().isEmpty() ? "" : "?" + url.getRawQuery();
        return host(url) + port(url) + path + query;
    }

    /// The host without `www.`, in lower case.
    public static String host(URI url) {
        return url.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    private static String port(URI url) {
        return switch (url.getPort()) {
            case -1, 80, 443 -> "";
            default -> ":" + url.getPort();
        };
    }

    private static String withoutFeedScheme(String text) {
        return text.replaceFirst("(?i)^feed:(//)?(?=https?://)", "").replaceFirst("(?i)^feed://", "http://");
    }

    private static String authority(String text) {
        return text.chars().allMatch(c -> c < 0x80) ? text : IDN.toASCII(text);
    }

    private static String escaped(String text) {
        return ILLEGAL.matcher(text)
                .replaceAll(found -> String.format("%%%02X", (int) found.group().charAt(0)));
    }
}
