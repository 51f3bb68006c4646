package watch.sahel.embedded.telegram;

import java.nio.charset.StandardCharsets;

/// Walks over a text of the HTML parse mode. Past the end stands NUL, which counts as space, as in Telegram's parser;
/// positions in error texts are bytes of UTF-8. Knows characters and references, no tags.
final class HtmlScanner {
    static final char END = '\0';

    private static final int LONGEST_NUMERIC_REFERENCE = 10;

    private final String input;
    private int position;

    HtmlScanner(String input) {
        this.input = input;
    }

    boolean hasMore() {
        return position < input.length();
    }

    char current() {
        return position < input.length() ? input.charAt(position) : END;
    }

    char take() {
        return input.charAt(position++);
    }

    void skip() {
        position++;
    }

    boolean atSpace() {
        return " \t\r\n\u000b\0".indexOf(current()) >= 0;
    }

    void skipSpaces() {
        while (hasMore() && atSpace()) {
            position++;
        }
    }

    /// Everything up to a space, the end, or one of `stops`.
    String word(String stops) {
        int start = position;
        while (!atSpace() && stops.indexOf(current()) < 0) {
            position++;
        }
        return input.substring(start, position);
    }

    /// Letters, digits, periods and hyphens.
    String nameToken() {
        int start = position;
        while (isAsciiAlphanumeric(current()) || current() == '.' || current() == '-') {
            position++;
        }
        return input.substring(start, position);
    }

    /// The characters of a reference such as `&lt;` or `&#233;`, which it passes; empty, and nothing passed, if
    /// Telegram knows no such reference. The semicolon may be missing.
    String reference() {
        int end = position + 1;
        int code;
        if (at(end) == '#') {
            end++;
            int radix = at(end) == 'x' ? 16 : 10;
            end += radix == 16 ? 1 : 0;
            int digits = end;
            while (Character.digit(at(end), radix) >= 0 && at(end) < 128) {
                end++;
            }
            code = end == digits || end - position >= LONGEST_NUMERIC_REFERENCE
                    ? 0
                    : Integer.parseInt(input.substring(digits, end), radix);
        } else {
            while (isAsciiLetter(at(end))) {
                end++;
            }
            code = named(input.substring(position + 1, end));
        }
        if (code == 0 || code >= Character.MAX_CODE_POINT) {
            return "";
        }
        position = at(end) == ';' ? end + 1 : end;
        return Character.toString(code);
    }

    private static int named(String name) {
        return switch (name) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            default -> 0;
        };
    }

    private char at(int index) {
        return index < input.length() ? input.charAt(index) : END;
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isAsciiAlphanumeric(char c) {
        return isAsciiLetter(c) || (c >= '0' && c <= '9');
    }

    int position() {
        return position;
    }

    /// How many bytes stand before `index`.
    int byteOffset(int index) {
        return input.substring(0, Math.min(index, input.length())).getBytes(StandardCharsets.UTF_8).length;
    }
}
