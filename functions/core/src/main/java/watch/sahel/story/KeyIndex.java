package watch.sahel.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the reports that share rare features with another one. Places of forgotten reports are used again.
final class KeyIndex {
    private final Map<Long, Posting> byKey = new HashMap<>();
    private final List<@Nullable Node> places = new ArrayList<>();
    private final Map<Node, Integer> placeOf = new HashMap<>();
    private final List<Integer> free = new ArrayList<>();
    private int[] shared = new int[0];

    /// The places of the reports with one key.
    private static final class Posting {
        private int[] places = new int[1];
        private int count;

        void add(int place) {
            if (count == places.length) {
                places = Arrays.copyOf(places, 2 * count);
            }
            places[count++] = place;
        }

        boolean isEmptyWithout(int place) {
            var kept = 0;
            for (var i = 0; i < count; i++) {
                if (places[i] != place) {
                    places[kept++] = places[i];
                }
            }
            count = kept;
            return count == 0;
        }
    }

    void add(Node node) {
        var place = free.isEmpty() ? places.size() : free.removeLast();
        if (place == places.size()) {
            places.add(node);
        } else {
            places.set(place, node);
        }
        placeOf.put(node, place);
        node.telling()
                .print()
                .keys()
                .forEach(key -> byKey.computeIfAbsent(key, _ -> new Posting()).add(place));
    }

    void remove(Node node) {
        var place = placeOf.remove(node);
        if (place != null) {
            node.telling().print().keys().forEach(key -> {
                var posting = byKey.get(key);
                if (posting != null && posting.isEmptyWithout(place)) {
                    byKey.remove(key);
                }
            });
            places.set(place, null);
            free.add(place);
        }
    }

    /// Those that may tell the same event; each shares at least [Likeness#MIN_KEYS] with `node`.
    List<Node> candidates(Node node) {
        if (shared.length < places.size()) {
            shared = Arrays.copyOf(shared, 2 * places.size());
        }
        var candidates = new ArrayList<Node>();
        node.telling().print().keys().forEach(key -> {
            var posting = byKey.get(key);
            for (var i = 0; posting != null && i < posting.count; i++) {
                var place = posting.places[i];
                if (++shared[place] == Likeness.MIN_KEYS) {
                    var other = places.get(place);
                    if (other != null) {
                        candidates.add(other);
                    }
                }
            }
        });
        Arrays.fill(shared, 0, places.size(), 0);
        return candidates;
    }
}
