package watch.sahel.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The places of a term that may be longer than a word, in order of their beginnings.
record Spans(List<Span> all) {
    /// @param from place of the first word
    /// @param to place after the last
    record Span(int from, int to) {
        /// How many words stand between the two, or -1 when they share one.
        int between(Span other) {
            if (from >= other.to) {
                return from - other.to;
            }
            return other.from >= to ? other.from - to : -1;
        }
    }

    record Pair(Span one, Span other) {}

    static Spans of(Places beginnings, int words) {
        var spans = new ArrayList<Span>(beginnings.size());
        for (var i = 0; i < beginnings.size(); i++) {
            spans.add(new Span(beginnings.get(i), beginnings.get(i) + words));
        }
        return new Spans(spans);
    }

    /// The first two that have at most `between` words between them.
    Optional<Pair> near(Spans others, int between) {
        var behind = 0;
        for (var one : all) {
            while (behind < others.all.size() && tooFarBefore(others.all.get(behind), one, between)) {
                behind++;
            }
            for (var i = behind; i < others.all.size() && others.all.get(i).from() - one.to() <= between; i++) {
                var words = one.between(others.all.get(i));
                if (words >= 0 && words <= between) {
                    return Optional.of(new Pair(one, others.all.get(i)));
                }
            }
        }
        return Optional.empty();
    }

    /// By its beginning, so that a long span does not hide what begins after it.
    private static boolean tooFarBefore(Span other, Span one, int between) {
        return other.from() + Limits.MAX_TERMS + between < one.from();
    }
}
