package watch.sahel.lambda.sqs;

import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;
import watch.sahel.subscriber.OptInQueue;
import watch.sahel.subscriber.OptInRequest;

/// Requests for mails, in the queue of the mails: who sends those answers them.
public final class SqsOptIns implements OptInQueue {
    private final Supplier<SqsClient> sqs;
    private final String emailQueueUrl;

    public SqsOptIns(Supplier<SqsClient> sqs, String emailQueueUrl) {
        this.sqs = sqs;
        this.emailQueueUrl = emailQueueUrl;
    }

    @Override
    public void send(OptInRequest request, int attempt, Duration delay) {
        sqs.get()
                .sendMessage(message -> message.queueUrl(emailQueueUrl)
                        .messageBody(Messages.of(request, attempt))
                        .delaySeconds(SqsDeliveries.wholeSeconds(delay)));
    }
}
