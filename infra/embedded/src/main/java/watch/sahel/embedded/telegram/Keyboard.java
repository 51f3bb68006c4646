package watch.sahel.embedded.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads the `reply_markup` of a message. Only inline keyboards are part of a message; reply keyboards and the like
/// change the person's input field and are accepted without a trace.
final class Keyboard {
    private Keyboard() {}

    /// Rows of buttons, none if there is no inline keyboard.
    static List<List<Button>> read(Arguments arguments, Limits limits) {
        var rows = new ArrayList<List<Button>>();
        for (var rowNode :
                arguments.json("reply_markup", "reply keyboard markup").path("inline_keyboard")) {
            var row = new ArrayList<Button>();
            rowNode.forEach(button -> row.add(button(button, limits)));
            if (!row.isEmpty()) {
                rows.add(List.copyOf(row));
            }
        }
        return List.copyOf(rows);
    }

    private static Button button(JsonNode node, Limits limits) {
        var text = node.path("text").asText();
        var data = node.path("callback_data").asText();
        var url = node.path("url").asText();
        if (text.isEmpty()) {
            throw Refusal.badRequest("can't parse inline keyboard button: Field \"text\" must be of type String");
        }
        if (data.isEmpty() && url.isEmpty()) {
            throw Refusal.badRequest(
                    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }
        if (data.getBytes(StandardCharsets.UTF_8).length > limits.callbackDataBytes()) {
            throw Refusal.badRequest("BUTTON_DATA_INVALID");
        }
        return new Button(text, url.isEmpty() ? data : "", url);
    }
}
