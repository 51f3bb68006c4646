package watch.sahel.local.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import watch.sahel.match.Match;
import watch.sahel.match.Matching;

/// Counts what matched: per topic and per entity.
public final class MatchTally {
    /// The most frequent ones; the long tail is in the lines themselves.
    static final int ENTITIES_SHOWN = 40;

    /// Enough to see whether the line is drawn in the right place.
    static final int NEAREST_SHOWN = 20;

    private static final Comparator<Near> NEAREST =
            Comparator.comparingDouble((Near near) -> near.match().score()).reversed();

    /// The farthest first.
    private final PriorityQueue<Near> near = new PriorityQueue<>(NEAREST.reversed());
    private final Map<String, Integer> topics = new HashMap<>();
    private final Map<String, Integer> entities = new HashMap<>();
    private int items;
    private int matched;

    public void add(Item item, Matching matching) {
        items++;
        matching.nearly().forEach(match -> nearest(item, match));
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
        lines.add("nearest to matching, " + Match.ENOUGH + " would have been enough:");
        near.stream()
                .sorted(NEAREST)
                .map(one -> "%8.2f  %s  %s: %s"
                        .formatted(
                                one.match().score(),
                                one.match().topic(),
                                one.item().id().asText(),
                                one.item().title()))
                .forEach(lines::add);
        return lines;
    }

    /// Keeps the [#NEAREST_SHOWN] nearest.
    private void nearest(Item item, Match match) {
        near.add(new Near(item, match));
        if (near.size() > NEAREST_SHOWN) {
            near.remove();
        }
    }

    private record Near(Item item, Match match) {}

    private static List<String> table(Map<String, Integer> counts, int limit) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(count -> "%8d  %s".formatted(count.getValue(), count.getKey()))
                .toList();
    }
}
