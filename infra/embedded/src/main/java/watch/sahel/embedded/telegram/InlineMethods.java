package watch.sahel.embedded.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Inline mode: what people type behind the bot's name in any chat, and what the bot offers them. Only articles
/// with a text message are taken, of the twenty kinds of result there are.
final class InlineMethods implements MethodGroup {
    /// Bot API, `answerInlineQuery`.
    private static final int MAX_RESULTS = 50;

    private static final int MAX_ID_BYTES = 64;
    private static final int MAX_OFFSET_BYTES = 64;
    private static final long USUAL_CACHE_SECONDS = 300;
    /// Telegram waits no longer.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Switchboard switchboard;
    private final Limits limits;
    private final Map<String, Instant> asked = new ConcurrentHashMap<>();
    private final Map<String, InlineAnswer> answers = new ConcurrentHashMap<>();

    InlineMethods(Switchboard switchboard, Limits limits) {
        this.switchboard = switchboard;
        this.limits = limits;
    }

    /// @return the id of the query
    String ask(Chat chat, String query, String offset) {
        var id = switchboard.nextQueryId();
        asked.put(id, switchboard.now());
        switchboard.post(chat, "inline_query", Shapes.inlineQuery(chat, id, query, offset));
        return id;
    }

    Optional<InlineAnswer> answer(String query) {
        return Optional.ofNullable(answers.get(query));
    }

    @Override
    public Optional<JsonNode> call(String method, Arguments arguments) {
        return method.equals("answerinlinequery") ? Optional.of(answerInlineQuery(arguments)) : Optional.empty();
    }

    private JsonNode answerInlineQuery(Arguments arguments) {
        var results = results(arguments.json("results", "inline query results"));
        var next = arguments.text("next_offset");
        if (bytes(next) > MAX_OFFSET_BYTES) {
            throw Refusal.badRequest("NEXT_OFFSET_INVALID");
        }
        var query = arguments.text("inline_query_id");
        var since = asked.remove(query);
        if (since == null || switchboard.now().isAfter(since.plus(PATIENCE))) {
            throw Refusal.badRequest("query is too old and response timeout expired or query ID is invalid");
        }
        var cache = Duration.ofSeconds(Math.max(0, arguments.integer("cache_time", USUAL_CACHE_SECONDS)));
        answers.put(query, new InlineAnswer(results, next, cache, arguments.isTrue("is_personal")));
        return BooleanNode.TRUE;
    }

    private List<InlineAnswer.Result> results(JsonNode nodes) {
        if (!nodes.isArray()) {
            throw Refusal.badRequest("results must be of type Array");
        }
        if (nodes.size() > MAX_RESULTS) {
            throw Refusal.badRequest("RESULTS_TOO_MUCH");
        }
        var results = new ArrayList<InlineAnswer.Result>();
        var ids = new HashSet<String>();
        for (var node : nodes) {
            var result = result(node);
            if (!ids.add(result.id())) {
                throw Refusal.badRequest("RESULT_ID_DUPLICATE");
            }
            results.add(result);
        }
        return results;
    }

    private InlineAnswer.Result result(JsonNode node) {
        var id = node.path("id").asText();
        if (id.isEmpty() || bytes(id) > MAX_ID_BYTES) {
            throw Refusal.badRequest("RESULT_ID_INVALID");
        }
        if (!node.path("type").asText().equals("article")) {
            throw Refusal.badRequest("can't parse inline query result: unallowed inline query result type");
        }
        if (node.path("title").asText().isBlank()) {
            throw Refusal.badRequest("ARTICLE_TITLE_EMPTY");
        }
        var content = node.path("input_message_content");
        var html = content.path("message_text").asText();
        return new InlineAnswer.Result(
                id,
                node.path("title").asText(),
                node.path("description").asText(),
                html,
                text(content, html).text());
    }

    /// By the rules of `sendMessage`.
    private FormattedText text(JsonNode content, String html) {
        var message = Shapes.object().put("text", html);
        if (content.has("parse_mode")) {
            message.put("parse_mode", content.path("parse_mode").asText());
        }
        if (content.has("entities")) {
            message.set("entities", content.path("entities"));
        }
        var read = TextReader.read(
                Arguments.of("", "application/json", message.toString().getBytes(StandardCharsets.UTF_8)), limits);
        if (read.text().length() > limits.messageChars()) {
            throw Refusal.badRequest("MESSAGE_TOO_LONG");
        }
        return read;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
