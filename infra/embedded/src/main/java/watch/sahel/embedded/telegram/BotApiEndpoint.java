package watch.sahel.embedded.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import watch.sahel.embedded.telegram.Fault.DropConnection;
import watch.sahel.embedded.telegram.Fault.Moment;
import watch.sahel.embedded.telegram.Fault.ServerError;
import watch.sahel.embedded.telegram.Fault.TooManyRequests;

/// HTTP in and out: token, method and parameters from the request, the result or the refusal as JSON, and in between
/// the planned faults. Knows no method.
final class BotApiEndpoint implements HttpHandler {
    private static final Pattern PATH = Pattern.compile("/bot([^/]*)/([^/]*)");
    /// The shape of every token: a bot's id and a secret.
    private static final Pattern TOKEN = Pattern.compile("[1-9]\\d{0,15}:[A-Za-z0-9_-]{24,}");

    /// Telegram takes uploads up to 50 MB; what is uploaded here are small lists.
    private static final int LARGEST_BODY = 1 << 20;

    private final List<MethodGroup> groups;
    private final FaultPlan faults;

    BotApiEndpoint(List<MethodGroup> groups, FaultPlan faults) {
        this.groups = List.copyOf(groups);
        this.faults = faults;
    }

    private record Answer(int status, String contentType, String body, long retryAfter) {
        static Answer json(int status, JsonNode body) {
            return new Answer(status, "application/json", body.toString(), 0);
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = answer(exchange);
            if (answer.isPresent()) {
                write(exchange, answer.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Empty: close the connection without a word.
    private Optional<Answer> answer(HttpExchange exchange) throws IOException, InterruptedException {
        var body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        try {
            var method = method(exchange.getRequestURI().getPath());
            if (body.length > LARGEST_BODY) {
                throw Refusal.tooLarge();
            }
            var query =
                    Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
            var type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                    .orElse("");
            return withFaults(method, Arguments.of(query, type, body));
        } catch (Refusal e) {
            return Optional.of(refused(e));
        } catch (RuntimeException e) {
            // a fault of this server or of a listener: seen by the caller, and other calls go on
            var error = Shapes.object().put("ok", false).put("error_code", 500);
            return Optional.of(Answer.json(500, error.put("description", "Internal Server Error: " + e)));
        }
    }

    /// Telegram answers a malformed token like an unknown page, and a well-formed wrong one with 401.
    private static String method(String path) {
        var parts = PATH.matcher(path);
        if (!parts.matches() || !TOKEN.matcher(parts.group(1)).matches()) {
            throw Refusal.notFound("Not Found");
        }
        if (!parts.group(1).equals(BotIdentity.EMBEDDED.token())) {
            throw Refusal.unauthorized();
        }
        return parts.group(2).toLowerCase(Locale.ROOT);
    }

    private Optional<Answer> withFaults(String method, Arguments arguments) throws InterruptedException {
        var fault = faults.next(method);
        if (fault.isEmpty()) {
            return Optional.of(call(method, arguments));
        }
        return switch (fault.get()) {
            case TooManyRequests(var retryAfter) -> throw Refusal.tooManyRequests(retryAfter.toSeconds());
            case Fault.Refused(int code, var description) -> throw Refusal.of(code, description);
            case ServerError(int status, var html) -> Optional.of(new Answer(status, "text/html", html, 0));
            case DropConnection(var moment) -> {
                if (moment == Moment.AFTER_EFFECT) {
                    callUnheard(method, arguments);
                }
                yield Optional.empty();
            }
        };
    }

    private void callUnheard(String method, Arguments arguments) throws InterruptedException {
        try {
            call(method, arguments);
        } catch (Refusal e) {
            // this answer is lost, too
        }
    }

    private Answer call(String method, Arguments arguments) throws InterruptedException {
        for (var group : groups) {
            var result = group.call(method, arguments);
            if (result.isPresent()) {
                var body = Shapes.object().put("ok", true);
                body.set("result", result.get());
                return Answer.json(200, body);
            }
        }
        throw Refusal.notFound("Not Found: method not found");
    }

    private static Answer refused(Refusal refusal) {
        var body = Shapes.object()
                .put("ok", false)
                .put("error_code", refusal.code())
                .put("description", refusal.description());
        if (!refusal.parameters().isEmpty()) {
            var parameters = body.putObject("parameters");
            refusal.parameters().forEach(parameters::put);
        }
        long retryAfter = refusal.parameters().getOrDefault("retry_after", 0L);
        return new Answer(refusal.code(), "application/json", body.toString(), retryAfter);
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        if (answer.retryAfter() > 0) {
            exchange.getResponseHeaders().set("Retry-After", Long.toString(answer.retryAfter()));
        }
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
