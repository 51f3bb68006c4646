package watch.sahel.local.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.stream.Stream;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.embedded.telegram.Button;
import watch.sahel.embedded.telegram.Chat;
import watch.sahel.embedded.telegram.SaidMessage;
import watch.sahel.embedded.telegram.SentMessage;
import watch.sahel.embedded.telegram.TextEntity;

/// A chat as its owner sees it: what both sides wrote, in order, formatted and with buttons.
final class ChatJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    /// A newcomer writes less; a demo that runs for days must not send it all twice a second.
    static final int MAX_MESSAGES = 200;

    private ChatJson() {}

    static ObjectNode of(BotApiServer telegram, Chat chat) {
        var json = JSON.createObjectNode().put("bot", telegram.username());
        json.put("reader", chat.title()).put("waiting", telegram.pendingUpdates());
        json.put("largestFile", Desk.MAX_FILE_BYTES);
        var messages = Stream.concat(
                        chat.said().stream().map(ChatJson::said),
                        chat.messages().stream().map(ChatJson::sent))
                .sorted(Comparator.comparingLong(
                        (ObjectNode message) -> message.path("id").asLong()))
                .toList();
        var newest = json.putArray("messages");
        messages.subList(Math.max(0, messages.size() - MAX_MESSAGES), messages.size())
                .forEach(newest::add);
        var notices = json.putArray("notices");
        chat.callbackAnswers()
                .forEach(answer ->
                        notices.addObject().put("query", answer.queryId()).put("text", answer.text()));
        var menu = json.putArray("menu");
        telegram.menu(chat)
                .forEach(command ->
                        menu.addObject().put("command", command.command()).put("description", command.description()));
        return json;
    }

    private static ObjectNode said(SaidMessage message) {
        return JSON.createObjectNode()
                .put("id", message.id())
                .put("from", "reader")
                .put("date", message.date().toString())
                .put("text", message.text());
    }

    /// A file is shown by its name.
    private static String text(SentMessage message) {
        return message.document()
                .map(file -> "📎 " + file.name() + "\n" + message.text())
                .orElse(message.text());
    }

    private static ObjectNode sent(SentMessage message) {
        var json = JSON.createObjectNode()
                .put("id", message.id())
                .put("from", "bot")
                .put("date", message.date().toString())
                .put("edited", !message.edits().isEmpty())
                .put("text", text(message));
        json.set("entities", entities(message));
        var rows = json.putArray("buttons");
        message.buttons().forEach(row -> {
            var buttons = rows.addArray();
            row.forEach(button -> buttons.add(button(button)));
        });
        return json;
    }

    private static ArrayNode entities(SentMessage message) {
        var json = JSON.createArrayNode();
        for (TextEntity entity : message.entities()) {
            json.addObject()
                    .put("type", entity.type())
                    .put("offset", entity.offset())
                    .put("length", entity.length())
                    .put("argument", entity.argument());
        }
        return json;
    }

    private static ObjectNode button(Button button) {
        return JSON.createObjectNode()
                .put("text", button.text())
                .put("data", button.callbackData())
                .put("url", button.url());
    }
}
