package watch.sahel.lambda.sqs;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.Pacing;
import watch.sahel.feed.PollQueue;

/// Feeds to be polled, in a standard queue: in any order, now and then twice. Feeds whose turn is the same are one
/// message, so that one invocation polls them side by side however the queue hands out its messages.
public final class SqsPolls implements PollQueue {
    private final Sender sender;

    public SqsPolls(Supplier<SqsClient> sqs, String queueUrl) {
        sender = new Sender(sqs, queueUrl);
    }

    @Override
    public void poll(List<Pacing.Turn> turns) {
        var together = new TreeMap<Integer, List<FeedId>>();
        for (var turn : turns) {
            var delay = Math.toIntExact(turn.delay().toSeconds());
            together.computeIfAbsent(delay, _ -> new ArrayList<>()).add(turn.feed());
        }
        var messages = new ArrayList<SendMessageBatchRequestEntry>();
        together.forEach((delay, feeds) -> {
            for (var from = 0; from < feeds.size(); from += Pacing.TOGETHER) {
                messages.add(message(feeds.subList(from, Math.min(from + Pacing.TOGETHER, feeds.size())), delay));
            }
        });
        sender.send(messages);
    }

    private static SendMessageBatchRequestEntry message(List<FeedId> feeds, int delay) {
        return SendMessageBatchRequestEntry.builder()
                .messageBody(Messages.of(feeds))
                .delaySeconds(delay)
                .build();
    }
}
