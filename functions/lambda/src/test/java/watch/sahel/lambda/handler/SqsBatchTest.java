package watch.sahel.lambda.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SqsBatchTest {
    private final List<String> handled = new ArrayList<>();
    private final Consumer<String> unlessBad = body -> {
        if (body.startsWith("bad")) {
            throw new IllegalStateException(body);
        }
        handled.add(body);
    };

    @Test
    void aFailedMessageOfAStandardQueueFailsAlone() {
        var answer = SqsBatch.each(event("one", "bad", "three"), unlessBad);

        assertThat(failed(answer)).containsExactly("id-1");
        assertThat(handled).containsExactly("one", "three");
    }

    @Test
    void afterAFailureNothingOfAFifoQueueIsHandled() {
        var answer = SqsBatch.inOrder(event("one", "bad", "three"), unlessBad);

        assertThat(failed(answer)).containsExactly("id-1", "id-2");
        assertThat(handled).containsExactly("one");
    }

    @Test
    void aBatchWithoutFailuresSaysSo() {
        assertThat(SqsBatch.each(event("one"), unlessBad)).hasToString("{\"batchItemFailures\":[]}");
        assertThat(SqsBatch.inOrder(event("one"), unlessBad)).hasToString("{\"batchItemFailures\":[]}");
        assertThat(SqsBatch.each(event(), unlessBad)).hasToString("{\"batchItemFailures\":[]}");
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
