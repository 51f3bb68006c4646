package watch.sahel.local.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// HTTP to and from the events of an API Gateway HTTP API, payload format 2.0.
final class HttpEvents {
    private HttpEvents() {}

    /// @param routeKey such as `GET /story/{id}`
    static ObjectNode request(HttpExchange exchange, String routeKey, Map<String, String> pathParameters, Instant now)
            throws IOException {
        var uri = exchange.getRequestURI();
        var event = Functions.JSON
                .createObjectNode()
                .put("version", "2.0")
                .put("routeKey", routeKey)
                .put("rawPath", uri.getPath())
                .put("rawQueryString", uri.getRawQuery() == null ? "" : uri.getRawQuery());
        var headers = event.putObject("headers");
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        headers.put("x-forwarded-proto", "http");
        query(event, uri.getRawQuery());
        if (!pathParameters.isEmpty()) {
            var parameters = event.putObject("pathParameters");
            pathParameters.forEach(parameters::put);
        }
        var context = event.putObject("requestContext")
                .put("accountId", "000000000000")
                .put("apiId", "local")
                .put("domainName", "127.0.0.1:" + exchange.getLocalAddress().getPort())
                .put("requestId", UUID.randomUUID().toString())
                .put("routeKey", routeKey)
                .put("stage", "$default")
                .put("timeEpoch", now.toEpochMilli());
        context.putObject("http")
                .put("method", exchange.getRequestMethod())
                .put("path", uri.getPath())
                .put("protocol", exchange.getProtocol())
                .put("sourceIp", exchange.getRemoteAddress().getAddress().getHostAddress())
                .put("userAgent", exchange.getRequestHeaders().getFirst("User-Agent"));
        var body = exchange.getRequestBody().readAllBytes();
        event.put("isBase64Encoded", false);
        if (body.length > 0) {
            event.put("body", new String(body, StandardCharsets.UTF_8));
        }
        return event;
    }

    private static void query(ObjectNode event, @Nullable String rawQuery) {
        if (rawQuery == null || rawQuery.isEmpty()) {
            return;
        }
        var parameters = event.putObject("queryStringParameters");
        for (var pair : rawQuery.split("&", -1)) {
            var parts = pair.split("=", 2);
            var value = parts.length == 2 ? parts[1] : "";
            parameters.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(value, StandardCharsets.UTF_8));
        }
    }

    static void respond(HttpExchange exchange, JsonNode answer) throws IOException {
        answer.path("headers")
                .properties()
                .forEach(header -> exchange.getResponseHeaders()
                        .set(header.getKey(), header.getValue().asText()));
        var text = answer.path("body").asText();
        var body = answer.path("isBase64Encoded").asBoolean()
                ? Base64.getDecoder().decode(text)
                : text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.path("statusCode").asInt(200), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
