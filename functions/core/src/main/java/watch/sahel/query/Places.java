package watch.sahel.query;

import java.util.Arrays;
import java.util.BitSet;

/// Where something stands in an article, counted in words; in order, each place once.
final class Places {
    /// A word that stands more often in one article is one of those that say nothing; what follows is not looked at.
    static final int MAX_PLACES = 500;

    static final Places NONE = new Places();

    private int[] at = new int[2];
    private int size;

    /// @param place not before the last one added
    void add(int place) {
        if (size == MAX_PLACES || (size > 0 && at[size - 1] == place)) {
            return;
        }
        if (size == at.length) {
            at = Arrays.copyOf(at, 2 * size);
        }
        at[size++] = place;
    }

    int size() {
        return size;
    }

    int get(int number) {
        return at[number];
    }

    boolean contains(int place) {
        return Arrays.binarySearch(at, 0, size, place) >= 0;
    }

    /// The places of all together.
    static Places merged(Iterable<Places> several) {
        var all = new Places();
        var every = new BitSet();
        several.forEach(one -> {
            for (var i = 0; i < one.size; i++) {
                every.set(one.at[i]);
            }
        });
        every.stream().forEach(all::add);
        return all;
    }
}
