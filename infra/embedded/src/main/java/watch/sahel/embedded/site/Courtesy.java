package watch.sahel.embedded.site;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Puts an [Answer] on the wire with the courtesies of HTTP: `ETag` and `Last-Modified`, 304 for who has the
/// document already, gzip for who can read it, no body for `HEAD`. What the answer is was decided by the page.
final class Courtesy {
    /// RFC 9110 wants the day in two digits, which Java's own RFC 1123 format does not write.
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    /// The length by which `HttpExchange` is told that no body follows.
    private static final int NO_BODY = -1;

    private Courtesy() {}

    static void send(HttpExchange exchange, URI base, Answer answer) throws IOException {
        switch (answer) {
            case Answer.Moved moved -> {
                exchange.getResponseHeaders()
                        .set("Location", base.resolve(moved.path()).toString());
                sendText(exchange, 301, "Moved.");
            }
            case Answer.Failed failed -> sendText(exchange, failed.status(), failed.why());
            case Answer.Document document -> send(exchange, document);
        }
    }

    private static void send(HttpExchange exchange, Answer.Document document) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("ETag", document.tag());
        headers.set("Last-Modified", HTTP_DATE.format(document.changed()));
        headers.set("Vary", "Accept-Encoding");
        if (isKnown(exchange.getRequestHeaders(), document)) {
            exchange.sendResponseHeaders(304, NO_BODY);
            return;
        }
        headers.set("Content-Type", document.contentType());
        if (acceptsGzip(exchange.getRequestHeaders())) {
            headers.set("Content-Encoding", "gzip");
            sendBody(exchange, 200, gzip(document.bytes()));
        } else {
            sendBody(exchange, 200, document.bytes());
        }
    }

    /// The tag alone decides where one was sent (RFC 9110, section 13.1.3).
    private static boolean isKnown(Headers request, Answer.Document document) {
        var tags = request.getFirst("If-None-Match");
        if (tags != null) {
            return tags.strip().equals("*")
                    || Arrays.stream(tags.split(","))
                            .anyMatch(tag -> opaque(tag).equals(opaque(document.tag())));
        }
        return date(request.getFirst("If-Modified-Since"))
                .filter(known -> !document.changed().isAfter(known))
                .isPresent();
    }

    private static String opaque(String tag) {
        var stripped = tag.strip();
        return stripped.startsWith("W/") ? stripped.substring(2) : stripped;
    }

    /// A date that cannot be read counts as none, as RFC 9110 asks.
    private static Optional<Instant> date(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header, Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean acceptsGzip(Headers request) {
        var accepted = request.getFirst("Accept-Encoding");
        return accepted != null
                && Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(","))
                        .map(coding -> coding.replace(" ", ""))
                        .anyMatch(coding -> coding.startsWith("gzip") && !coding.matches("gzip;q=0(\\.0*)?"));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }

    static void sendText(HttpExchange exchange, int status, String text) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=UTF-8");
        sendBody(exchange, status, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void sendBody(HttpExchange exchange, int status, byte[] body) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, NO_BODY);
            return;
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? NO_BODY : body.length);
        exchange.getResponseBody().write(body);
    }
}
