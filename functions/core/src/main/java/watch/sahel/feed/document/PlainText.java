package watch.sahel.feed.document;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Text as a reader sees it: without markup, entities resolved (double-escaped ones too), white space folded.
final class PlainText {
    private PlainText() {}

    static String of(@Nullable String html) {
        if (html == null) {
            return "";
        }
        var text = html;
        if (text.indexOf('&') >= 0 && text.indexOf('<') < 0) {
            text = Parser.unescapeEntities(text, false);
        }
        return text.indexOf('<') < 0 && text.indexOf('&') < 0
                ? text.strip().replaceAll("\\s+", " ")
                : Jsoup.parseBodyFragment(text).text().strip();
    }

    /// At most `max` characters, never half of a surrogate pair.
    static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        return text.substring(0, end);
    }
}
