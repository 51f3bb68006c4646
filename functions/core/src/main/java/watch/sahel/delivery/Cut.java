package watch.sahel.delivery;

/// Shortens text for people.
public final class Cut {
    private static final String ELLIPSIS = "…";

    private Cut() {}

    /// The text, or its beginning and an ellipsis; never half of a character outside the Basic Multilingual Plane.
    ///
    /// @param chars UTF-16 units of the result at most, at least 2
    public static String at(String text, int chars) {
        if (text.length() <= chars) {
            return text;
        }
        var end = chars - ELLIPSIS.length();
        var whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        return text.substring(0, whole).stripTrailing() + ELLIPSIS;
    }
}
