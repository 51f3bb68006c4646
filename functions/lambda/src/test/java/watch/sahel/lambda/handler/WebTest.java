package watch.sahel.lambda.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import watch.sahel.flow.Enrolment.Turn;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.LinkTokens;
import watch.sahel.subscriber.SubscriberId;

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
        assertThat(headers.path("vary").asText()).isEqualTo("accept-language");
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
        assertThat(request("POST", "/", "").path("statusCode").asInt()).isEqualTo(405);
        assertThat(request("DELETE", "/unsubscribe", "").path("statusCode").asInt())
                .isEqualTo(405);
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
        var event = JSON.createObjectNode().put("version", "2.0").put("rawPath", path);
        event.putObject("requestContext")
                .putObject("http")
                .put("method", method)
                .put("path", path);
        if (!token.isEmpty()) {
            event.putObject("queryStringParameters").put("token", token);
        }
        return Bench.invoke(web, event.toString());
    }
}
