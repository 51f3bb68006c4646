package watch.sahel.feed.document;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Makes links absolute, and drops what is no http(s) link: a feed can say `javascript:` as well. RFC 3986 on
/// strings, for feeds are full of links that [URI] refuses; written as browsers read them (see [LinkSpelling]).
public final class Links {
    /// Longer than any link a server takes; what is longer is no link, and cutting it would make another one.
    static final int MAX_CHARS = 8_192;

    private Links() {}

    /// An absolute http(s) URL in ASCII that [URI] can read, or empty.
    public static String absolute(URI base, @Nullable String link) {
        return absolute(base.toString(), link);
    }

    /// The same on strings.
    ///
    /// @param base absolute; relative or empty, and only a link with a host comes out
    static String absolute(String base, @Nullable String link) {
        if (link == null || link.isBlank()) {
            return "";
        }
        if (link.length() <= MAX_CHARS && LinkSpelling.isPlain(link)) {
            return link;
        }
        var resolved = resolve(base, link);
        return web(resolved.startsWith("//") ? "http:" + resolved : resolved);
    }

    /// The base for what is inside of an element with `xml:base`: the attribute's value, resolved against the
    /// base around it, or that one where the value is of no use (`javascript:`, `urn:`).
    static String base(String around, @Nullable String given) {
        var inner = absolute(around, given);
        return inner.isEmpty() ? around : inner;
    }

    /// RFC 3986, 5.2.2, whatever the scheme. Relative against a relative or empty base stays relative.
    static String resolve(String base, String reference) {
        if (reference.length() > MAX_CHARS || base.length() > MAX_CHARS) {
            return "";
        }
        return LinkParts.of(LinkSpelling.tidy(base))
                .resolve(LinkParts.of(LinkSpelling.tidy(reference)))
                .toString();
    }

    private static String web(String link) {
        var parts = LinkParts.of(link);
        if (!parts.scheme().equals("http:") && !parts.scheme().equals("https:")) {
            return "";
        }
        return LinkHost.ascii(parts.authority())
                .map(authority -> parts.scheme()
                        + authority
                        + LinkSpelling.path(parts.path())
                        + LinkSpelling.tail(parts.query())
                        + LinkSpelling.tail(parts.fragment()))
                .orElse("");
    }
}
