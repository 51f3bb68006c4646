package watch.sahel.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Parts reports into stories by average linkage: the two groups most alike are joined, as long as their reports are
/// alike *on average*. So a chain of reports, each a little like the next, is not one story. Two that are stories
/// already are asked for more than a report that joins one: an event and its sequel each have reports of their own,
/// and taken together are wrong many times over.
///
/// The same reports in the same order are parted in the same way; the caller sorts.
final class Clustering {
    private static final int JOINED = -1;
    /// On labelled reports this takes away most wrong merges of sequels, and almost no right one.
    static final double BETWEEN_STORIES = 0.1;

    private final double[][] likeness;
    private final int[] size;
    /// The cluster most like each, among those after it; [#JOINED] for one that is part of another.
    private final int[] next;

    private final List<List<Integer>> members = new ArrayList<>();

    private Clustering(double[][] likeness) {
        this.likeness = likeness;
        this.size = new int[likeness.length];
        this.next = new int[likeness.length];
        Arrays.fill(size, 1);
        for (var i = 0; i < likeness.length; i++) {
            members.add(new ArrayList<>(List.of(i)));
            next[i] = mostLike(i);
        }
    }

    /// @param likeness of each two, symmetric; it is used up
    /// @return the numbers of each story's reports, ascending; the stories by their first
    static List<List<Integer>> of(double[][] likeness, double threshold) {
        var clustering = new Clustering(likeness);
        for (var first = clustering.best(); first >= 0; first = clustering.best()) {
            if (clustering.bond(first, clustering.next[first]) < threshold) {
                break;
            }
            clustering.join(first, clustering.next[first]);
        }
        return clustering.members.stream()
                .filter(group -> !group.isEmpty())
                .map(group -> group.stream().sorted().toList())
                .toList();
    }

    /// The first of the two most alike, or -1.
    private int best() {
        var best = -1;
        for (var i = 0; i < next.length; i++) {
            var better = next[i] >= 0 && (best < 0 || bond(i, next[i]) > bond(best, next[best]));
            best = better ? i : best;
        }
        return best;
    }

    private double bond(int one, int other) {
        return likeness[one][other] - (size[one] > 1 && size[other] > 1 ? BETWEEN_STORIES : 0);
    }

    private int mostLike(int one) {
        var most = JOINED;
        for (var other = one + 1; other < likeness.length; other++) {
            if (size[other] > 0 && (most < 0 || bond(one, other) > bond(one, most))) {
                most = other;
            }
        }
        return most;
    }

    private void join(int one, int other) {
        members.get(one).addAll(members.get(other));
        members.get(other).clear();
        for (var third = 0; third < size.length; third++) {
            if (third != one && third != other && size[third] > 0) {
                var mean = (size[one] * likeness[one][third] + size[other] * likeness[other][third])
                        / (size[one] + size[other]);
                likeness[one][third] = mean;
                likeness[third][one] = mean;
            }
        }
        size[one] += size[other];
        size[other] = 0;
        next[other] = JOINED;
        for (var i = 0; i <= other; i++) {
            var stale = size[i] > 0 && (i == one || next[i] == one || next[i] == other);
            if (stale) {
                next[i] = mostLike(i);
            } else if (size[i] > 0 && i < one && bond(i, one) > bond(i, next[i])) {
                next[i] = one;
            }
        }
    }
}
