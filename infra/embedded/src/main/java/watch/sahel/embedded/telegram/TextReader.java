package watch.sahel.embedded.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads the text of a message with its `parse_mode` or `entities`. Of the parse modes only HTML is served;
/// Markdown is
/// refused as Telegram refuses a mode it does not know.
final class TextReader {
    private static final Set<String> GIVEN = Set.of(
            "bold",
            "italic",
            "underline",
            "strikethrough",
            "spoiler",
            "blockquote",
            "expandable_blockquote",
            "code",
            "pre",
            "text_link",
            "custom_emoji");
    /// Telegram finds these by itself and ignores them where a bot gives them.
    private static final Set<String> FOUND = Set.of(
            "mention",
            "hashtag",
            "cashtag",
            "bot_command",
            "url",
            "email",
            "phone_number",
            "bank_card_number",
            "text_mention");

    private TextReader() {}

    static FormattedText read(Arguments arguments, Limits limits) {
        var text = arguments.text("text");
        if (text.isEmpty()) {
            throw Refusal.badRequest("message text is empty");
        }
        var mode = arguments.text("parse_mode").toLowerCase(Locale.ROOT);
        var raw =
                switch (mode) {
                    case "html" -> HtmlParser.parse(text);
                    case "", "none" -> new FormattedText(text, entities(text, arguments.json("entities", "entities")));
                    default -> throw Refusal.badRequest("unsupported parse_mode");
                };
        return TextCleaner.clean(raw, limits.entities());
    }

    private static List<TextEntity> entities(String text, JsonNode nodes) {
        var entities = new ArrayList<TextEntity>();
        for (var node : nodes) {
            var type = node.path("type").asText();
            if (!GIVEN.contains(type) && !FOUND.contains(type)) {
                throw Refusal.badRequest("can't parse MessageEntity: Unsupported type specified");
            }
            if (GIVEN.contains(type)) {
                entities.add(entity(text, type, node));
            }
        }
        return entities;
    }

    private static TextEntity entity(String text, String type, JsonNode node) {
        int offset = node.path("offset").asInt();
        int length = node.path("length").asInt();
        if (offset < 0 || length < 0) {
            throw Refusal.badRequest(
                    "receive an entity with incorrect " + (offset < 0 ? "offset " + offset : "length " + length));
        }
        if (offset >= text.length()) {
            throw Refusal.badRequest("entity begins after the end of the text at UTF-16 offset " + offset);
        }
        if (offset + length > text.length()) {
            throw Refusal.badRequest("entity beginning at UTF-16 offset " + offset
                    + " ends after the end of the text at UTF-16 offset " + (offset + length));
        }
        var argument =
                switch (type) {
                    case "text_link" ->
                        LinkRules.accept(node.path("url").asText()).orElse("");
                    case "pre" -> node.path("language").asText();
                    case "custom_emoji" -> node.path("custom_emoji_id").asText();
                    default -> "";
                };
        return new TextEntity(type, offset, type.equals("text_link") && argument.isEmpty() ? 0 : length, argument);
    }
}
