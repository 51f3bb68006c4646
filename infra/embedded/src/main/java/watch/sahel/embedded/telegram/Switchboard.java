package watch.sahel.embedded.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// What all chats share: the time, the numbers of messages, the way to the bot, and the button presses it has not
/// answered. Message numbers are counted over all chats, as Telegram does for a bot's private chats and small groups.
final class Switchboard {
    private final InstantSource clock;
    private final UpdateQueue updates;
    private final Files files = new Files();
    private final AtomicLong messages = new AtomicLong();
    private final AtomicLong queries = new AtomicLong(4_000_000_000_000L);
    private final Map<String, Chat> pressed = new ConcurrentHashMap<>();

    Switchboard(InstantSource clock, UpdateQueue updates) {
        this.clock = clock;
        this.updates = updates;
    }

    Instant now() {
        return clock.instant();
    }

    Files files() {
        return files;
    }

    long nextMessageId() {
        return messages.incrementAndGet();
    }

    void post(Chat chat, String type, ObjectNode content) {
        updates.add(chat.id(), type, content);
    }

    /// Of a callback query or an inline query.
    String nextQueryId() {
        return Long.toString(queries.incrementAndGet());
    }

    /// The id of a new callback query.
    String press(Chat chat) {
        var id = nextQueryId();
        pressed.put(id, chat);
        return id;
    }

    /// The chat it was pressed in; a query may be answered once.
    Optional<Chat> answer(String queryId) {
        return Optional.ofNullable(pressed.remove(queryId));
    }
}
