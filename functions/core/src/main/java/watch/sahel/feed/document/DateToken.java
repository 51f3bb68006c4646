package watch.sahel.feed.document;

/// The smallest piece of a written date. What it means is for [DateReader] to say.
sealed interface DateToken {
    /// Nothing but the previous token stands before it, not even a blank.
    boolean glued();

    /// @param text ASCII digits, whatever script they were written in
    record Digits(String text, boolean glued) implements DateToken {
        private static final int MAX_WIDTH = 18;
        private static final int NANO_DIGITS = 9;

        int width() {
            return text.length();
        }

        /// The number, or `Long.MAX_VALUE` for one too long to mean anything.
        long value() {
            return width() > MAX_WIDTH ? Long.MAX_VALUE : Long.parseLong(text);
        }

        /// Read as the digits after a decimal point, in billionths; what is smaller than that is cut off.
        int billionths() {
            var kept = Math.min(width(), NANO_DIGITS);
            var nanos = Integer.parseInt(text.substring(0, kept));
            for (var i = kept; i < NANO_DIGITS; i++) {
                nanos *= 10;
            }
            return nanos;
        }
    }

    /// @param text folded: no case, no accents
    record Letters(String text, boolean glued) implements DateToken {}

    record Sign(char mark, boolean glued) implements DateToken {}
}
