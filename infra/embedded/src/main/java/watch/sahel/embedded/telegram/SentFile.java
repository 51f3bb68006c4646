package watch.sahel.embedded.telegram;

/// A file as it is sent, by a person or by the bot.
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record SentFile(String name, byte[] bytes) {}
