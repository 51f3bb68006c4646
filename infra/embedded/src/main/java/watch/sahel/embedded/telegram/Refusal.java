package watch.sahel.embedded.telegram;

import java.util.Map;

/// A call answered with `"ok": false`. Thrown wherever a rule is found broken, caught where the answer is written.
final class Refusal extends RuntimeException {
    private final int code;
    private final String description;
    private final transient Map<String, Long> parameters;

    private Refusal(int code, String description, Map<String, Long> parameters) {
        super(code + " " + description);
        this.code = code;
        this.description = description;
        this.parameters = Map.copyOf(parameters);
    }

    static Refusal of(int code, String description) {
        return new Refusal(code, description, Map.of());
    }

    static Refusal badRequest(String why) {
        return new Refusal(400, "Bad Request: " + why, Map.of());
    }

    static Refusal movedTo(long chatId) {
        return new Refusal(
                400, "Bad Request: group chat was upgraded to a supergroup chat", Map.of("migrate_to_chat_id", chatId));
    }

    static Refusal unauthorized() {
        return new Refusal(401, "Unauthorized", Map.of());
    }

    static Refusal forbidden(String why) {
        return new Refusal(403, "Forbidden: " + why, Map.of());
    }

    static Refusal notFound(String description) {
        return new Refusal(404, description, Map.of());
    }

    static Refusal conflict(String why) {
        return new Refusal(409, "Conflict: " + why, Map.of());
    }

    static Refusal tooLarge() {
        return new Refusal(413, "Request Entity Too Large", Map.of());
    }

    static Refusal tooManyRequests(long seconds) {
        return new Refusal(429, "Too Many Requests: retry after " + seconds, Map.of("retry_after", seconds));
    }

    int code() {
        return code;
    }

    String description() {
        return description;
    }

    Map<String, Long> parameters() {
        return parameters;
    }
}
