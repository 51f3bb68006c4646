package watch.sahel.story;

import java.util.Collection;
import java.util.function.LongConsumer;

/// A set of features of a report, to compare with another's. Immutable.
final class KeySet {
    static final KeySet NONE = new KeySet(new long[0]);

    private final long[] sorted;

    KeySet(long[] sorted) {
        this.sorted = sorted.clone();
    }

    static KeySet of(Collection<Long> features) {
        return new KeySet(features.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    int size() {
        return sorted.length;
    }

    /// Whether both have something, and nothing in common.
    boolean excludes(KeySet other) {
        return sorted.length > 0 && other.sorted.length > 0 && inCommon(other) == 0;
    }

    void forEach(LongConsumer action) {
        for (var key : sorted) {
            action.accept(key);
        }
    }

    int inCommon(KeySet other) {
        var count = 0;
        var i = 0;
        var j = 0;
        while (i < sorted.length && j < other.sorted.length) {
            if (sorted[i] == other.sorted[j]) {
                count++;
                i++;
                j++;
            } else if (sorted[i] < other.sorted[j]) {
                i++;
            } else {
                j++;
            }
        }
        return count;
    }
}
