package watch.sahel.embedded.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// A bot without a library: sends what it is told and returns the answer as it came.
final class PlainBot {
    static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final BotApiServer server;

    PlainBot(BotApiServer server) {
        this.server = server;
    }

    static ObjectNode text(Chat chat, String text) {
        return JSON.createObjectNode().put("chat_id", chat.id()).put("text", text);
    }

    static ObjectNode html(Chat chat, String html) {
        return text(chat, html).put("parse_mode", "HTML");
    }

    JsonNode call(String method, JsonNode parameters) throws IOException, InterruptedException {
        return JSON.readTree(post("/bot" + server.token() + "/" + method, "application/json", parameters.toString())
                .body());
    }

    JsonNode call(String method) throws IOException, InterruptedException {
        return call(method, JSON.createObjectNode());
    }

    HttpResponse<String> post(String path, String contentType, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.base() + path))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.base() + path)).build(), BodyHandlers.ofString());
    }
}
