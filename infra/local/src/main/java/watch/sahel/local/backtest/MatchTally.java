package watch.sahel.local.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import watch.sahel.match.Matching;

/// Counts what matched: per topic and per entity.
public final class MatchTally {
    /// The most frequent ones; the long tail is in the lines themselves.
    static final int ENTITIES_SHOWN = 40;

    private final Map<String, Integer> topics = new HashMap<>();
    private final Map<String, Integer> entities = new HashMap<>();
    private int items;
    private int matched;

    public void add(Matching matching) {
        items++;
        matched += matching.matches().isEmpty() ? 0 : 1;
        matching.matches().forEach(match -> topics.merge(match.topic().value(), 1, Integer::sum));
        matching.entities().forEach(entity -> entities.merge(entity.value(), 1, Integer::sum));
    }

    /// The counts as a table for people, highest first.
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(items + " items: " + matched + " matched, " + (items - matched) + " did not");
        lines.add("topics:");
        lines.addAll(table(topics, Integer.MAX_VALUE));
        lines.add("entities: " + entities.size()
                + (entities.size() > ENTITIES_SHOWN ? ", the first " + ENTITIES_SHOWN : ""));
        lines.addAll(table(entities, ENTITIES_SHOWN));
        return lines;
    }

    private static List<String> table(Map<String, Integer> counts, int limit) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(count -> "%8d  %s".formatted(count.getValue(), count.getKey()))
                .toList();
    }
}
