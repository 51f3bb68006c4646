package watch.sahel.delivery.telegram;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import watch.sahel.story.StoryId;

/// A story's id as it is typed and tapped: 25 letters and digits for its 128 bits, so that it fits behind a command
/// (32 characters, Bot API `BotCommand`) and into a button (64 bytes).
public final class StoryTag {
    private static final int RADIX = 36;
    private static final int TAG_CHARS = 25;
    private static final int ID_DIGITS = 32;

    private StoryTag() {}

    public static String of(StoryId story) {
        return padded(new BigInteger(story.value(), 16).toString(RADIX), TAG_CHARS);
    }

    /// The story a tag, an id or the address of a story's page names.
    public static Optional<StoryId> read(String typed) {
        var word = typed.substring(typed.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (word.length() == ID_DIGITS && digits(word, 16)) {
            return Optional.of(new StoryId(word));
        }
        if (word.length() != TAG_CHARS || !digits(word, RADIX)) {
            return Optional.empty();
        }
        var id = new BigInteger(word, RADIX).toString(16);
        return id.length() > ID_DIGITS ? Optional.empty() : Optional.of(new StoryId(padded(id, ID_DIGITS)));
    }

    private static boolean digits(String word, int radix) {
        return word.chars().allMatch(c -> c < 128 && Character.digit(c, radix) >= 0);
    }

    private static String padded(String digits, int length) {
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }
}
