package watch.sahel.lambda.handler;

import com.fasterxml.jackson.databind.JsonNode;
import watch.sahel.web.Answer;

/// A response as an HTTP API takes it (payload format 2.0).
final class HttpResponse {
    /// Pages have no script, load nothing, and are nobody's frame; their style is in them.
    private static final String CONTENT_SECURITY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private HttpResponse() {}

    static JsonNode of(Answer answer) {
        var response = Handler.JSON.createObjectNode().put("statusCode", answer.status());
        response.putObject("headers")
                .put("content-type", answer.contentType())
                .put("cache-control", cacheControl(answer))
                .put("vary", "accept-language")
                .put("content-security-policy", CONTENT_SECURITY)
                .put("referrer-policy", "no-referrer")
                .put("x-content-type-options", "nosniff");
        return response.put("body", answer.body()).put("isBase64Encoded", false);
    }

    private static String cacheControl(Answer answer) {
        return answer.cacheSeconds() == 0 ? "no-store" : "public, max-age=" + answer.cacheSeconds();
    }

    /// For machines: no body worth reading.
    static JsonNode status(int status) {
        return of(new Answer(status, "text/plain; charset=utf-8", "", 0));
    }
}
