package watch.sahel.local.host;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// The event source mappings: receives messages, hands them to the function in batches, deletes those it handled.
/// What
/// it could not handle stays invisible for a moment and comes again; after its last receive the queue moves it to the
/// dead letters.
public final class QueueTriggers implements AutoCloseable {
    /// A queue and the function it triggers.
    ///
    /// @param concurrency batches handed out at once; 1 for a FIFO queue of one group
    /// @param comeback who says when a message comes again that the function could not handle
    public record Mapping(
            String function, String queueUrl, String queueArn, int batchSize, int concurrency, Comeback comeback) {}

    public enum Comeback {
        /// These triggers, in a moment: on AWS it would be the visibility timeout of the queue.
        SOON,
        /// The function, for each message; these triggers only for a batch that it did not get to the end of.
        AS_THE_FUNCTION_SAYS
    }

    /// SQS hands out ten messages at the most (ReceiveMessage).
    private static final int MAX_RECEIVED = 10;

    private static final Duration LONG_POLL = Duration.ofSeconds(1);
    /// On AWS a failed message comes back after the queue's visibility timeout of minutes; here nobody waits so long.
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(5);

    private static final System.Logger LOG = System.getLogger(QueueTriggers.class.getName());

    private final SqsClient sqs;
    private final Functions functions;
    private final List<Mapping> mappings;
    private final AtomicInteger inHand = new AtomicInteger();
    private volatile boolean open = true;

    public QueueTriggers(SqsClient sqs, Functions functions, List<Mapping> mappings) {
        this.sqs = sqs;
        this.functions = functions;
        this.mappings = List.copyOf(mappings);
    }

    public QueueTriggers start() {
        for (var mapping : mappings) {
            for (var i = 0; i < mapping.concurrency(); i++) {
                Thread.ofPlatform().daemon().name(mapping.function() + "-" + i).start(() -> serve(mapping));
            }
        }
        return this;
    }

    /// Whether a message is waiting to be received, or in hand.
    public boolean busy() {
        return inHand.get() > 0
                || count(
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
    }

    /// Whether a message is put off to a later time.
    public boolean delayed() {
        return count(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);
    }

    private boolean count(QueueAttributeName... names) {
        return mappings.stream()
                .anyMatch(mapping -> sqs
                        .getQueueAttributes(
                                request -> request.queueUrl(mapping.queueUrl()).attributeNames(names))
                        .attributesAsStrings()
                        .values()
                        .stream()
                        .anyMatch(number -> !number.equals("0")));
    }

    private void serve(Mapping mapping) {
        while (open) {
            try {
                var batch = receive(mapping);
                if (!batch.isEmpty()) {
                    inHand.incrementAndGet();
                    try {
                        handle(mapping, batch);
                    } finally {
                        inHand.decrementAndGet();
                    }
                }
            } catch (SdkException e) {
                if (open) {
                    LOG.log(
                            System.Logger.Level.WARNING,
                            "queue of {0} did not answer: {1}",
                            mapping.function(),
                            e.getMessage());
                    pause();
                }
            }
        }
    }

    private List<Message> receive(Mapping mapping) {
        return sqs.receiveMessage(request -> request.queueUrl(mapping.queueUrl())
                        .maxNumberOfMessages(Math.min(mapping.batchSize(), MAX_RECEIVED))
                        .waitTimeSeconds(Math.toIntExact(LONG_POLL.toSeconds()))
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
    }

    private void handle(Mapping mapping, List<Message> batch) {
        var failed = new ArrayList<Message>();
        var soon = mapping.comeback() == Comeback.SOON;
        try {
            var answer = functions.invoke(mapping.function(), SqsEvents.of(mapping.queueArn(), batch));
            var ids = SqsEvents.failures(answer, batch);
            batch.stream().filter(message -> ids.contains(message.messageId())).forEach(failed::add);
        } catch (Functions.FunctionFailure e) {
            LOG.log(System.Logger.Level.WARNING, "a batch failed as a whole", e);
            failed.addAll(batch);
            soon = true;
        }
        delete(
                mapping,
                batch.stream().filter(message -> !failed.contains(message)).toList());
        if (soon) {
            failed.forEach(message -> comeBackSoon(mapping, message));
        }
    }

    private void comeBackSoon(Mapping mapping, Message message) {
        sqs.changeMessageVisibility(request -> request.queueUrl(mapping.queueUrl())
                .receiptHandle(message.receiptHandle())
                .visibilityTimeout(Math.toIntExact(RETRY_AFTER.toSeconds())));
    }

    private void delete(Mapping mapping, List<Message> handled) {
        if (handled.isEmpty()) {
            return;
        }
        var entries = handled.stream()
                .map(message -> DeleteMessageBatchRequestEntry.builder()
                        .id(message.messageId())
                        .receiptHandle(message.receiptHandle())
                        .build())
                .toList();
        sqs.deleteMessageBatch(request -> request.queueUrl(mapping.queueUrl()).entries(entries));
    }

    private static void pause() {
        LockSupport.parkNanos(LONG_POLL.toNanos());
    }

    /// Ends after the batches in hand; a receive that waits for messages is left to run out.
    @Override
    public void close() {
        open = false;
        var end = System.nanoTime() + CLOSE_PATIENCE.toNanos();
        while (inHand.get() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
