package watch.sahel.lambda.handler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import watch.sahel.flow.Enrolment.Turn;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.LinkTokens;
import watch.sahel.subscriber.SubscriberId;
import watch.sahel.web.SearchPage;

class WebTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Address DESK = new Address.Mailbox("desk@example.org");

    private final Bench bench = new Bench(URI.create("http://127.0.0.1:9"), "1:token");
    private final Web web = new Web(bench.wiring());

    @Test
    void theFrontPageIsServedWithHeadersThatForbidWhatItDoesNotNeed() throws IOException {
        var answer = request("GET", "/", "");

        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(answer.path("body").asText()).contains("Sahel Watch", "No story in the last 3 days yet.");
        var headers = answer.path("headers");
        assertThat(headers.path("content-type").asText()).isEqualTo("text/html; charset=utf-8");
        assertThat(headers.path("content-security-policy").asText()).startsWith("default-src 'none'; ");
        assertThat(headers.path("x-content-type-options").asText()).isEqualTo("nosniff");
        assertThat(headers.path("referrer-policy").asText()).isEqualTo("no-referrer");
        assertThat(headers.path("cache-control").asText()).isEqualTo("public, max-age=60");
        assertThat(headers.path("vary").asText()).isEqualTo("accept-language, accept-encoding");
        assertThat(headers.path("content-security-policy").asText()).doesNotContain("unsafe");
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException {
        assertThat(request("GET", "/nowhere", "").path("statusCode").asInt()).isEqualTo(404);
        assertThat(request("GET", "/story/zz", "").path("statusCode").asInt()).isEqualTo(404);
        assertThat(request("GET", "/story/00", "").path("statusCode").asInt()).isEqualTo(404);
        assertThat(request("GET", "/nowhere", "")
                        .path("headers")
                        .path("cache-control")
                        .asText())
                .isEqualTo("no-store");
    }

    @Test
    void anotherMethodIsNotAllowed() throws IOException {
        var answer = request("POST", "/", "");
        assertThat(answer.path("statusCode").asInt()).isEqualTo(405);
        assertThat(answer.path("headers").path("allow").asText()).isEqualTo("GET, HEAD");
        assertThat(answer.path("body").asText()).contains("This page can only be read");
        assertThat(request("DELETE", "/unsubscribe", "").path("statusCode").asInt())
                .isEqualTo(405);
    }

    @Test
    void whatAVisitorHasAlreadyIsNotSentAgain() throws IOException {
        var tag = request("GET", "/map", "").path("headers").path("etag").asText();
        var again = request("GET", "/map", "", Map.of("if-none-match", "\"other\", " + tag));

        assertThat(again.path("statusCode").asInt()).isEqualTo(304);
        assertThat(again.path("body").asText()).isEmpty();
        assertThat(again.path("headers").path("etag").asText()).isEqualTo(tag);
        assertThat(request("GET", "/map", "", Map.of("if-none-match", "\"other\""))
                        .path("statusCode")
                        .asInt())
                .isEqualTo(200);
    }

    @Test
    void headIsAnsweredAsGetWithoutABody() throws IOException {
        var head = request("HEAD", "/", "");

        assertThat(head.path("statusCode").asInt()).isEqualTo(200);
        assertThat(head.path("body").asText()).isEmpty();
        assertThat(head.path("headers")).isEqualTo(request("GET", "/", "").path("headers"));
    }

    @Test
    void whatIsLongIsCompressedForThoseWhoTakeIt() throws IOException {
        var plain = request("GET", "/map", "", Map.of("accept-encoding", "br, gzip;q=0"));
        var zipped = request("GET", "/map", "", Map.of("accept-encoding", "br, gzip;q=0.5"));

        assertThat(plain.path("isBase64Encoded").asBoolean()).isFalse();
        assertThat(zipped.path("headers").path("content-encoding").asText()).isEqualTo("gzip");
        var bytes = Base64.getDecoder().decode(zipped.path("body").asText());
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            assertThat(new String(in.readAllBytes(), UTF_8))
                    .isEqualTo(plain.path("body").asText());
        }
        assertThat(request("GET", "/robots.txt", "", Map.of("accept-encoding", "gzip"))
                        .path("isBase64Encoded")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void feedsNameTheSiteAsTheApiDoes() throws IOException {
        assertThat(request("GET", "/feed.json", "").path("body").asText())
                .contains("\"feed_url\":\"https://api.example/feed.json?lang=en\"");
        assertThat(request("GET", "/feed.json", "", Map.of("host", "evil.example", "x-forwarded-proto", "http"))
                        .path("body")
                        .asText())
                .contains("\"feed_url\":\"http://api.example/feed.json?lang=en\"");
    }

    /// From one network, over whatever minutes the test runs in: of these two windows at most.
    @Test
    void whoSearchesTooOftenIsToldWhenToSearchAgain() throws IOException {
        var answers = new ArrayList<JsonNode>();
        for (var i = 0; i <= 2 * SearchPage.MAX_PER_NETWORK; i++) {
            answers.add(asked("/search", "q=%D0%BC%D0%B0%D0%BB%D0%B8+NOT+x&lang=en"));
        }

        assertThat(answers.getFirst().path("statusCode").asInt()).isEqualTo(200);
        assertThat(answers.getFirst().path("body").asText()).contains("Nothing found", "value=\"мали NOT x\"");
        assertThat(answers.getFirst().path("headers").path("cache-control").asText())
                .isEqualTo("private, max-age=60");
        assertThat(answers)
                .filteredOn(answer -> answer.path("statusCode").asInt() == 429)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(
                                answer.path("headers").path("retry-after").asInt())
                        .isBetween(1, 60));
        assertThat(asked("/search", "q=(mali").path("statusCode").asInt()).isEqualTo(400);
    }

    private JsonNode asked(String path, String query) throws IOException {
        var event = JSON.createObjectNode().put("rawPath", path).put("rawQueryString", query);
        event.putObject("requestContext").putObject("http").put("method", "GET").put("sourceIp", "192.0.2.7");
        return Bench.invoke(web, event.toString());
    }

    @Test
    void anUnsubscribeLinkAsksAndItsButtonUnsubscribes() throws IOException {
        bench.wiring().enrolment().subscribers(List.of(DESK), Turn.ITS_OWN);
        var token = new LinkTokens("a link secret for tests").unsubscribe(SubscriberId.of(DESK));

        assertThat(request("GET", "/unsubscribe", token).path("body").asText()).contains("<form method=\"post\"");
        var answer = request("POST", "/unsubscribe", token);

        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(answer.path("body").asText()).contains("You get no more mails from us.");
        assertThat(bench.wiring().scheduleDigests()).isZero();
    }

    @Test
    void aForgedTokenUnsubscribesNobody() throws IOException {
        bench.wiring().enrolment().subscribers(List.of(DESK), Turn.ITS_OWN);
        var token = new LinkTokens("another secret altogether").unsubscribe(SubscriberId.of(DESK));

        assertThat(request("POST", "/unsubscribe", token).path("statusCode").asInt())
                .isEqualTo(400);
        assertThat(request("GET", "/unsubscribe", "").path("statusCode").asInt())
                .isEqualTo(400);
        assertThat(bench.wiring().scheduleDigests()).isEqualTo(1);
    }

    private JsonNode request(String method, String path, String token) throws IOException {
        return request(method, path, token, Map.of());
    }

    private JsonNode request(String method, String path, String token, Map<String, String> headers) throws IOException {
        var event = JSON.createObjectNode().put("version", "2.0").put("rawPath", path);
        var sent = event.putObject("headers");
        headers.forEach(sent::put);
        event.putObject("requestContext")
                .put("domainName", "api.example")
                .putObject("http")
                .put("method", method)
                .put("path", path);
        if (!token.isEmpty()) {
            event.putObject("queryStringParameters").put("token", token);
        }
        return Bench.invoke(web, event.toString());
    }
}
