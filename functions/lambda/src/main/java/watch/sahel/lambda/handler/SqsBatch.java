package watch.sahel.lambda.handler;

import static java.lang.System.Logger.Level.ERROR;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Hands the messages of an SQS event to a function one by one and answers which failed, for SQS to offer those again
/// (`ReportBatchItemFailures`). The one place where the failure of a message becomes data and the others go on.
final class SqsBatch {
    private static final System.Logger LOG = System.getLogger(SqsBatch.class.getName());

    private SqsBatch() {}

    /// For standard queues: a failed message fails alone.
    static JsonNode each(JsonNode event, Consumer<String> body) {
        var failures = new Failures();
        for (var message : event.path("Records")) {
            failures.unless(message, body);
        }
        return failures.answer();
    }

    /// The same for a function that can say no without an exception, having seen to it when the message comes again.
    static JsonNode eachOrAgain(JsonNode event, Predicate<JsonNode> handled) {
        var failures = new Failures();
        for (var message : event.path("Records")) {
            failures.unlessHandled(message, handled);
        }
        return failures.answer();
    }

    /// For messages that wait for others most of their time, such as for a chat's turn: each on a virtual thread.
    static JsonNode atOnce(JsonNode event, Consumer<String> body) {
        var failures = new Failures();
        var messages = new ArrayList<JsonNode>();
        event.path("Records").forEach(messages::add);
        AtOnce.each(messages, message -> failures.unless(message, body));
        return failures.answer();
    }

    /// For FIFO queues: what comes after a failed message fails too, or it would overtake it.
    static JsonNode inOrder(JsonNode event, Consumer<String> body) {
        var failures = new Failures();
        for (var message : event.path("Records")) {
            if (failures.any()) {
                failures.add(message);
            } else {
                failures.unless(message, body);
            }
        }
        return failures.answer();
    }

    private static final class Failures {
        private final ArrayNode items = Handler.JSON.createArrayNode();

        void unless(JsonNode message, Consumer<String> body) {
            unlessHandled(message, one -> {
                body.accept(one.path("body").asText());
                return true;
            });
        }

        void unlessHandled(JsonNode message, Predicate<JsonNode> handled) {
            try {
                if (!handled.test(message)) {
                    add(message);
                }
            } catch (RuntimeException e) {
                LOG.log(ERROR, () -> "message " + id(message) + " of " + queue(message) + " failed", e);
                add(message);
            }
        }

        synchronized void add(JsonNode message) {
            items.addObject().put("itemIdentifier", id(message));
        }

        boolean any() {
            return !items.isEmpty();
        }

        JsonNode answer() {
            return Handler.JSON.createObjectNode().set("batchItemFailures", items);
        }

        private static String id(JsonNode message) {
            return message.path("messageId").asText();
        }

        private static String queue(JsonNode message) {
            var arn = message.path("eventSourceARN").asText();
            return arn.substring(arn.lastIndexOf(':') + 1);
        }
    }
}
