package watch.sahel.embedded.template;

import java.time.Duration;
import java.util.OptionalInt;

/// What makes a function run. A disabled event is no trigger.
public sealed interface Trigger {
    /// @param id the event's name in the template
    /// @param input the event as JSON; empty where the template states none
    record Schedule(String id, Duration every, String input) implements Trigger {
        public Schedule {
            if (every.isNegative() || every.isZero()) {
                throw new IllegalArgumentException("a schedule needs time between two runs, not " + every);
            }
        }
    }

    /// @param queueId the queue's logical id
    /// @param batchSize most messages in one event
    /// @param reportsItemFailures whether the function's answer names the messages that failed, so that only they
    /// return
    /// @param concurrency events handed out at once at the most (`ScalingConfig`), or none stated
    record QueueTrigger(String queueId, int batchSize, boolean reportsItemFailures, OptionalInt concurrency)
            implements Trigger {
        public QueueTrigger {
            if (batchSize < 1) {
                throw new IllegalArgumentException("a batch holds at least one message, not " + batchSize);
            }
        }
    }

    /// What is published to an SNS topic. There is nobody to publish here.
    ///
    /// @param topicId the topic's logical id
    record Notice(String topicId) implements Trigger {}

    /// A route of the HTTP API.
    ///
    /// @param method in capitals, or `ANY`
    /// @param path with parameters in braces: `/story/{id}`; or `$default`
    record Route(String method, String path) implements Trigger {
        /// All that no other route takes.
        public static final Route REST = new Route("ANY", "$default");

        public Route {
            if (!path.startsWith("/") && !path.equals("$default")) {
                throw new IllegalArgumentException("a path starts with '/': " + path);
            }
        }
    }
}
