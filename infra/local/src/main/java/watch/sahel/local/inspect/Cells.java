package watch.sahel.local.inspect;

/// Text measured in the cells of a terminal: an ideograph or an emoji takes two, an accent on the letter before
/// it none.
final class Cells {
    private static final String ELLIPSIS = "…";

    /// U+200E, of no width: makes a terminal that knows right-to-left text lay the line out from the left all
    /// the same.
    private static final String LEFT_TO_RIGHT = "\u200e";

    /// Blocks whose characters are two cells wide (Unicode TR11, W and F), from and to. Emoji below U+1F300 are
    /// few and left at one.
    private static final int[][] WIDE = {
        {0x1100, 0x115f},
        {0x2e80, 0x303e},
        {0x3041, 0xa4cf},
        {0xa960, 0xa97f},
        {0xac00, 0xd7a3},
        {0xf900, 0xfaff},
        {0xfe30, 0xfe6f},
        {0xff01, 0xff60},
        {0xffe0, 0xffe6},
        {0x1f300, 0x1f64f},
        {0x1f680, 0x1f6ff},
        {0x1f900, 0x1faff},
        {0x20000, 0x3fffd}
    };

    private Cells() {}

    static int width(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    private static int width(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    private static boolean isWide(int character) {
        for (var block : WIDE) {
            if (block[0] <= character && character <= block[1]) {
                return true;
            }
        }
        return false;
    }

    /// At most `cells` wide, its end left out where it is longer.
    static String cut(String text, int cells) {
        if (text.length() <= cells && width(text) <= cells) {
            return text;
        }
        var kept = new StringBuilder();
        var left = cells - 1;
        for (var at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            var character = text.codePointAt(at);
            left -= width(character);
            if (left < 0) {
                return kept.toString().stripTrailing() + ELLIPSIS;
            }
            kept.appendCodePoint(character);
        }
        return width(text) <= cells ? text : kept + ELLIPSIS;
    }

    /// Its middle left out where it is longer: of a URL, the host and the last words tell most.
    static String cutMiddle(String text, int cells) {
        if (width(text) <= cells) {
            return text;
        }
        var tail = cells / 3;
        return cut(text, cells - tail) + text.substring(text.length() - tail);
    }

    /// A foreign text as it may be shown: no control character, which a terminal would obey, and laid out from
    /// the left.
    static String shown(String text) {
        var safe = text.codePoints()
                .map(character -> isObeyed(character) ? ' ' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return isRightToLeft(safe) ? LEFT_TO_RIGHT + safe + LEFT_TO_RIGHT : safe;
    }

    /// Escape sequences, and the marks that turn the rest of a line around (U+202A to 202E, 2066 to 2069).
    private static boolean isObeyed(int character) {
        return Character.isISOControl(character)
                || (0x202a <= character && character <= 0x202e)
                || (0x2066 <= character && character <= 0x2069);
    }

    private static boolean isRightToLeft(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .anyMatch(direction -> direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }
}
