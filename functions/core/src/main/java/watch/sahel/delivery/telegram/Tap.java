package watch.sahel.delivery.telegram;

import java.nio.charset.StandardCharsets;

/// A button under a message.
///
/// @param label what is on it
/// @param data what the bot is told when it is tapped
public record Tap(String label, String data) {
    /// Bot API, `InlineKeyboardButton`: "Data to be sent in a callback query to the bot when the button is pressed,
    /// 1-64 bytes".
    public static final int MAX_DATA_BYTES = 64;

    public Tap {
        if (label.isBlank() || data.isEmpty() || !fits(data)) {
            throw new IllegalArgumentException("not a button of the Bot API: '" + label + "' with '" + data + "'");
        }
    }

    /// Whether a button may have so long data.
    public static boolean fits(String data) {
        return data.getBytes(StandardCharsets.UTF_8).length <= MAX_DATA_BYTES;
    }
}
