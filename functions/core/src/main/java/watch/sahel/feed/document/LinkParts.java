package watch.sahel.feed.document;

import java.util.ArrayDeque;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A URI reference taken apart as in RFC 3986, appendix B, which fits every string. Each part keeps its
/// delimiter, so that an empty part is one that is not there: `?` alone is a query, and an empty one.
///
/// @param scheme with its colon
/// @param authority with its two slashes
/// @param query with its question mark
/// @param fragment with its number sign
record LinkParts(String scheme, String authority, String path, String query, String fragment) {
    private static final Pattern SHAPE = Pattern.compile(
            "([A-Za-z][A-Za-z0-9+.-]*+:)?+(//[^/?#]*+)?+([^?#]*+)(\\?[^#]*+)?+(#.*+)?+", Pattern.DOTALL);

    static LinkParts of(String reference) {
        var matcher = SHAPE.matcher(reference);
        if (!matcher.matches()) {
            throw new IllegalStateException("every string has this shape: " + reference);
        }
        return new LinkParts(
                part(matcher.group(1)),
                part(matcher.group(2)),
                part(matcher.group(3)),
                part(matcher.group(4)),
                part(matcher.group(5)));
    }

    private static String part(@Nullable String group) {
        return group == null ? "" : group;
    }

    /// RFC 3986, 5.2.2, with this as the base.
    LinkParts resolve(LinkParts reference) {
        if (!reference.scheme.isEmpty()) {
            return reference.withPath(withoutDots(reference.path));
        }
        if (!reference.authority.isEmpty()) {
            return reference.withPath(withoutDots(reference.path)).withScheme(scheme);
        }
        if (reference.path.isEmpty()) {
            var inherited = reference.query.isEmpty() ? query : reference.query;
            return new LinkParts(scheme, authority, path, inherited, reference.fragment);
        }
        var merged = reference.path.startsWith("/") ? reference.path : merge(reference.path);
        return new LinkParts(scheme, authority, withoutDots(merged), reference.query, reference.fragment);
    }

    /// RFC 3986, 5.2.3.
    private String merge(String relative) {
        return path.isEmpty() && !authority.isEmpty()
                ? "/" + relative
                : path.substring(0, path.lastIndexOf('/') + 1) + relative;
    }

    /// RFC 3986, 5.2.4, for whole segments at once.
    private static String withoutDots(String path) {
        if (!path.contains("/.") && !path.startsWith(".")) {
            return path;
        }
        var kept = new ArrayDeque<String>();
        var segments = path.split("/", -1);
        for (var i = 0; i < segments.length; i++) {
            var segment = segments[i];
            var last = i == segments.length - 1;
            if (segment.equals("..")) {
                dropParent(kept);
            } else if (!segment.equals(".")) {
                kept.add(segment);
            }
            if (last && (segment.equals(".") || segment.equals(".."))) {
                kept.add("");
            }
        }
        return String.join("/", kept);
    }

    /// The empty segment before the first slash has no parent.
    private static void dropParent(ArrayDeque<String> kept) {
        if (kept.size() > 1 || (kept.size() == 1 && !kept.getFirst().isEmpty())) {
            kept.removeLast();
        }
    }

    LinkParts withScheme(String other) {
        return new LinkParts(other, authority, path, query, fragment);
    }

    private LinkParts withPath(String other) {
        return new LinkParts(scheme, authority, other, query, fragment);
    }

    @Override
    public String toString() {
        return scheme + authority + path + query + fragment;
    }
}
