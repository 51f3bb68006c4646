package watch.sahel.lambda.sqs;

import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import watch.sahel.digest.DigestOrder;
import watch.sahel.digest.DigestQueue;

/// Digest orders, in a standard queue: in any order, now and then twice.
public final class SqsDigests implements DigestQueue {
    private final Sender sender;

    public SqsDigests(Supplier<SqsClient> sqs, String queueUrl) {
        sender = new Sender(sqs, queueUrl);
    }

    @Override
    public void compose(List<DigestOrder> orders) {
        sender.send(orders.stream()
                .map(order -> SendMessageBatchRequestEntry.builder()
                        .messageBody(Messages.of(order))
                        .build())
                .toList());
    }
}
