package watch.sahel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import watch.sahel.delivery.Delivery;
import watch.sahel.digest.DigestId;
import watch.sahel.feed.FeedId;
import watch.sahel.flow.Journal.Delivered;
import watch.sahel.flow.Journal.FeedFailed;
import watch.sahel.flow.Journal.FeedPolled;
import watch.sahel.flow.Journal.FeedUnchanged;
import watch.sahel.flow.Journal.Resumed;
import watch.sahel.subscriber.SubscriberId;

class StructuredJournalTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final FeedId FEED = new FeedId("echo");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StructuredJournal journal =
            new StructuredJournal(new PrintStream(bytes, true, StandardCharsets.UTF_8), () -> NOW);

    @Test
    void anEventIsOneLineOfJson() throws IOException {
        journal.record(new FeedPolled(FEED, "Écho", 3, 1, Duration.ofMillis(250)));

        assertThat(lines()).containsExactly(JSON.readTree("""
                {"timestamp":"2026-11-20T12:00:00Z","level":"INFO","message":"feed polled","feed":"echo","took":250,
                "fresh":3,"matched":1}"""));
    }

    @Test
    void aFailureIsAWarningWithItsReason() throws IOException {
        journal.record(new FeedFailed(FEED, "Écho", "HTTP 500", 2));

        assertThat(lines()).containsExactly(JSON.readTree("""
                {"timestamp":"2026-11-20T12:00:00Z","level":"WARN","message":"feed failed","feed":"echo",
                "why":"HTTP 500","failures":2}"""));
    }

    @Test
    void theNumberOfAChatIsNotShown() throws IOException {
        var delivery = new Delivery.Ref(new SubscriberId("tg-1001234567890"), new DigestId("01772348400-due"));

        journal.record(new Delivered(delivery, "telegram", 2));

        assertThat(lines().getFirst().path("subscriber").asText()).matches("tg-[0-9a-f]{12}");
        assertThat(bytes.toString(StandardCharsets.UTF_8)).doesNotContain("1001234567890");
    }

    @Test
    void theMetricsOfAnInvocationAreOneLineInTheEmbeddedFormat() throws IOException {
        journal.record(new FeedPolled(FEED, "Écho", 3, 1, Duration.ZERO));
        journal.record(new FeedUnchanged(FEED, "Écho", Duration.ZERO));
        journal.record(new FeedFailed(FEED, "Écho", "HTTP 500", 2));
        journal.flush();
        journal.flush();

        assertThat(lines()).hasSize(4).last().isEqualTo(JSON.readTree("""
                {"_aws":{"Timestamp":1795176000000,"CloudWatchMetrics":[{"Namespace":"SahelWatch","Dimensions":[["service"]],
                "Metrics":[{"Name":"FeedsFailed","Unit":"Count"}]}]},
                "service":"sahelwatch","FeedsFailed":[0,0,1]}"""));
    }

    @Test
    void moreValuesThanCloudWatchReadsOfALineAreSeveralLines() throws IOException {
        for (var i = 0; i <= Metrics.MAX_VALUES; i++) {
            journal.record(new FeedFailed(FEED, "Écho", "HTTP 500", 2));
        }
        journal.flush();

        var said = lines().stream().filter(line -> line.has("_aws")).toList();
        assertThat(said).extracting(line -> line.path("FeedsFailed").size()).containsExactly(Metrics.MAX_VALUES, 1);
    }

    @Test
    void workThatWasResumedIsCountedForTheAlarm() throws IOException {
        journal.record(new Resumed(2, 1, 4));
        journal.flush();

        assertThat(lines().getLast().path("WorkResumed").path(0).asInt()).isEqualTo(7);
    }

    @Test
    void anInvocationWithoutEventsHasNoMetrics() throws IOException {
        journal.flush();

        assertThat(lines()).isEmpty();
    }

    private List<JsonNode> lines() throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (var line : bytes.toString(StandardCharsets.UTF_8).lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}
