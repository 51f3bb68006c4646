package watch.sahel.embedded.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The parameters of one call, however they came: query string, form, multipart form or JSON. Values that the Bot API
/// takes "JSON-serialized" may be text or already JSON.
final class Arguments {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ATTACHED = "attach://";

    private final Map<String, JsonNode> values;
    private final Map<String, SentFile> files;

    private Arguments(Map<String, JsonNode> values, Map<String, SentFile> files) {
        this.values = values;
        this.files = files;
    }

    /// @param query the raw query of the URL, may be empty
    static Arguments of(String query, String contentType, byte[] body) {
        var values = new HashMap<String, JsonNode>();
        var files = new HashMap<String, SentFile>();
        readForm(query, values);
        var type = contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith("application/json") && body.length > 0) {
            readJson(body, values);
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            readForm(new String(body, StandardCharsets.UTF_8), values);
        } else if (type.startsWith("multipart/form-data")) {
            MultipartForm.fields(contentType, body).forEach((name, value) -> values.put(name, TextNode.valueOf(value)));
            files.putAll(MultipartForm.files(contentType, body));
        }
        return new Arguments(values, files);
    }

    private static void readJson(byte[] body, Map<String, JsonNode> values) {
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (IOException e) {
            throw Refusal.badRequest("can't parse JSON object");
        }
        if (!root.isObject()) {
            throw Refusal.badRequest("can't parse JSON object");
        }
        root.properties().forEach(field -> values.put(field.getKey(), field.getValue()));
    }

    private static void readForm(String form, Map<String, JsonNode> values) {
        for (var pair : form.split("&", -1)) {
            var parts = pair.split("=", 2);
            if (!parts[0].isEmpty()) {
                values.put(decode(parts[0]), TextNode.valueOf(parts.length < 2 ? "" : decode(parts[1])));
            }
        }
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("can't decode parameter: " + e.getMessage());
        }
    }

    boolean has(String name) {
        return values.containsKey(name) && !values.get(name).isNull();
    }

    /// A file that comes with the call: in the field itself, or in another one that it names by `attach://`.
    Optional<SentFile> file(String name) {
        var named = text(name);
        return Optional.ofNullable(
                named.startsWith(ATTACHED) ? files.get(named.substring(ATTACHED.length())) : files.get(name));
    }

    /// Empty if absent.
    String text(String name) {
        var value = value(name);
        return value.isContainerNode() ? value.toString() : value.asText("");
    }

    /// `otherwise` if absent or no number.
    long integer(String name, long otherwise) {
        try {
            return Long.parseLong(text(name).strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    boolean isTrue(String name) {
        var text = text(name).strip().toLowerCase(Locale.ROOT);
        return text.equals("true") || text.equals("yes") || text.equals("1");
    }

    /// Missing if absent.
    ///
    /// @param called what the error calls it
    JsonNode json(String name, String called) {
        var value = value(name);
        if (!value.isTextual()) {
            return value;
        }
        try {
            return value.asText().isBlank() ? MissingNode.getInstance() : JSON.readTree(value.asText());
        } catch (JsonProcessingException e) {
            throw Refusal.badRequest("can't parse " + called + " JSON object");
        }
    }

    private JsonNode value(String name) {
        var value = values.get(name);
        return value == null || value.isNull() ? MissingNode.getInstance() : value;
    }
}
