package watch.sahel.embedded.template;

import java.time.Duration;
import java.util.Optional;

/// An SQS queue of the template.
///
/// @param retention how long a message is kept that nobody deletes
/// @param delay before a new message is first seen
/// @param redrive where messages go that fail again and again; empty for a queue that keeps trying
public record Queue(
        String id,
        boolean fifo,
        boolean contentBasedDeduplication,
        Duration visibilityTimeout,
        Duration retention,
        Duration delay,
        Optional<Redrive> redrive) {
    public Queue {
        if (contentBasedDeduplication && !fifo) {
            throw new IllegalArgumentException(id + ": only FIFO queues deduplicate by content");
        }
    }

    /// @param deadLetterQueueId logical id
    /// @param maxReceiveCount a message received so often goes to the dead letters instead of being received again
    public record Redrive(String deadLetterQueueId, int maxReceiveCount) {
        public Redrive {
            if (maxReceiveCount < 1) {
                throw new IllegalArgumentException("a message must be received at least once, not " + maxReceiveCount);
            }
        }
    }
}
