package watch.sahel.lambda.ssm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import watch.sahel.lambda.JsonServer;

class SecretParameterTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "/sahelwatch/telegram-token";

    private final AtomicReference<String> stored = new AtomicReference<>("first");
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T12:00:00Z"));

    @Test
    void aSecretIsFetchedDecryptedAtItsFirstUse() throws Exception {
        try (var server = new JsonServer(this::parameter);
                var ssm = client(server)) {
            var secret = new SecretParameter(() -> ssm, NAME, now::get);
            assertThat(server.requests()).isEmpty();

            assertThat(secret.get()).isEqualTo(new Secret("first"));

            assertThat(server.requests()).singleElement().satisfies(request -> {
                assertThat(request.path("Name").asText()).isEqualTo(NAME);
                assertThat(request.path("WithDecryption").asBoolean()).isTrue();
            });
        }
    }

    @Test
    void aRotatedSecretIsUsedAfterAFewMinutes() throws Exception {
        try (var server = new JsonServer(this::parameter);
                var ssm = client(server)) {
            var secret = new SecretParameter(() -> ssm, NAME, now::get);
            secret.get();
            stored.set("second");

            now.updateAndGet(time -> time.plus(SecretParameter.KEPT_FOR));
            assertThat(secret.get()).isEqualTo(new Secret("first"));
            now.updateAndGet(time -> time.plusSeconds(1));
            assertThat(secret.get()).isEqualTo(new Secret("second"));
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void aMissingParameterIsNamedWithTheRemedy() throws Exception {
        try (var server = new JsonServer(
                        _ -> new JsonServer.Reply(400, JSON.createObjectNode().put("__type", "ParameterNotFound")));
                var ssm = client(server)) {
            var secret = new SecretParameter(() -> ssm, NAME, now::get);

            assertThatThrownBy(secret::get)
                    .hasMessage("the SSM parameter " + NAME + " cannot be read; create it as a SecureString");
        }
    }

    @Test
    void aSecretDoesNotShowItself() {
        assertThat(new Secret("123:ABC")).hasToString("(secret)");
        assertThatThrownBy(() -> new Secret(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    private JsonServer.Reply parameter(JsonNode request) {
        var answer = JSON.createObjectNode();
        answer.putObject("Parameter")
                .put("Name", request.path("Name").asText())
                .put("Type", "SecureString")
                .put("Value", stored.get());
        return new JsonServer.Reply(200, answer);
    }

    private static SsmClient client(JsonServer server) {
        return server.pointed(SsmClient.builder())
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
