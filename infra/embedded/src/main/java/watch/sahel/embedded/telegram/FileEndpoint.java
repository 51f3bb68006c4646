package watch.sahel.embedded.telegram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Hands out the files of people, at `/file/bot<token>/<path>`.
final class FileEndpoint implements HttpHandler {
    private static final Pattern PATH = Pattern.compile("/file/bot([^/]*)/(.+)");

    private final Files files;

    FileEndpoint(Files files) {
        this.files = files;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = PATH.matcher(exchange.getRequestURI().getPath());
            var known = path.matches() && path.group(1).equals(BotIdentity.EMBEDDED.token());
            var kept = known ? files.at(path.group(2)) : Optional.<Files.Kept>empty();
            var body = kept.map(file -> file.file().bytes())
                    .orElseGet(() -> "{\"ok\":false,\"error_code\":404,\"description\":\"Not Found\"}"
                            .getBytes(StandardCharsets.UTF_8));
            exchange.getResponseHeaders()
                    .set("Content-Type", kept.isPresent() ? "application/octet-stream" : "application/json");
            exchange.sendResponseHeaders(kept.isPresent() ? 200 : 404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
