package watch.sahel.feed.document;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads HTML once, from left to right, and writes its text. Builds no tree: a feed's HTML is a few tags around
/// sentences, often cut off in the middle, and a tree was most of the cost of reading a feed.
///
/// Time grows with the length of the text and nothing else: what is searched for in vain is not searched for again.
final class HtmlText {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern HIDDEN = Pattern.compile("(?i)\\shidden(?=[\\s/>=])");
    private static final Pattern NOT_SHOWN = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    /// Where a tag is looked through for being hidden: inline images go on for long.
    static final int MAX_STYLE_CHARS = 2_000;

    private final String html;
    private final FoldedText text;
    private final HtmlTags tags;
    private final HtmlReferences references;
    private final int lastClose;
    private final Set<String> unclosed = new HashSet<>();
    private boolean quotesHold = true;
    private boolean foundMarkup;

    HtmlText(String html) {
        this.html = html;
        this.text = new FoldedText(html.length());
        this.tags = new HtmlTags(html);
        this.references = new HtmlReferences(html);
        this.lastClose = html.lastIndexOf('>');
    }

    /// Tags and references.
    HtmlText read() {
        var at = 0;
        while (at < html.length()) {
            at = switch (html.charAt(at)) {
                case '<' -> markup(at);
                case '&' -> references.read(at, text);
                default -> words(at);
            };
        }
        return this;
    }

    /// References only; what looks like a tag is text.
    HtmlText readReferences() {
        var at = 0;
        while (at < html.length()) {
            var next = html.indexOf('&', at);
            var end = next < 0 ? html.length() : next;
            text.append(html, at, end);
            at = next < 0 ? end : references.read(end, text);
        }
        return this;
    }

    /// Whether there was a tag or a comment.
    boolean foundMarkup() {
        return foundMarkup;
    }

    String text() {
        return text.toString();
    }

    private int words(int start) {
        var end = start + 1;
        while (end < html.length() && html.charAt(end) != '<' && html.charAt(end) != '&') {
            end++;
        }
        text.append(html, start, end);
        return end;
    }

    private int markup(int start) {
        if (html.startsWith("<!--", start)) {
            foundMarkup = true;
            var end = html.indexOf("-->", start + 2);
            return end < 0 ? html.length() : end + 3;
        }
        if (html.startsWith("<!", start) || html.startsWith("<?", start)) {
            return start > lastClose ? literal(start) : html.indexOf('>', start) + 1;
        }
        var tag = tags.at(start);
        if (tag.isEmpty() || (start > lastClose && !tag.get().attributes())) {
            return literal(start);
        }
        foundMarkup = true;
        return tag(tag.get());
    }

    private int literal(int start) {
        text.append(html, start, start + 1);
        return start + 1;
    }

    private int tag(HtmlTag tag) {
        var end = end(tag.nameEnd());
        if (tag.element() == HtmlElements.BLOCK) {
            text.gap();
        }
        if (tag.closing()) {
            return end;
        }
        return switch (tag.element()) {
            case RAW -> behind(tag.name(), end, html.length());
            case UNSEEN -> behind(tag.name(), end, end);
            case INLINE, BLOCK -> isHidden(tag.nameEnd(), end) ? behind(tag.name(), end, end) : end;
        };
    }

    /// Behind the `>`, which may stand in a quoted value as well. A quote that nobody closes must not eat the rest.
    private int end(int nameEnd) {
        if (nameEnd > lastClose) {
            return html.length();
        }
        var end = quotesHold ? quotedEnd(nameEnd) : -1;
        quotesHold = end >= 0 && quotesHold;
        return end >= 0 ? end : html.indexOf('>', nameEnd) + 1;
    }

    private int quotedEnd(int nameEnd) {
        var before = ' ';
        for (var at = nameEnd; at >= 0 && at < html.length(); at++) {
            var letter = html.charAt(at);
            if (letter == '>') {
                return at + 1;
            }
            if (before == '=' && (letter == '"' || letter == '\'')) {
                at = html.indexOf(letter, at + 1);
                if (at < 0) {
                    return -1;
                }
            }
            before = letter <= ' ' ? before : letter;
        }
        return -1;
    }

    /// Behind the end tag that belongs to a start tag, or else `otherwise`.
    private int behind(String name, int start, int otherwise) {
        if (unclosed.contains(name)) {
            return otherwise;
        }
        var depth = 1;
        var at = next(name, start);
        while (at >= 0) {
            depth += html.charAt(at + 1) == '/' ? -1 : 1;
            var end = html.indexOf('>', at) + 1;
            if (depth == 0) {
                return end == 0 ? html.length() : end;
            }
            at = next(name, at + 1);
        }
        unclosed.add(name);
        return otherwise;
    }

    /// The next start or end tag of that name; inside of raw elements only end tags are.
    private int next(String name, int start) {
        var raw = HtmlElements.find(name).filter(HtmlElements.RAW::equals).isPresent();
        for (var at = html.indexOf('<', start); at >= 0; at = html.indexOf('<', at + 1)) {
            var closing = html.startsWith("/", at + 1);
            var from = closing ? at + 2 : at + 1;
            if ((closing || !raw) && isName(name, from)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isName(String name, int from) {
        var end = from + name.length();
        return html.regionMatches(true, from, name, 0, name.length())
                && (end == html.length() || !Character.isLetterOrDigit(html.charAt(end)));
    }

    private boolean isHidden(int nameEnd, int end) {
        if (end - nameEnd < " hidden>".length()) {
            return false;
        }
        var attributes = html.substring(nameEnd, Math.min(end, nameEnd + MAX_STYLE_CHARS));
        var lower = attributes.toLowerCase(Locale.ROOT);
        if (!lower.contains("hidden") && !lower.contains("none")) {
            return false;
        }
        return NOT_SHOWN.matcher(attributes).find()
                || HIDDEN.matcher(QUOTED.matcher(attributes).replaceAll("\"\"")).find();
    }
}
