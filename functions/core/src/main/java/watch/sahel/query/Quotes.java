package watch.sahel.query;

/// The signs that phones, French, German and Arabic keyboards put for quotation marks, parentheses, colons and
/// hyphens.
final class Quotes {
    private static final String DOUBLE = "\"“”„‟＂〝〞";

    private Quotes() {}

    static boolean opens(char sign) {
        return DOUBLE.indexOf(sign) >= 0 || "«»‹›".indexOf(sign) >= 0;
    }

    /// Whether `sign` ends what `opening` began. German writes »so«.
    static boolean closes(char opening, char sign) {
        return switch (opening) {
            case '«' -> sign == '»';
            case '»' -> sign == '«';
            case '‹' -> sign == '›';
            case '›' -> sign == '‹';
            default -> DOUBLE.indexOf(sign) >= 0;
        };
    }

    static boolean opensGroup(char sign) {
        return sign == '(' || sign == '（';
    }

    static boolean closesGroup(char sign) {
        return sign == ')' || sign == '）';
    }

    static boolean colon(char sign) {
        return sign == ':' || sign == '：';
    }

    static boolean minus(char sign) {
        return sign == '-' || sign == '−' || sign == '–';
    }

    static boolean blank(char sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.isISOControl(sign)
                || Character.getType(sign) == Character.FORMAT;
    }

    /// Whether a word ends before `sign`.
    static boolean ends(char sign) {
        return blank(sign) || opens(sign) || opensGroup(sign) || closesGroup(sign);
    }
}
