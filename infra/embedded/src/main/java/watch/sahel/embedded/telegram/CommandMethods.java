package watch.sahel.embedded.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The command menus of the bot, by scope and language, and which of them a person sees.
final class CommandMethods implements MethodGroup {
    private static final int LONGEST_DESCRIPTION = 256;

    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,32}");
    private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2})?");
    private static final Set<String> SCOPES = Set.of(
            "default",
            "all_private_chats",
            "all_group_chats",
            "all_chat_administrators",
            "chat",
            "chat_administrators",
            "chat_member");

    private final Limits limits;
    private final Map<Menu, List<BotCommand>> menus = new ConcurrentHashMap<>();

    CommandMethods(Limits limits) {
        this.limits = limits;
    }

    /// @param chat the chat of a scope `chat` and the like, else empty
    private record Menu(String scope, String chat, String user, String language) {}

    @Override
    public Optional<JsonNode> call(String method, Arguments arguments) {
        return switch (method) {
            case "setmycommands" -> Optional.of(setMyCommands(arguments));
            case "getmycommands" -> Optional.of(getMyCommands(arguments));
            case "deletemycommands" -> Optional.of(deleteMyCommands(arguments));
            default -> Optional.empty();
        };
    }

    private JsonNode setMyCommands(Arguments arguments) {
        var commands = commands(arguments.json("commands", "commands"));
        if (commands.size() > limits.commands()) {
            throw Refusal.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        menus.put(menu(arguments), commands);
        return BooleanNode.TRUE;
    }

    /// A leading slash is dropped and of two commands of one name the last one stays, as Telegram does in silence.
    private static List<BotCommand> commands(JsonNode nodes) {
        var byName = new LinkedHashMap<String, BotCommand>();
        for (var node : nodes) {
            var text = node.path("command").asText();
            var name = text.startsWith("/") ? text.substring(1) : text;
            var description = node.path("description").asText().strip();
            if (!NAME.matcher(name).matches()) {
                throw Refusal.badRequest("BOT_COMMAND_INVALID");
            }
            if (description.isEmpty() || description.length() > LONGEST_DESCRIPTION) {
                throw Refusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
            }
            byName.put(name, new BotCommand(name, description));
        }
        return List.copyOf(byName.values());
    }

    private JsonNode getMyCommands(Arguments arguments) {
        var answer = Shapes.array();
        for (var command : menus.getOrDefault(menu(arguments), List.of())) {
            answer.addObject().put("command", command.command()).put("description", command.description());
        }
        return answer;
    }

    private JsonNode deleteMyCommands(Arguments arguments) {
        menus.remove(menu(arguments));
        return BooleanNode.TRUE;
    }

    private static Menu menu(Arguments arguments) {
        var scope = arguments.json("scope", "BotCommandScope");
        var type = scope.path("type").asText("default");
        if (!SCOPES.contains(type)) {
            throw Refusal.badRequest("can't parse BotCommandScope: Unsupported type specified");
        }
        if (type.startsWith("chat") && scope.path("chat_id").asText().isEmpty()) {
            throw Refusal.badRequest("can't parse BotCommandScope: chat_id is empty");
        }
        var language = arguments.text("language_code");
        if (!LANGUAGE.matcher(language).matches()) {
            throw Refusal.badRequest("invalid language code specified");
        }
        return new Menu(
                type, scope.path("chat_id").asText(), scope.path("user_id").asText(), language);
    }

    /// What `user` sees in `chat`: the narrowest scope wins, and in it the user's language (Bot API, "Determining
    /// list of commands"); the scopes of administrators are left out.
    List<BotCommand> shown(Chat chat, User user) {
        var id = Long.toString(chat.id());
        var language =
                user.languageCode().length() < 2 ? "" : user.languageCode().substring(0, 2);
        var wide = chat.kind() == Chat.Kind.PRIVATE ? "all_private_chats" : "all_group_chats";
        return Stream.of(
                        new Menu("chat_member", id, Long.toString(user.id()), ""),
                        new Menu("chat", id, "", ""),
                        new Menu(wide, "", "", ""),
                        new Menu("default", "", "", ""))
                .flatMap(menu -> Stream.of(new Menu(menu.scope, menu.chat, menu.user, language), menu))
                .filter(menus::containsKey)
                .findFirst()
                .map(menu -> menus.getOrDefault(menu, List.of()))
                .orElse(List.of());
    }
}
