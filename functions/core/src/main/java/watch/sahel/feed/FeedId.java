package watch.sahel.feed;

import java.net.URI;
import watch.sahel.text.Sha256;

/// The name of a feed in the table and in commands: a slug such as `rfi-afrique`. A feed that a chat added is named by
/// its address, so that it is polled once whoever adds it; what it carries is told to those who added it alone.
public record FeedId(String value) {
    private static final int MAX_LENGTH = 80;
    private static final String ADDED = "added-";

    public FeedId {
        if (value.isEmpty() || value.length() > MAX_LENGTH || !value.chars().allMatch(FeedId::allowed)) {
            throw new IllegalArgumentException(
                    "a feed id is 1 to " + MAX_LENGTH + " of a-z, 0-9, '-', '_' and '.', not '" + value + "'");
        }
    }

    public static FeedId added(URI url) {
        return added(Sha256.identity(FeedUrl.key(url)));
    }

    /// @param digits of [#digits]
    public static FeedId added(String digits) {
        return new FeedId(ADDED + digits);
    }

    /// Whether a chat added it, and not who runs the bot.
    public boolean isAdded() {
        return value.startsWith(ADDED);
    }

    /// Of an added feed: 128 bits in hexadecimal digits.
    public String digits() {
        if (!isAdded()) {
            throw new IllegalStateException(this + " was not added by a chat");
        }
        return value.substring(ADDED.length());
    }

    private static boolean allowed(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    }

    @Override
    public String toString() {
        return value;
    }
}
