package watch.sahel.match;

/// An entity where it stands in a passage.
///
/// @param start offset of its first character in the field, in UTF-16 units of the original text
/// @param end offset after its last character
/// @param written the words as the outlet wrote them
/// @param settledBy the words that showed which of several meanings was meant; "" when the name has only one
public record Mention(EntityId entity, Field field, int start, int end, String written, String settledBy) {
    public Mention {
        if (start < 0 || end <= start || written.length() != end - start) {
            throw new IllegalArgumentException("'" + written + "' does not fill " + start + ".." + end);
        }
    }

    /// Itself as something that a match rests on.
    public Reason reason() {
        return new Reason(entity.value(), field.toString(), start, end, written, settledBy);
    }
}
