package watch.sahel.lambda.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.Pacing;
import watch.sahel.lambda.JsonServer;

/// Messages that SQS takes into a batch and cannot store.
class SenderTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Pacing.Turn> FEEDS = IntStream.range(0, 12)
            .mapToObj(i -> new Pacing.Turn(new FeedId("feed-" + i), Duration.ofSeconds(i)))
            .toList();

    @Test
    void messagesThatWereNotStoredAreSentAgainAlone() throws Exception {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        try (var server = new JsonServer(request -> batch(request, body -> body.contains("-3\"") && seen.add(body)));
                var sqs = client(server)) {
            new SqsPolls(() -> sqs, "http://queue").poll(FEEDS);

            assertThat(server.requests())
                    .extracting(request -> request.path("Entries").size())
                    .containsExactly(10, 1, 2);
        }
    }

    @Test
    void messagesThatAreNeverStoredAreAnErrorThatNamesTheQueue() throws Exception {
        try (var server = new JsonServer(request -> batch(request, body -> body.contains("-3\"")));
                var sqs = client(server)) {
            assertThatThrownBy(() -> new SqsPolls(() -> sqs, "http://queue").poll(FEEDS))
                    .isInstanceOf(SendingFailedException.class)
                    .hasMessage("1 messages could not be sent to http://queue: InternalError try again");
            assertThat(server.requests()).hasSize(3);
        }
    }

    private static SqsClient client(JsonServer server) {
        return server.pointed(SqsClient.builder())
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private static JsonServer.Reply batch(JsonNode request, Predicate<String> fails) {
        var answer = JSON.createObjectNode();
        var successful = answer.putArray("Successful");
        var failed = answer.putArray("Failed");
        for (var entry : request.path("Entries")) {
            var body = entry.path("MessageBody").asText();
            if (fails.test(body)) {
                failed.addObject()
                        .put("Id", entry.path("Id").asText())
                        .put("Code", "InternalError")
                        .put("Message", "try again")
                        .put("SenderFault", false);
            } else {
                stored(successful, entry.path("Id").asText(), body);
            }
        }
        return new JsonServer.Reply(200, answer);
    }

    private static void stored(ArrayNode successful, String id, String body) {
        try {
            var md5 = MessageDigest.getInstance("MD5").digest(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            successful
                    .addObject()
                    .put("Id", id)
                    .put("MessageId", "m" + id)
                    .put("MD5OfMessageBody", HexFormat.of().formatHex(md5));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
