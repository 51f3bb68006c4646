package watch.sahel.lambda;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

/// Counts, and says them as one line in CloudWatch's embedded metric format: CloudWatch makes metrics of it when it
/// reads the log, so that nothing is called. Thread-safe.
final class Metrics {
    static final String NAMESPACE = "SahelWatch";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DIMENSION = "service";
    private static final String SERVICE = "sahelwatch";

    private final TreeMap<String, Integer> counts = new TreeMap<>();

    synchronized void count(String metric, int times) {
        counts.merge(metric, times, Integer::sum);
    }

    /// The line for what was counted since the last one; empty if nothing was.
    synchronized Optional<String> flush(Instant now) {
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        var line = JSON.createObjectNode();
        var metadata = line.putObject("_aws").put("Timestamp", now.toEpochMilli());
        var directive = metadata.putArray("CloudWatchMetrics").addObject().put("Namespace", NAMESPACE);
        directive.putArray("Dimensions").addArray().add(DIMENSION);
        var definitions = directive.putArray("Metrics");
        counts.keySet()
                .forEach(name -> definitions.addObject().put("Name", name).put("Unit", "Count"));
        line.put(DIMENSION, SERVICE);
        counts.forEach(line::put);
        counts.clear();
        return Optional.of(line.toString());
    }
}
