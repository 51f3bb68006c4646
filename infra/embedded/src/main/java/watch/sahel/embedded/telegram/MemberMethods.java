package watch.sahel.embedded.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// Who is who in a chat. Everybody is a member of every group here, unless more.
final class MemberMethods implements MethodGroup {
    private final Chats chats;

    MemberMethods(Chats chats) {
        this.chats = chats;
    }

    @Override
    public Optional<JsonNode> call(String method, Arguments arguments) {
        return switch (method) {
            case "getchatmember" -> Optional.of(member(arguments));
            case "getchatadministrators" -> Optional.of(administrators(arguments));
            default -> Optional.empty();
        };
    }

    private JsonNode member(Arguments arguments) {
        var chat = open(arguments);
        long user = arguments.integer("user_id", 0);
        if (user < 1) {
            throw Refusal.badRequest("invalid user_id specified");
        }
        return user == BotIdentity.EMBEDDED.id() ? Shapes.botAsMember(chat) : Shapes.member(chat, person(chat, user));
    }

    private JsonNode administrators(Arguments arguments) {
        var chat = open(arguments);
        if (chat.kind() == Chat.Kind.PRIVATE) {
            throw Refusal.badRequest("there are no administrators in the private chat");
        }
        var all = Shapes.array().add(Shapes.member(chat, chat.owner()));
        chat.administrators().forEach(id -> all.add(Shapes.member(chat, person(chat, id))));
        return chat.kind() == Chat.Kind.CHANNEL ? all.add(Shapes.botAsMember(chat)) : all;
    }

    /// The bot sees only those who are where it is.
    private Chat open(Arguments arguments) {
        var chat = chats.find(arguments.text("chat_id"));
        chat.checkEntered();
        return chat;
    }

    private static User person(Chat chat, long id) {
        return id == chat.owner().id() ? chat.owner() : new User(id, "Person " + id, "");
    }
}
