package watch.sahel.feed.document;

import org.jsoup.nodes.Entities;

/// Character references of HTML: `&amp;`, `&#8217;`, `&#x2019;`. What is none stays as it is, so that `AT&T` and the
/// query of a URL lose nothing: one without semicolon counts only if it is old enough to be allowed so and no letter,
/// digit or `=` follows.
final class HtmlReferences {
    /// The longest name HTML has is `CounterClockwiseContourIntegral`, 31 letters.
    static final int MAX_NAME_CHARS = 31;

    /// More digits than any code point needs, leading zeros included.
    static final int MAX_DIGITS = 12;

    private final String html;

    HtmlReferences(String html) {
        this.html = html;
    }

    /// Writes what the reference at `start` stands for, or the ampersand alone.
    ///
    /// @return where the text goes on
    int read(int start, FoldedText text) {
        var end = start + 1 < html.length() && html.charAt(start + 1) == '#'
                ? number(start + 2, text)
                : name(start + 1, text);
        if (end > start) {
            return end;
        }
        text.append("&");
        return start + 1;
    }

    private int number(int start, FoldedText text) {
        var hex = start < html.length() && (html.charAt(start) | 0x20) == 'x';
        var digits = hex ? start + 1 : start;
        var end = digits;
        while (end < html.length()
                && Character.digit(html.charAt(end), hex ? 16 : 10) >= 0
                && html.charAt(end) < 0x80) {
            end++;
        }
        if (end == digits || end - digits > MAX_DIGITS) {
            return -1;
        }
        var code = Long.parseLong(html, digits, end, hex ? 16 : 10);
        text.append(Character.toString(code <= Character.MAX_CODE_POINT && code > 0 ? (int) code : 0xFFFD));
        return isSemicolon(end) ? end + 1 : end;
    }

    private int name(int start, FoldedText text) {
        var limit = Math.min(html.length(), start + MAX_NAME_CHARS);
        var end = start;
        while (end < limit && Ascii.isAlphanumeric(html.charAt(end))) {
            end++;
        }
        var name = html.substring(start, end);
        if (end == start || (!isSemicolon(end) && !standsWithout(end, name))) {
            return -1;
        }
        var meant = meaning(name);
        text.append(meant);
        return meant.isEmpty() ? -1 : isSemicolon(end) ? end + 1 : end;
    }

    private boolean standsWithout(int end, String name) {
        var next = end < html.length() ? html.charAt(end) : ' ';
        return next != '=' && !Ascii.isAlphanumeric(next) && Entities.isBaseNamedEntity(name);
    }

    /// The most common ones here: loading the whole table costs a cold start several milliseconds.
    private static String meaning(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> "\u00A0";
            case "rsquo" -> "’";
            case "lsquo" -> "‘";
            case "rdquo" -> "”";
            case "ldquo" -> "“";
            case "laquo" -> "«";
            case "raquo" -> "»";
            case "hellip" -> "…";
            case "ndash" -> "–";
            case "mdash" -> "—";
            default -> Entities.getByName(name);
        };
    }

    private boolean isSemicolon(int at) {
        return at < html.length() && html.charAt(at) == ';';
    }
}
