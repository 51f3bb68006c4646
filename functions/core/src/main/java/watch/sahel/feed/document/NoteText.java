package watch.sahel.feed.document;

/// Makes a line for people of what quotes a document.
final class NoteText {
    /// Read in one go.
    static final int MAX_CHARS = 250;

    private NoteText() {}

    /// Without line breaks, controls and halves of surrogate pairs, and cut to [#MAX_CHARS].
    static String oneLine(String text) {
        var line = new StringBuilder();
        text.codePoints()
                .limit(MAX_CHARS)
                .map(letter -> fit(letter) ? letter : ' ')
                .forEach(line::appendCodePoint);
        return line.length() <= MAX_CHARS ? line.toString() : line.substring(0, MAX_CHARS - 1) + "…";
    }

    private static boolean fit(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }
}
