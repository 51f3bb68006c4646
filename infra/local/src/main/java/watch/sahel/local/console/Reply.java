package watch.sahel.local.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// What the console answers. Nothing of it is kept: the next look may find another mailbox behind the same port.
///
/// @param security the content security policy
record Reply(int status, String contentType, String body, String security) {
    /// The console's page: its own files, and mails in a frame.
    private static final String PAGE = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " frame-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /// A mail: a stranger's HTML. It may look as it likes, run nothing, load nothing, and go nowhere.
    private static final String MAIL = "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline';"
            + " img-src data:; form-action 'none'; frame-ancestors 'self'";

    static Reply text(int status, String text) {
        return new Reply(status, "text/plain; charset=utf-8", text + "\n", PAGE);
    }

    static Reply json(JsonNode json) {
        return new Reply(200, "application/json; charset=utf-8", json.toString(), PAGE);
    }

    static Reply file(String contentType, String text) {
        return new Reply(200, contentType, text, PAGE);
    }

    static Reply mail(String html) {
        return new Reply(200, "text/html; charset=utf-8", html, MAIL);
    }

    void send(HttpExchange exchange) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", contentType);
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Security-Policy", security);
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
