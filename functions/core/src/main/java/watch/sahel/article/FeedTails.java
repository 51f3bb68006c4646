package watch.sahel.article;

import java.util.regex.Pattern;

/// What publishing programs, WordPress above all, put behind a text: `The post ... appeared first on ...`,
/// `Continue reading`, links to other reports, the number of comments, `[…]`. It names the outlet and repeats titles,
/// so it would be matched, compared and shown as if the outlet had said so much of the event.
final class FeedTails {
    /// Of the end of a text, where tails are looked for: three of them with the longest titles seen.
    static final int MAX_TAIL_CHARS = 1_000;
    /// Tails behind each other; more than three were never seen.
    static final int MAX_TAILS = 5;
    /// Of the outlet's name, or of another report's title; what is longer is text.
    static final int MAX_NAME_CHARS = 120;

    /// Up to the end, and no other sentence.
    private static final String NAME = "(?:(?![.!?…] )[^\\n]){1," + MAX_NAME_CHARS + "}";

    private static final Pattern COMMENTS = end(alone(TailWords.COUNT) + "[.\\s]*");
    private static final Pattern BRACKETED_COMMENTS = end("\\s*[(\\[]" + TailWords.COUNT + "[)\\]][.\\s]*");
    private static final Pattern CUT_SHORT = end("\\s*[(\\[]\\s*(?:…|\\.{2,4})\\s*[)\\]]\\s*");
    private static final Pattern LOOSE_END = end("[\\s|–—>→»›-]+");
    private static final Pattern CONTINUE = any(alone("(?:" + TailWords.CONTINUE + ")(?![\\p{L}\\d])"));
    private static final Pattern CONTINUED =
            any("[\\s.…:→»›>)\\]]*(?:(?:on|at|in|sur|dans|auf|bei|en|на) [^\\n]{1,60})?");
    private static final Pattern OTHER_REPORT = any("\\s*:" + NAME);
    private static final Pattern SIGNS = any("[^\\p{L}\\p{N}]+");
    private static final Pattern OPENING = Pattern.compile("(?<![\\p{L}\\d])" + TailWords.OPENING);
    private static final Pattern ENDED = Pattern.compile("(?s)(?:.*[.…!?\\])»”\"\\n]\\s*)?");

    private static final Pattern CLOSING = end(" (?:" + TailWords.CLOSING + ") " + NAME);

    private FeedTails() {}

    /// @param title of the text, which tails repeat
    static String cut(String text, String title) {
        var rest = text.strip();
        for (var i = 0; i < MAX_TAILS; i++) {
            var from = Math.max(0, rest.length() - MAX_TAIL_CHARS);
            var tail = rest.substring(from);
            var shorter = withoutLast(tail, title);
            if (shorter.equals(tail)) {
                return rest;
            }
            rest = (rest.substring(0, from) + LOOSE_END.matcher(shorter).replaceFirst("")).strip();
        }
        return rest;
    }

    /// A title without `(12 comments)`.
    static String withoutComments(String title) {
        return BRACKETED_COMMENTS.matcher(title).replaceFirst("");
    }

    private static String withoutLast(String tail, String title) {
        var rest = withoutClosing(tail, title);
        rest = withoutContinuation(rest, title);
        rest = BRACKETED_COMMENTS
                .matcher(COMMENTS.matcher(rest).replaceFirst(""))
                .replaceFirst("");
        return withoutBracket(rest);
    }

    /// A sentence that has ended needs no sign that more follow.
    private static String withoutBracket(String tail) {
        var bracket = CUT_SHORT.matcher(tail);
        if (!bracket.find()) {
            return tail;
        }
        var rest = tail.substring(0, bracket.start());
        return ENDED.matcher(rest).matches() ? rest : rest + "…";
    }

    private static String withoutClosing(String tail, String title) {
        var closing = CLOSING.matcher(tail);
        var end = -1;
        while (closing.find()) {
            end = closing.start();
        }
        return end < 0 ? tail : tail.substring(0, opening(tail, end, title));
    }

    /// Where the sentence begins that ends with the closing: with `The post` before the title; if the title there is
    /// another one by now, with the last such words at the beginning of a sentence; else nowhere.
    private static int opening(String tail, int closing, String title) {
        var opening = OPENING.matcher(tail).region(0, closing);
        var last = tail.length();
        while (opening.find()) {
            if (!title.isEmpty()
                    && words(tail.substring(opening.end(), closing)).equals(words(title))) {
                return opening.start();
            }
            if (ENDED.matcher(tail.substring(0, opening.start())).matches()) {
                last = opening.start();
            }
        }
        return last;
    }

    private static String withoutContinuation(String tail, String title) {
        var link = CONTINUE.matcher(tail);
        while (link.find()) {
            var rest = tail.substring(link.end());
            if (CONTINUED.matcher(rest).matches()
                    || OTHER_REPORT.matcher(rest).matches()
                    || words(rest).equals(words(title))) {
                return tail.substring(0, link.start());
            }
        }
        return tail;
    }

    private static String words(String text) {
        return SIGNS.matcher(text).replaceAll(" ").strip();
    }

    /// At the beginning, in a line of its own, or behind the end of a sentence or another tail.
    private static String alone(String words) {
        return "(?:\\A|(?<=[\\n.…!?\\])»”\"→›>]))\\s*" + words;
    }

    private static Pattern end(String words) {
        return any(words + "\\z");
    }

    private static Pattern any(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
