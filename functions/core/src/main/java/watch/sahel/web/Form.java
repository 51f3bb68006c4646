package watch.sahel.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a visitor filled in: the body of a POST (`application/x-www-form-urlencoded`).
public record Form(Map<String, List<String>> fields) {
    /// The longest of ours is the preferences with all topics and a hundred queries.
    public static final int MAX_CHARS = 60_000;

    private static final Form EMPTY = new Form(Map.of());

    /// Nothing is filled in where it is too long, or no form.
    public static Form read(String body) {
        if (body.isEmpty() || body.length() > MAX_CHARS) {
            return EMPTY;
        }
        var fields = new LinkedHashMap<String, List<String>>();
        for (var pair : body.split("&", -1)) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                fields.computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>())
                        .add(decoded(parts[1]));
            }
        }
        return new Form(fields);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    /// Empty if it was left out.
    String text(String name) {
        return all(name).stream().findFirst().map(String::strip).orElse("");
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    boolean ticked(String name) {
        return !all(name).isEmpty();
    }
}
