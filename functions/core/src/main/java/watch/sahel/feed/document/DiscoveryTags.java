package watch.sahel.feed.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Reads the start tags of a page that discovery is about, in one go from left to right, and the title. Builds
/// no tree: jsoup's took up to six seconds for a megabyte of unclosed tables, and neither links nor metadata
/// need one.
final class DiscoveryTags {
    /// Of those kept: front pages have hundreds of links, maps of a site some thousands.
    static final int MAX_TAGS = 10_000;

    private static final Set<String> KEPT = Set.of("base", "link", "a", "area", "meta", "input", "script");

    /// What is in them is no HTML.
    private static final Set<String> RAW =
            Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

    private static final int MAX_NAME_CHARS = 32;

    private final String html;
    private final List<DiscoveryTag> tags = new ArrayList<>();
    private String title = "";
    private int at;

    private DiscoveryTags(String html) {
        this.html = html;
    }

    static DiscoveryTags read(String html) {
        var page = new DiscoveryTags(html);
        page.read();
        return page;
    }

    List<DiscoveryTag> tags() {
        return tags;
    }

    /// As it is written, or "".
    String title() {
        return title;
    }

    private void read() {
        at = html.indexOf('<');
        while (at >= 0 && at < html.length() && tags.size() < MAX_TAGS) {
            if (html.startsWith("<!--", at)) {
                skipTo("-->");
            } else if (at + 1 < html.length() && Ascii.isLetter(html.charAt(at + 1))) {
                at++;
                tag();
            } else {
                at++;
            }
            at = html.indexOf('<', at);
        }
    }

    private void skipTo(String end) {
        var found = html.indexOf(end, at + 2);
        at = found < 0 ? html.length() : found;
    }

    private void tag() {
        var name = word("/>");
        var attributes = attributes(KEPT.contains(name));
        if (at == html.length()) {
            return;
        }
        at++;
        if (KEPT.contains(name)) {
            tags.add(new DiscoveryTag(name, attributes));
        }
        if (RAW.contains(name)) {
            var start = at;
            at = rawEnd(name);
            title = name.equals("title") && title.isEmpty() ? html.substring(start, at) : title;
        }
    }

    /// Up to white space or one of `ends`; in lower case, and empty if it is too long for any that matters.
    private String word(String ends) {
        var start = at;
        while (at < html.length() && !Ascii.isSpace(html.charAt(at)) && ends.indexOf(html.charAt(at)) < 0) {
            at++;
        }
        return at - start > MAX_NAME_CHARS ? "" : html.substring(start, at).toLowerCase(Locale.ROOT);
    }

    /// Ends at the tag's end, or at that of the page: half a tag is none.
    private Map<String, String> attributes(boolean kept) {
        var attributes = new HashMap<String, String>();
        while (at < html.length() && html.charAt(at) != '>') {
            if (Ascii.isSpace(html.charAt(at)) || html.charAt(at) == '/' || html.charAt(at) == '=') {
                at++;
                continue;
            }
            var name = word("=/>");
            var value = value();
            if (kept) {
                attributes.putIfAbsent(name, value);
            }
        }
        return attributes;
    }

    /// What is behind the equals sign, if there is one.
    private String value() {
        skipSpace();
        if (at == html.length() || html.charAt(at) != '=') {
            return "";
        }
        at++;
        skipSpace();
        if (at == html.length()) {
            return "";
        }
        var quote = html.charAt(at);
        var start = quote == '"' || quote == '\'' ? at + 1 : at;
        var end = start > at ? html.indexOf(quote, start) : unquotedEnd();
        at = end < 0 ? html.length() : start > at ? end + 1 : end;
        return end < 0 ? "" : html.substring(start, end);
    }

    private int unquotedEnd() {
        var end = at;
        while (end < html.length() && html.charAt(end) != '>' && !Ascii.isSpace(html.charAt(end))) {
            end++;
        }
        return end;
    }

    private void skipSpace() {
        while (at < html.length() && Ascii.isSpace(html.charAt(at))) {
            at++;
        }
    }

    /// Before the end tag, or at the end of the page.
    private int rawEnd(String name) {
        for (var end = html.indexOf("</", at); end >= 0; end = html.indexOf("</", end + 2)) {
            if (html.regionMatches(true, end + 2, name, 0, name.length())) {
                return end;
            }
        }
        return html.length();
    }
}
