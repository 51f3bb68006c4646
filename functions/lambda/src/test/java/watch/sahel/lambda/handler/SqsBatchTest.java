package watch.sahel.lambda.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqsBatchTest {
    private final List<String> handled = new ArrayList<>();
    private final Logger logger = Logger.getLogger(SqsBatch.class.getName());
    private final List<String> logged = new ArrayList<>();
    private final java.util.logging.Handler log = new java.util.logging.Handler() {
        @Override
        public void publish(LogRecord event) {
            logged.add(event.getMessage() + ": " + event.getThrown().getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.addHandler(log);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(log);
        logger.setUseParentHandlers(true);
    }

    @Test
    void aFailedMessageOfAStandardQueueFailsAlone() {
        var answer = SqsBatch.each(event("one", "bad", "three"), this::unlessBad);

        assertThat(failed(answer)).containsExactly("id-1");
        assertThat(handled).containsExactly("one", "three");
    }

    @Test
    void aFailureIsLoggedWithMessageQueueAndCause() {
        SqsBatch.each(event("one", "bad news"), this::unlessBad);

        assertThat(logged).containsExactly("message id-1 of stack-PollsQueue failed: bad news");
    }

    @Test
    void afterAFailureNothingOfAFifoQueueIsHandled() {
        var answer = SqsBatch.inOrder(event("one", "bad", "three"), this::unlessBad);

        assertThat(failed(answer)).containsExactly("id-1", "id-2");
        assertThat(handled).containsExactly("one");
    }

    @Test
    void aBatchWithoutFailuresSaysSo() {
        assertThat(SqsBatch.each(event("one"), this::unlessBad)).hasToString("{\"batchItemFailures\":[]}");
        assertThat(SqsBatch.inOrder(event("one"), this::unlessBad)).hasToString("{\"batchItemFailures\":[]}");
        assertThat(SqsBatch.each(event(), this::unlessBad)).hasToString("{\"batchItemFailures\":[]}");
    }

    private void unlessBad(String body) {
        if (body.startsWith("bad")) {
            throw new IllegalStateException(body);
        }
        handled.add(body);
    }

    private static JsonNode event(String... bodies) {
        var event = Handler.JSON.createObjectNode();
        var records = event.putArray("Records");
        for (var i = 0; i < bodies.length; i++) {
            records.addObject()
                    .put("messageId", "id-" + i)
                    .put("body", bodies[i])
                    .put("eventSource", "aws:sqs")
                    .put("eventSourceARN", "arn:aws:sqs:eu-central-1:000000000000:stack-PollsQueue");
        }
        return event;
    }

    private static List<String> failed(JsonNode answer) {
        return answer.path("batchItemFailures").findValuesAsText("itemIdentifier");
    }
}
