package watch.sahel.lambda.sqs;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;
import watch.sahel.subscriber.OptInQueue;
import watch.sahel.subscriber.OptInRequest;

/// Requests for mails, in the queue of the mails: who sends those answers them.
public final class SqsOptIns implements OptInQueue {
    private final Supplier<SqsClient> sqs;
    private final String emailQueueUrl;
    private final Optional<URI> page;

    /// @param page where somebody without a chat asks for mails
    public SqsOptIns(Supplier<SqsClient> sqs, String emailQueueUrl, Optional<URI> page) {
        this.sqs = sqs;
        this.emailQueueUrl = emailQueueUrl;
        this.page = page;
    }

    @Override
    public Optional<URI> page() {
        return page;
    }

    @Override
    public void send(OptInRequest request, int attempt, Duration delay) {
        sqs.get()
                .sendMessage(message -> message.queueUrl(emailQueueUrl)
                        .messageBody(Messages.of(request, attempt))
                        .delaySeconds(SqsDeliveries.wholeSeconds(delay)));
    }
}
