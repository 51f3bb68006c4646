package watch.sahel.feed.document;

/// Collects characters as a reader sees them: white space of every kind becomes one space between words, controls
/// and what is invisible go. Knows nothing of markup.
///
/// Of the invisible ones some carry meaning and stay: the direction marks that order a line of mixed scripts (LRM,
/// RLM, ALM), and the joiners of Persian, Indic and emoji, save behind a letter of a script that never joins, where
/// they are debris. Embeddings, overrides and isolates go: unclosed, they would turn what a message shows after
/// them.
final class FoldedText {
    /// What windows-1252 has where Unicode has C1 controls: nobody writes those, but many convert bytes one by one.
    private static final String C1_AS_1252 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    /// The last letter before the scripts whose letters join, Hebrew being the first character behind it.
    private static final char LAST_UNJOINED = '\u058F';

    private final StringBuilder text;
    private boolean gap;

    FoldedText(int expected) {
        text = new StringBuilder(expected);
    }

    /// Whether folding would give back the same string.
    static boolean isFolded(String text) {
        var afterSpace = true;
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            var space = letter == ' ';
            if (space ? afterSpace : !isUsual(letter)) {
                return false;
            }
            afterSpace = space;
        }
        return text.isEmpty() || !afterSpace;
    }

    void append(String source, int start, int end) {
        for (var at = start; at < end; ) {
            var next = endOfUsual(source, at, end);
            if (next > at) {
                room();
                text.append(source, at, next);
                at = next;
            } else if (isPair(source, at, end)) {
                room();
                text.append(source, at, at + 2);
                at += 2;
            } else {
                unusual(source.charAt(at++));
            }
        }
    }

    /// Where a stretch ends that can be taken as it is: usual characters with single spaces between them.
    private static int endOfUsual(String source, int start, int end) {
        var at = start;
        while (at < end && (isUsual(source.charAt(at)) || (at > start && isSingleSpace(source, at, end)))) {
            at++;
        }
        return at;
    }

    private static boolean isSingleSpace(String source, int at, int end) {
        return source.charAt(at) == ' ' && at + 1 < end && isUsual(source.charAt(at + 1));
    }

    private static boolean isPair(String source, int at, int end) {
        return at + 1 < end
                && Character.isHighSurrogate(source.charAt(at))
                && Character.isLowSurrogate(source.charAt(at + 1));
    }

    void append(String source) {
        append(source, 0, source.length());
    }

    /// White space that needs no character, such as where a paragraph ends.
    void gap() {
        gap = true;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /// Neither white space nor invisible nor half of a pair. The common characters first.
    private static boolean isUsual(char letter) {
        if (letter < 0x2000) {
            return (letter > ' ' && letter < 0x7F)
                    || (letter > 0xA0 && letter != 0xAD && letter != 0x1680 && letter != 0x180E);
        }
        return (letter >= 0x2010 && letter <= 0x2027)
                || (letter >= 0x2030 && letter < 0x205F)
                || (letter >= 0x2070 && letter < 0x3000)
                || (letter > 0x3000 && letter < Character.MIN_SURROGATE)
                || (letter > Character.MAX_SURROGATE && letter < 0xFDD0)
                || (letter > 0xFDEF && letter < 0xFEFF)
                || (letter > 0xFEFF && letter < 0xFFF9)
                || letter == 0xFFFD;
    }

    private void unusual(char letter) {
        if (letter >= 0x80 && letter < 0xA0) {
            var meant = C1_AS_1252.charAt(letter - 0x80);
            if (meant != 0) {
                put(meant);
            }
        } else if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
            gap = true;
        } else if (isDirectionMark(letter) || (isJoiner(letter) && !behindUnjoined())) {
            put(letter);
        }
    }

    private static boolean isDirectionMark(char letter) {
        return letter == '\u200E' || letter == '\u200F';
    }

    private static boolean isJoiner(char letter) {
        return letter == '\u200C' || letter == '\u200D';
    }

    private boolean behindUnjoined() {
        if (gap || text.isEmpty()) {
            return false;
        }
        var last = text.charAt(text.length() - 1);
        return last <= LAST_UNJOINED && Character.isLetter(last);
    }

    private void put(char letter) {
        room();
        text.append(letter);
    }

    /// The space due before the next character.
    private void room() {
        if (gap && !text.isEmpty()) {
            text.append(' ');
        }
        gap = false;
    }
}
