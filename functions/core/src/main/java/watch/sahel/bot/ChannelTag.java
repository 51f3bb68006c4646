package watch.sahel.bot;

import java.util.Locale;
import java.util.Optional;
import watch.sahel.subscriber.Address;

/// A channel's id as it stands in buttons and links: eight letters and digits for the thirteen digits behind the minus.
final class ChannelTag {
    private static final int RADIX = 36;
    /// Of the largest id a chat can have.
    private static final int MAX_CHARS = 10;

    private ChannelTag() {}

    static String of(Address.TelegramChat channel) {
        return Long.toString(-channel.chatId(), RADIX);
    }

    static Optional<Address.TelegramChat> read(String tag) {
        var digits = tag.toLowerCase(Locale.ROOT);
        return digits.length() <= MAX_CHARS && digits.matches("[1-9a-z][0-9a-z]*")
                ? Optional.of(new Address.TelegramChat(-Long.parseLong(digits, RADIX)))
                : Optional.empty();
    }
}
