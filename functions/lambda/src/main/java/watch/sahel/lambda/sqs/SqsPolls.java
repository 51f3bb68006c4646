package watch.sahel.lambda.sqs;

import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import watch.sahel.feed.Pacing;
import watch.sahel.feed.PollQueue;

/// Feeds to be polled, in a standard queue: in any order, now and then twice.
public final class SqsPolls implements PollQueue {
    private final Sender sender;

    public SqsPolls(Supplier<SqsClient> sqs, String queueUrl) {
        sender = new Sender(sqs, queueUrl);
    }

    @Override
    public void poll(List<Pacing.Turn> turns) {
        sender.send(turns.stream()
                .map(turn -> SendMessageBatchRequestEntry.builder()
                        .messageBody(Messages.of(turn.feed()))
                        .delaySeconds(Math.toIntExact(turn.delay().toSeconds()))
                        .build())
                .toList());
    }
}
