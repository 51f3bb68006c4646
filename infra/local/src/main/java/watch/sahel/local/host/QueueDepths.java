package watch.sahel.local.host;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// How much lies in each queue, as SQS says.
public final class QueueDepths {
    /// A queue with its dead letters.
    public record Line(String name, String queueUrl, String deadLettersUrl) {}

    /// @param waiting to be received
    /// @param inHand received and not settled
    /// @param putOff until later
    /// @param dead given up
    public record Depth(String queue, int waiting, int inHand, int putOff, int dead) {}

    private final SqsClient sqs;
    private final List<Line> lines;

    public QueueDepths(SqsClient sqs, List<Line> lines) {
        this.sqs = sqs;
        this.lines = List.copyOf(lines);
    }

    public List<Depth> read() {
        return lines.stream().map(this::depth).toList();
    }

    private Depth depth(Line line) {
        var queue = counts(line.queueUrl());
        var dead = counts(line.deadLettersUrl());
        return new Depth(
                line.name(),
                count(queue, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES),
                count(queue, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE),
                count(queue, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED),
                count(dead, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
    }

    private Map<QueueAttributeName, String> counts(String url) {
        return sqs.getQueueAttributes(request -> request.queueUrl(url)
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
                .attributes();
    }

    private static int count(Map<QueueAttributeName, String> counts, QueueAttributeName name) {
        return Integer.parseInt(counts.getOrDefault(name, "0"));
    }
}
