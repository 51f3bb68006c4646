package watch.sahel.embedded.template;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Reads one `AWS::SQS::Queue`. Redrives are checked when all queues are known.
final class QueueReader {
    static final String TYPE = "AWS::SQS::Queue";

    /// SQS's own defaults and bounds.
    private static final Duration DEFAULT_VISIBILITY = Duration.ofSeconds(30);

    private static final Duration DEFAULT_RETENTION = Duration.ofDays(4);
    private static final int MAX_VISIBILITY_SECONDS = 43_200;
    private static final int MIN_RETENTION_SECONDS = 60;
    private static final int MAX_RETENTION_SECONDS = 1_209_600;
    private static final int MAX_DELAY_SECONDS = 900;
    private static final int MAX_RECEIVES = 1_000;
    private static final String ARN = ".Arn";

    private QueueReader() {}

    static Queue read(String id, Section properties) {
        var fifo = properties.flag("FifoQueue").orElse(false);
        var byContent = properties.flag("ContentBasedDeduplication").orElse(false);
        if (byContent && !fifo) {
            throw properties
                    .at("ContentBasedDeduplication")
                    .error("is for FIFO queues; remove it or add FifoQueue: true");
        }
        return new Queue(
                id,
                fifo,
                byContent,
                properties.seconds("VisibilityTimeout", DEFAULT_VISIBILITY, 0, MAX_VISIBILITY_SECONDS),
                properties.seconds(
                        "MessageRetentionPeriod", DEFAULT_RETENTION, MIN_RETENTION_SECONDS, MAX_RETENTION_SECONDS),
                properties.seconds("DelaySeconds", Duration.ZERO, 0, MAX_DELAY_SECONDS),
                redrive(properties));
    }

    private static Optional<Queue.Redrive> redrive(Section properties) {
        return properties.section("RedrivePolicy").map(policy -> {
            var target = policy.requiredText("deadLetterTargetArn");
            if (!target.endsWith(ARN)) {
                throw policy.at("deadLetterTargetArn").error("is '" + target + "'; write !GetAtt X.Arn");
            }
            policy.requiredText("maxReceiveCount");
            return new Queue.Redrive(
                    target.substring(0, target.length() - ARN.length()),
                    policy.number("maxReceiveCount", 1, 1, MAX_RECEIVES));
        });
    }

    /// Refuses redrives that SQS would refuse, and chains of dead-letter queues, which nobody needs.
    ///
    /// @param properties of the queues, for the places of complaints
    static void check(Collection<Queue> queues, Map<String, Section> properties) {
        for (var queue : queues) {
            var place = Objects.requireNonNull(properties.get(queue.id())).at("RedrivePolicy");
            queue.redrive().ifPresent(redrive -> check(queue, redrive, queues, place));
        }
    }

    private static void check(Queue queue, Queue.Redrive redrive, Collection<Queue> queues, Place place) {
        var target = queues.stream()
                .filter(candidate -> candidate.id().equals(redrive.deadLetterQueueId()))
                .findFirst()
                .orElseThrow(() -> place.error("names " + redrive.deadLetterQueueId()
                        + ", which is no AWS::SQS::Queue of this template; add it or correct the name"));
        if (target.fifo() != queue.fifo()) {
            throw place.error("sends from " + queue.id() + " to " + target.id()
                    + ", but only one of them is FIFO; SQS wants both alike");
        }
        if (target.redrive().isPresent()) {
            throw place.error("sends to " + target.id() + ", which has a RedrivePolicy of its own; remove that one");
        }
    }
}
