package watch.sahel.embedded.telegram;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// All chats of the bot, by id: a person's id, a group's negative one, a supergroup's or channel's below -10^12.
final class Chats {
    private static final long SUPERGROUPS = -1_000_000_000_000L;

    private final Switchboard switchboard;
    private final Map<Long, Chat> chats = new ConcurrentHashMap<>();
    private final AtomicLong groups = new AtomicLong(4_000_000);
    private final AtomicLong supergroups = new AtomicLong(2_000_000_000);

    Chats(Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    Chat open(User user) {
        var chat = new Chat(Chat.Kind.PRIVATE, user.id(), user.firstName(), user, switchboard);
        var earlier = chats.putIfAbsent(user.id(), chat);
        return earlier == null ? chat : earlier;
    }

    Chat open(Chat.Kind kind, String title, User owner) {
        long id = kind == Chat.Kind.GROUP ? -groups.incrementAndGet() : SUPERGROUPS - supergroups.incrementAndGet();
        var chat = new Chat(kind, id, title, owner, switchboard);
        chats.put(id, chat);
        return chat;
    }

    /// The chat of this id; opened, as the kind its id says, if there is none.
    Chat open(long id, User owner) {
        var kind = id < SUPERGROUPS ? Chat.Kind.SUPERGROUP : Chat.Kind.GROUP;
        return id > 0
                ? open(owner)
                : chats.computeIfAbsent(id, _ -> new Chat(kind, id, "Chat " + id, owner, switchboard));
    }

    /// @throws Refusal if there is no such chat
    Chat find(String chatId) {
        if (chatId.isBlank()) {
            throw Refusal.badRequest("chat_id is empty");
        }
        try {
            var chat = chats.get(Long.parseLong(chatId.strip()));
            if (chat != null) {
                return chat;
            }
        } catch (NumberFormatException e) {
            var name = chatId.strip();
            for (var chat : chats.values()) {
                if (name.startsWith("@") && name.substring(1).equalsIgnoreCase(chat.username())) {
                    return chat;
                }
            }
        }
        throw Refusal.badRequest("chat not found");
    }
}
