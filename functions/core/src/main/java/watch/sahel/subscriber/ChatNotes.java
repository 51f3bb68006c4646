package watch.sahel.subscriber;

import java.time.Duration;

/// Where lines wait that the bot says to a chat by itself, beside digests. A line may be said twice.
public interface ChatNotes {
    void send(Note note, Duration delay);

    /// @param text without any formatting
    record Note(Address.TelegramChat chat, String text) {}
}
