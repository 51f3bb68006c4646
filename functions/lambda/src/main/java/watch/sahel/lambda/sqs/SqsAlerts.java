package watch.sahel.lambda.sqs;

import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import watch.sahel.digest.AlertOrder;
import watch.sahel.digest.AlertQueue;

/// Filings to be told at once, in a standard queue: in any order, now and then twice.
public final class SqsAlerts implements AlertQueue {
    private final Sender sender;

    public SqsAlerts(Supplier<SqsClient> sqs, String queueUrl) {
        sender = new Sender(sqs, queueUrl);
    }

    @Override
    public void alert(List<AlertOrder> orders) {
        sender.send(orders.stream()
                .map(order -> SendMessageBatchRequestEntry.builder()
                        .messageBody(Messages.of(order))
                        .build())
                .toList());
    }
}
