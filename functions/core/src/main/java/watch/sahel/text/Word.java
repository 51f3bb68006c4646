package watch.sahel.text;

/// One word of a text.
///
/// @param folded how it compares, see [Fold]
/// @param start its first character in the original text
/// @param end the character after its last
/// @param shape how it was cased in the original
/// @param opens whether a sentence, a quotation or the text begins with it, where a capital letter proves nothing
public record Word(String folded, int start, int end, Shape shape, Opening opens) {
    /// What stands before a word.
    public enum Opening {
        SENTENCE,
        QUOTATION,
        CLAUSE,
        NOTHING
    }

    public Word {
        if (folded.isEmpty() || start < 0 || end <= start) {
            throw new IllegalArgumentException("no word: '" + folded + "' at " + start + ".." + end);
        }
    }
}
