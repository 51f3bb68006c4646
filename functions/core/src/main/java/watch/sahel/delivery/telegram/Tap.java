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
        var bytes = data.getBytes(StandardCharsets.UTF_8).length;
        if (label.isBlank() || bytes < 1 || bytes > MAX_DATA_BYTES) {
            throw new IllegalArgumentException("not a button of the Bot API: '" + label + "' with '" + data + "'");
        }
    }
}
