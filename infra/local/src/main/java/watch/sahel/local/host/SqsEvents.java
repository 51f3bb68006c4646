package watch.sahel.local.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.sqs.model.Message;

/// The event an SQS event source mapping makes of a batch, and what a handler's answer says of it
/// (AWS Lambda Developer Guide, "Using Lambda with Amazon SQS").
final class SqsEvents {
    private SqsEvents() {}

    static ObjectNode of(String queueArn, List<Message> messages) {
        var event = Functions.JSON.createObjectNode();
        var records = event.putArray("Records");
        for (var message : messages) {
            var record = records.addObject()
                    .put("messageId", message.messageId())
                    .put("receiptHandle", message.receiptHandle())
                    .put("body", message.body())
                    .put("md5OfBody", message.md5OfBody())
                    .put("eventSource", "aws:sqs")
                    .put("eventSourceARN", queueArn)
                    .put("awsRegion", "us-east-1");
            var attributes = record.putObject("attributes");
            message.attributesAsStrings().forEach(attributes::put);
            record.putObject("messageAttributes");
        }
        return event;
    }

    /// The ids of the messages the handler could not handle: those stay in the queue. An answer that names an unknown
    /// message fails the whole batch, as on Lambda.
    static Set<String> failures(JsonNode answer, List<Message> batch) {
        var failed = new HashSet<String>();
        var known = new HashSet<String>();
        batch.forEach(message -> known.add(message.messageId()));
        for (var failure : answer.path("batchItemFailures")) {
            failed.add(failure.path("itemIdentifier").asText());
        }
        return known.containsAll(failed) ? failed : known;
    }
}
