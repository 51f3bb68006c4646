package watch.sahel.feed.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import watch.sahel.text.Fold;

/// Cuts a written date into digits, letters and signs, in one pass. Understands none of them.
final class DateScanner {
    /// Chinese, Japanese and Korean write the unit behind the number, with or without a blank before the next
    /// one.
    private static final String UNITS = "年月日号號時时点點分秒년월일시분초";

    private static final String OFFSET_ZONE = "etc/gmt";
    private static final char END = 0;
    private static final int DECIMAL = 10;

    private final String text;
    private final List<DateToken> tokens = new ArrayList<>();
    private final List<String> asides = new ArrayList<>();
    private int at;
    private int depth;
    private boolean glued;

    private DateScanner(String text) {
        this.text = text;
    }

    /// @param asides the words in parentheses: comments in RFC 822, where many programs put the name of the
    /// zone
    record Tokens(List<DateToken> all, List<String> asides) {}

    static Tokens scan(String text) {
        var scanner = new DateScanner(plain(text));
        while (scanner.at < scanner.text.length()) {
            scanner.next();
        }
        return new Tokens(scanner.tokens, scanner.asides);
    }

    private static String plain(String text) {
        return Fold.fold(isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    private static boolean isAscii(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private void next() {
        var letter = text.charAt(at);
        if (Character.isDigit(letter)) {
            add(new DateToken.Digits(digits(), glued));
        } else if (Character.isLetter(letter)) {
            letters();
        } else if (letter <= ' ' || Character.isSpaceChar(letter)) {
            at++;
            glued = false;
        } else {
            at++;
            sign(letter);
        }
    }

    private void add(DateToken token) {
        if (depth == 0) {
            tokens.add(token);
        }
        glued = true;
    }

    private void sign(char letter) {
        if (letter == '(') {
            depth++;
        } else if (letter == ')') {
            depth = Math.max(0, depth - 1);
        } else {
            add(new DateToken.Sign(isDash(letter) ? '-' : letter, glued));
        }
    }

    private static boolean isDash(char letter) {
        return letter == '\u2212' || Character.getType(letter) == Character.DASH_PUNCTUATION;
    }

    private String digits() {
        var number = new StringBuilder();
        for (; Character.isDigit(letterAt(at)); at++) {
            number.append(Character.digit(text.charAt(at), DECIMAL));
        }
        return number.toString();
    }

    private void letters() {
        var start = at;
        if (isUnit()) {
            at++;
        } else {
            skipLetters();
            skipZonePath(start);
            skipMeridiem(start);
        }
        var word = text.substring(start, at);
        if (depth > 0) {
            asides.add(word);
        }
        add(new DateToken.Letters(meridiem(word), glued));
    }

    private boolean isUnit() {
        return glued && UNITS.indexOf(text.charAt(at)) >= 0 && Character.isDigit(text.charAt(at - 1));
    }

    private void skipLetters() {
        while (Character.isLetter(letterAt(at))) {
            at++;
        }
    }

    /// `Europe/Paris`, `America/Port-au-Prince` and `Etc/GMT+3` are one word each.
    private void skipZonePath(int start) {
        while (letterAt(at) == '/' && Character.isLetter(letterAt(at + 1))) {
            at++;
            skipLetters();
            while ((letterAt(at) == '_' || letterAt(at) == '-') && Character.isLetter(letterAt(at + 1))) {
                at++;
                skipLetters();
            }
        }
        if (text.startsWith(OFFSET_ZONE, start) && (letterAt(at) == '+' || letterAt(at) == '-')) {
            at++;
            digits();
        }
    }

    private char letterAt(int index) {
        return index < text.length() ? text.charAt(index) : END;
    }

    /// Takes `a.m.` and `p. m.` as one word.
    private void skipMeridiem(int start) {
        var first = text.charAt(start);
        if (at - start != 1 || (first != 'a' && first != 'p')) {
            return;
        }
        var i = at;
        while (letterAt(i) == '.' || letterAt(i) == ' ') {
            i++;
        }
        if (letterAt(i) == 'm' && !Character.isLetter(letterAt(i + 1))) {
            at = i + 1;
        }
    }

    private static String meridiem(String word) {
        var spelled = word.length() > 2 && (word.charAt(1) == '.' || word.charAt(1) == ' ');
        return spelled ? word.charAt(0) + "m" : word;
    }
}
