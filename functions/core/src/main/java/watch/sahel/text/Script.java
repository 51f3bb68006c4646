package watch.sahel.text;

/// The writing systems our languages use. Anything else is [#OTHER]: kept as it is, compared letter by letter.
public enum Script {
    LATIN,
    CYRILLIC,
    ARABIC,
    OTHER;

    public static Script of(char letter) {
        if (letter < 0x0250 || (letter >= 0x1E00 && letter < 0x1F00)) {
            return LATIN;
        }
        if (letter >= 0x0400 && letter < 0x0530) {
            return CYRILLIC;
        }
        var arabic = (letter >= 0x0600 && letter < 0x0780)
                || (letter >= 0xFB50 && letter < 0xFE00)
                || (letter >= 0xFE70 && letter < 0xFEFF);
        return arabic ? ARABIC : OTHER;
    }

    /// The script of the first letter of `text`.
    public static Script of(CharSequence text) {
        for (var i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return of(text.charAt(i));
            }
        }
        return OTHER;
    }
}
