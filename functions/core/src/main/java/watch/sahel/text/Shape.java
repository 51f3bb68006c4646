package watch.sahel.text;

/// How the letters of a word are cased, which tells *Mali* from *mali* and *CAR* from *car*.
public enum Shape {
    /// No letter that has two cases: numbers, Arabic.
    CASELESS,
    LOWER,
    /// A capital first, and something small after it.
    CAPITAL,
    /// Capitals only; a single capital letter counts as this.
    UPPER;

    static Shape of(CharSequence text, int start, int end) {
        var first = firstCased(text, start, end);
        if (first < 0) {
            return CASELESS;
        }
        if (!Character.isUpperCase(text.charAt(first))) {
            return LOWER;
        }
        for (var i = first + 1; i < end; i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return CAPITAL;
            }
        }
        return UPPER;
    }

    private static int firstCased(CharSequence text, int start, int end) {
        for (var i = start; i < end; i++) {
            var letter = text.charAt(i);
            if (Character.isUpperCase(letter) || Character.isLowerCase(letter)) {
                return i;
            }
        }
        return -1;
    }

    public boolean capitalised() {
        return this == CAPITAL || this == UPPER;
    }
}
