package watch.sahel.lambda.sqs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/// Sends many messages to one queue, in batches. Returns when SQS has all of them; a batch of which SQS refused
/// some is
/// sent again without the others.
final class Sender {
    /// `SendMessageBatch` takes no more. All our messages of a batch together have two of the 256 kB it may have.
    static final int MAX_BATCH = 10;
    /// The SDK repeats lost requests by itself; this is for single messages that SQS could not store.
    private static final int ATTEMPTS = 3;

    private final Supplier<SqsClient> sqs;
    private final String queueUrl;

    Sender(Supplier<SqsClient> sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    /// @param messages without ids: these are given here
    /// @throws SendingFailedException if some could not be sent; the others are
    void send(List<SendMessageBatchRequestEntry> messages) {
        for (var from = 0; from < messages.size(); from += MAX_BATCH) {
            sendBatch(messages.subList(from, Math.min(from + MAX_BATCH, messages.size())));
        }
    }

    private void sendBatch(List<SendMessageBatchRequestEntry> messages) {
        var left = numbered(messages);
        var failures = List.<BatchResultErrorEntry>of();
        for (var attempt = 1; attempt <= ATTEMPTS && !left.isEmpty(); attempt++) {
            var entries = List.copyOf(left.values());
            failures = sqs.get()
                    .sendMessageBatch(request -> request.queueUrl(queueUrl).entries(entries))
                    .failed();
            var failed = failures.stream().map(BatchResultErrorEntry::id).toList();
            left.keySet().retainAll(failed);
        }
        if (!failures.isEmpty()) {
            throw new SendingFailedException(queueUrl, failures);
        }
    }

    private static Map<String, SendMessageBatchRequestEntry> numbered(List<SendMessageBatchRequestEntry> messages) {
        var numbered = new LinkedHashMap<String, SendMessageBatchRequestEntry>();
        for (var message : messages) {
            var id = Integer.toString(numbered.size());
            numbered.put(id, message.toBuilder().id(id).build());
        }
        return numbered;
    }
}
