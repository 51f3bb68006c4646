package watch.sahel.lambda;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Collects values, and says them as lines in CloudWatch's embedded metric format: CloudWatch makes metrics of them
/// when it reads the log, so that nothing is called. Thread-safe.
final class Metrics {
    static final String NAMESPACE = "SahelWatch";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DIMENSION = "service";
    private static final String SERVICE = "sahelwatch";

    /// Of one metric in one line: CloudWatch reads no more.
    static final int MAX_VALUES = 100;

    private final TreeMap<String, List<Integer>> values = new TreeMap<>();

    synchronized void add(String metric, int value) {
        values.computeIfAbsent(metric, _ -> new ArrayList<>()).add(value);
    }

    /// The lines for what was added since the last ones; none if nothing was.
    synchronized List<String> flush(Instant now) {
        var lines = new ArrayList<String>();
        while (!values.isEmpty()) {
            lines.add(line(now));
        }
        return lines;
    }

    /// Takes what fits into one.
    private String line(Instant now) {
        var line = JSON.createObjectNode();
        var metadata = line.putObject("_aws").put("Timestamp", now.toEpochMilli());
        var directive = metadata.putArray("CloudWatchMetrics").addObject().put("Namespace", NAMESPACE);
        directive.putArray("Dimensions").addArray().add(DIMENSION);
        var definitions = directive.putArray("Metrics");
        line.put(DIMENSION, SERVICE);
        values.forEach((name, all) -> {
            definitions.addObject().put("Name", name).put("Unit", "Count");
            var said = all.subList(0, Math.min(all.size(), MAX_VALUES));
            said.forEach(line.putArray(name)::add);
            said.clear();
        });
        values.values().removeIf(List::isEmpty);
        return line.toString();
    }
}
