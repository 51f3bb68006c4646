package watch.sahel.lambda.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import watch.sahel.web.Answer;

/// A response as an HTTP API takes it (payload format 2.0).
final class HttpResponse {
    /// Pages have no script, load nothing but their own style and icon, and are nobody's frame.
    private static final String CONTENT_SECURITY = "default-src 'none'; style-src 'self'; img-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// An HTTP API compresses nothing; what is smaller fits into one packet anyway.
    static final int LEAST_COMPRESSED = 1_400;

    private HttpResponse() {}

    /// The answer as the request wants it: compressed, without a body, or only the news that nothing has changed.
    static JsonNode of(Answer answer, HttpRequest request) {
        var reads = request.method().equals("GET") || request.method().equals("HEAD");
        var unchanged = reads && answer.status() == 200 && knows(request.header("if-none-match"), answer.entityTag());
        var response = Handler.JSON.createObjectNode().put("statusCode", unchanged ? 304 : answer.status());
        var headers = response.putObject("headers")
                .put("content-type", answer.contentType())
                .put("cache-control", answer.lifetime().cacheControl())
                .put("vary", "accept-language, accept-encoding")
                .put("content-security-policy", CONTENT_SECURITY)
                .put("referrer-policy", "no-referrer")
                .put("x-content-type-options", "nosniff");
        if (answer.status() == 200) {
            headers.put("etag", answer.entityTag());
        }
        answer.retryAfter().ifPresent(time -> headers.put("retry-after", Long.toString(time.toSeconds())));
        if (answer.status() == 405) {
            headers.put("allow", "GET, HEAD");
        }
        if (unchanged || request.method().equals("HEAD")) {
            return response.put("body", "").put("isBase64Encoded", false);
        }
        return body(response, headers, answer.body(), request);
    }

    /// RFC 9110, 13.1.2: tags are compared without looking at their weakness.
    private static boolean knows(String ifNoneMatch, String tag) {
        return Arrays.stream(ifNoneMatch.split(",", -1))
                .map(String::strip)
                .anyMatch(known -> known.equals("*") || opaque(known).equals(opaque(tag)));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static JsonNode body(ObjectNode response, ObjectNode headers, String body, HttpRequest request) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < LEAST_COMPRESSED || !takesGzip(request.header("accept-encoding"))) {
            return response.put("body", body).put("isBase64Encoded", false);
        }
        headers.put("content-encoding", "gzip");
        return response.put("body", Base64.getEncoder().encodeToString(gzip(bytes)))
                .put("isBase64Encoded", true);
    }

    private static boolean takesGzip(String acceptEncoding) {
        return Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1))
                .map(coding -> coding.replace(" ", ""))
                .anyMatch(coding ->
                        coding.equals("gzip") || (coding.startsWith("gzip;q=") && !coding.matches("gzip;q=0(\\.0*)?")));
    }

    private static byte[] gzip(byte[] bytes) {
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return zipped.toByteArray();
    }

    /// For machines: no body worth reading.
    static JsonNode status(int status) {
        var response = Handler.JSON.createObjectNode().put("statusCode", status);
        response.putObject("headers").put("cache-control", "no-store");
        return response.put("body", "").put("isBase64Encoded", false);
    }
}
