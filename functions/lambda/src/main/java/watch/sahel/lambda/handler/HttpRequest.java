package watch.sahel.lambda.handler;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/// A request as an HTTP API passes it on (payload format 2.0).
record HttpRequest(JsonNode event) {
    String method() {
        return event.path("requestContext").path("http").path("method").asText();
    }

    String path() {
        return event.path("rawPath").asText();
    }

    /// What follows the question mark, as it came.
    String query() {
        return event.path("rawQueryString").asText();
    }

    /// Where the API is: the API itself says so, whatever the visitor claims.
    URI base() {
        var scheme = header("x-forwarded-proto").equals("http") ? "http" : "https";
        return URI.create(
                scheme + "://" + event.path("requestContext").path("domainName").asText("localhost"));
    }

    /// Empty if the request has no such parameter.
    String parameter(String name) {
        return event.path("queryStringParameters").path(name).asText();
    }

    /// @param name in lower case, as the API writes all names; empty if the request has no such header
    String header(String name) {
        return event.path("headers").path(name.toLowerCase(Locale.ROOT)).asText();
    }

    /// The visitor's network address.
    String address() {
        return event.path("requestContext").path("http").path("sourceIp").asText();
    }

    /// Whether a browser sends this for another site than ours (Fetch Metadata, `Sec-Fetch-Site`). Programs that are no
    /// browsers, and old ones, do not say.
    boolean fromAnotherSite() {
        return header("sec-fetch-site").equals("cross-site")
                || header("sec-fetch-site").equals("same-site");
    }

    /// @throws IllegalArgumentException if the API says it is base64 and it is not
    String body() {
        var body = event.path("body").asText();
        return event.path("isBase64Encoded").asBoolean()
                ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
                : body;
    }
}
