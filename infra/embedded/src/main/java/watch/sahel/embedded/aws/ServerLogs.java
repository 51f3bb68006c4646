package watch.sahel.embedded.aws;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps the servers' own chatter off the terminal: from a warning upwards only.
final class ServerLogs {
    /// Held here because `java.util.logging` forgets the level of a logger that nobody holds.
    private static final Map<Logger, Level> LEVELS = Map.of(
            Logger.getLogger("org.elasticmq"), Level.WARNING,
            // Warns, with a stack trace, that a second server of one JVM cannot register its statistics.
            Logger.getLogger("org.elasticmq.rest.sqs.TheSQSRestServerBuilder"), Level.SEVERE,
            Logger.getLogger("org.apache.pekko"), Level.WARNING,
            Logger.getLogger("org.eclipse.jetty"), Level.WARNING);

    /// Prints a stack trace of what DynamoDB Local answers as an error anyway, and has its level set by it.
    private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

    private ServerLogs() {}

    /// Leaves alone what somebody set on purpose.
    static void quieten() {
        SQLITE.setUseParentHandlers(false);
        LEVELS.forEach((logger, level) -> {
            if (logger.getLevel() == null) {
                logger.setLevel(level);
            }
        });
    }
}
