package watch.sahel.story;

import java.util.function.LongConsumer;

/// The rare features of a report, by which others that may tell the same are looked up. Immutable.
final class KeySet {
    private final long[] sorted;

    KeySet(long[] sorted) {
        this.sorted = sorted.clone();
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
