package watch.sahel.feed.document;

import java.util.Locale;
import java.util.Optional;

/// Tells tags from text that only begins like one. News writes `a < b`, `<3`, `<<citation>>` and `<sic>`, so a tag
/// is one whose name HTML knows, or that has a prefix (`o:p`) or a hyphen, or an attribute with a value; and a name
/// of one letter followed by a bare word (`a <b and c> d`) is none.
///
/// Looks at a bounded stretch of text only; where the tag ends is for [HtmlText] to find.
final class HtmlTags {
    /// The longest name of HTML has 15 letters; custom elements go on.
    static final int MAX_NAME_CHARS = 40;

    /// Of the first attribute.
    static final int MAX_ATTRIBUTE_CHARS = 80;

    private final String html;

    HtmlTags(String html) {
        this.html = html;
    }

    /// @param start of the `<`
    Optional<HtmlTag> at(int start) {
        var closing = is(start + 1, '/');
        var nameStart = closing ? start + 2 : start + 1;
        var nameEnd = nameEnd(nameStart);
        if (nameEnd == nameStart || !endsName(nameEnd)) {
            return Optional.empty();
        }
        var name = html.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        var rest = rest(nameEnd);
        return HtmlElements.find(name)
                .filter(_ -> rest != Rest.WORDS || name.length() > 1)
                .or(() -> foreign(name, rest))
                .map(element -> new HtmlTag(name, element, closing, nameEnd, rest == Rest.ATTRIBUTE));
    }

    private static Optional<HtmlElements> foreign(String name, Rest rest) {
        var marked = (name.indexOf(':') > 0 || name.indexOf('-') > 0) && rest == Rest.NOTHING;
        return marked || rest == Rest.ATTRIBUTE ? Optional.of(HtmlElements.INLINE) : Optional.empty();
    }

    private int nameEnd(int start) {
        var limit = Math.min(html.length(), start + MAX_NAME_CHARS);
        var at = start;
        while (at < limit && (Ascii.isLetter(html.charAt(at)) || (at > start && isInner(at)))) {
            at++;
        }
        return at;
    }

    /// A digit, or a mark with a letter behind it.
    private boolean isInner(int at) {
        var letter = html.charAt(at);
        var mark = letter == '-' || letter == ':' || letter == '_';
        return Ascii.isDigit(letter) || (mark && at + 1 < html.length() && Ascii.isLetter(html.charAt(at + 1)));
    }

    private boolean endsName(int at) {
        return at == html.length() || is(at, '>') || is(at, '/') || Ascii.isSpace(html.charAt(at));
    }

    private enum Rest {
        /// Or the one attribute without value that matters.
        NOTHING,
        ATTRIBUTE,
        WORDS
    }

    /// What follows the name, judged by the first of it.
    private Rest rest(int nameEnd) {
        var at = skipSpace(nameEnd);
        if (at == html.length() || is(at, '>') || is(at, '/')) {
            return Rest.NOTHING;
        }
        var limit = Math.min(html.length(), at + MAX_ATTRIBUTE_CHARS);
        var end = at;
        while (end < limit && "=<>\"'/".indexOf(html.charAt(end)) < 0 && !Ascii.isSpace(html.charAt(end))) {
            end++;
        }
        if (end > at && is(skipSpace(end), '=')) {
            return Rest.ATTRIBUTE;
        }
        return html.substring(at, end).equalsIgnoreCase("hidden") ? Rest.NOTHING : Rest.WORDS;
    }

    private int skipSpace(int start) {
        var limit = Math.min(html.length(), start + MAX_ATTRIBUTE_CHARS);
        var at = start;
        while (at < limit && Ascii.isSpace(html.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean is(int at, char letter) {
        return at < html.length() && html.charAt(at) == letter;
    }
}
