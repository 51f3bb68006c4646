package watch.sahel.embedded.telegram;

/// A formatted or recognised span of a text, in UTF-16 units.
///
/// @param type `bold`, `text_link`, `bot_command` and the others of the Bot API's MessageEntity
/// @param argument the URL of a `text_link`, the language of a `pre`, the id of a `custom_emoji`; else empty
public record TextEntity(String type, int offset, int length, String argument) {
    public TextEntity {
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException(type + " at " + offset + ", " + length + " long");
        }
    }

    static TextEntity of(String type, int offset, int length) {
        return new TextEntity(type, offset, length, "");
    }

    public int end() {
        return offset + length;
    }

    /// The part of `text` it covers.
    public String of(String text) {
        return text.substring(offset, end());
    }
}
