package watch.sahel.embedded.aws;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import watch.sahel.embedded.template.Queue;

/// Makes one queue be there as declared.
///
/// @param redrive to its dead-letter queue, which was created before
record QueueLayout(SqsClient sqs, Queue queue, String name, Optional<RedrivePolicy> redrive) {
    Deployed.Resource ensure() {
        var url = find().orElseGet(this::create);
        var there = sqs.getQueueAttributes(request -> request.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                .attributes();
        correct(url, there);
        return new Deployed.Resource(name, url, there.getOrDefault(QueueAttributeName.QUEUE_ARN, ""));
    }

    private Optional<String> find() {
        try {
            return Optional.of(
                    sqs.getQueueUrl(request -> request.queueName(name)).queueUrl());
        } catch (QueueDoesNotExistException _) {
            return Optional.empty();
        }
    }

    /// Safe when somebody else creates it just now: SQS answers the same request with the same queue.
    private String create() {
        var attributes = declared();
        if (queue.fifo()) {
            attributes.put(QueueAttributeName.FIFO_QUEUE, "true");
        }
        return sqs.createQueue(request -> request.queueName(name).attributes(attributes))
                .queueUrl();
    }

    private void correct(String url, Map<QueueAttributeName, String> there) {
        var wrong = declared();
        wrong.entrySet().removeIf(entry -> isRight(entry, there));
        if (!wrong.isEmpty()) {
            sqs.setQueueAttributes(request -> request.queueUrl(url).attributes(wrong));
        }
    }

    /// What a server does not report it does not do (ElasticMQ keeps messages for ever), save a redrive policy, which
    /// is reported only where there is one. A redrive no longer declared stays: nothing is lost by it.
    private boolean isRight(Map.Entry<QueueAttributeName, String> declared, Map<QueueAttributeName, String> there) {
        var reported = Optional.ofNullable(there.get(declared.getKey()));
        return declared.getKey() == QueueAttributeName.REDRIVE_POLICY
                ? reported.isPresent() && redrive.orElseThrow().isIn(reported.get())
                : declared.getValue().equals(reported.orElse(declared.getValue()));
    }

    private Map<QueueAttributeName, String> declared() {
        Map<QueueAttributeName, String> attributes = new EnumMap<>(QueueAttributeName.class);
        attributes.put(QueueAttributeName.VISIBILITY_TIMEOUT, seconds(queue.visibilityTimeout()));
        attributes.put(QueueAttributeName.MESSAGE_RETENTION_PERIOD, seconds(queue.retention()));
        attributes.put(QueueAttributeName.DELAY_SECONDS, seconds(queue.delay()));
        if (queue.fifo()) {
            var byContent = Boolean.toString(queue.contentBasedDeduplication());
            attributes.put(QueueAttributeName.CONTENT_BASED_DEDUPLICATION, byContent);
        }
        redrive.ifPresent(policy -> attributes.put(QueueAttributeName.REDRIVE_POLICY, policy.json()));
        return attributes;
    }

    private static String seconds(Duration duration) {
        return Long.toString(duration.toSeconds());
    }
}
