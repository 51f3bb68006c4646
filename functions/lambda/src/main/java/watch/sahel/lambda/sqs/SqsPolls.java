package watch.sahel.lambda.sqs;

import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.PollQueue;

/// Feeds to be polled, in a standard queue: in any order, now and then twice.
public final class SqsPolls implements PollQueue {
    private final Sender sender;

    public SqsPolls(Supplier<SqsClient> sqs, String queueUrl) {
        sender = new Sender(sqs, queueUrl);
    }

    @Override
    public void poll(List<FeedId> feeds) {
        sender.send(feeds.stream()
                .map(feed -> SendMessageBatchRequestEntry.builder()
                        .messageBody(Messages.of(feed))
                        .build())
                .toList());
    }
}
