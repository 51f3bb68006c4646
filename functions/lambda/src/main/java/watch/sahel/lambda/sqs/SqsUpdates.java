package watch.sahel.lambda.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sqs.SqsClient;

/// What people say to the bot and tap, in a FIFO queue with a group for each chat: a chat is answered in its order,
/// and none waits for another. The message is the update itself, since nothing else keeps it.
public final class SqsUpdates {
    /// What every SQS takes (AWS's own four times as much). The longest text with all it replies to has a fifth.
    static final int MAX_BYTES = 262_144;
    /// SQS hides a message for twelve hours at most, counted from when it was received.
    static final Duration MAX_HIDDEN = Duration.ofHours(11);

    private static final System.Logger LOG = System.getLogger(SqsUpdates.class.getName());

    /// In ASCII, since SQS refuses some characters that a chat can hold.
    private static final ObjectWriter JSON =
            new ObjectMapper().writer().with(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature());

    private final Supplier<SqsClient> sqs;
    private final String queueUrl;

    public SqsUpdates(Supplier<SqsClient> sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    /// Returns when SQS has it. Offered again within five minutes it is one message, and after them it was handled.
    /// One that no queue takes is left alone: offered for a day, it would hold up all others.
    ///
    /// @param update of the Bot API, with its `update_id`
    public void add(JsonNode update) {
        var id = update.required("update_id").asText();
        var body = body(update);
        if (body.length() > MAX_BYTES) {
            LOG.log(System.Logger.Level.ERROR, "update {0} is left alone: it has {1} bytes", id, body.length());
            return;
        }
        sqs.get()
                .sendMessage(request -> request.queueUrl(queueUrl)
                        .messageBody(body)
                        .messageGroupId(chat(update))
                        .messageDeduplicationId(id));
    }

    private static String body(JsonNode update) {
        try {
            return JSON.writeValueAsString(update);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("what was read as JSON cannot be written", e);
        }
    }

    /// An update has its id and one thing that happened: in a chat, under a message, or, to an inline query, to a
    // person.
    private static String chat(JsonNode update) {
        for (var happened : update) {
            var where = Stream.of("/message/chat/id", "/chat/id", "/from/id")
                    .map(happened::at)
                    .filter(JsonNode::isIntegralNumber)
                    .findFirst();
            if (where.isPresent()) {
                return where.get().asText();
            }
        }
        return "none";
    }

    /// Has a received message come again after so long, and those of its chat behind it.
    public void hide(String receipt, Duration time) {
        var seconds = SqsDeliveries.wholeSeconds(time, MAX_HIDDEN);
        sqs.get()
                .changeMessageVisibility(request ->
                        request.queueUrl(queueUrl).receiptHandle(receipt).visibilityTimeout(seconds));
    }
}
