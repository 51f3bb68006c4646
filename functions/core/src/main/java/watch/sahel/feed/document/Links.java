package watch.sahel.feed.document;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Makes links absolute, and drops what is no http(s) link: a feed can say `javascript:` as well.
public final class Links {
    private Links() {}

    /// An absolute http(s) URL, or empty.
    public static String absolute(URI base, @Nullable String link) {
        if (link == null || link.isBlank()) {
            return "";
        }
        try {
            var uri = base.resolve(link.strip().replace(" ", "%20"));
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            var web = (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
            return web ? uri.toString() : "";
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
