package watch.sahel.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What stands on either side of a NEAR, checked.
///
/// @param left everything read so far
/// @param last the term right before the NEAR, which in a chain is only the end of `left`
record Nearness(int between, Query left, Query last, Query right) {
    Optional<Query> query() {
        return left instanceof Placed one && right instanceof Placed other && one.scope() == other.scope()
                ? Optional.of(Near.of(between, one, other))
                : Optional.empty();
    }

    Why fault() {
        return left instanceof Placed && right instanceof Placed ? Why.NEAR_ACROSS_FIELDS : Why.NEAR_WITHOUT_TERMS;
    }

    /// A chain as two pairs, a group as each of its terms, a field as that of both.
    List<String> suggestions() {
        if (left instanceof Near && last instanceof Placed && right instanceof Placed) {
            return new Nearness(between, last, last, right)
                    .query()
                    .map(pair -> List.of(left + " AND " + pair))
                    .orElse(List.of());
        }
        var pairs = new ArrayList<Query>();
        for (var one : terms(left)) {
            for (var other : terms(right)) {
                together(one, other).ifPresent(pairs::add);
            }
        }
        return pairs.isEmpty() ? List.of() : List.of("(" + Query.any(pairs) + ")");
    }

    private static List<Placed> terms(Query query) {
        var parts = query instanceof Query.Any(var branches) ? branches.stream() : Stream.of(query);
        return parts.filter(Placed.class::isInstance).map(Placed.class::cast).toList();
    }

    private Optional<Query> together(Placed one, Placed other) {
        if (one.scope() == other.scope()) {
            return Optional.of(Near.of(between, one, other));
        }
        var scope = one.scope() == Scope.ANYWHERE ? other.scope() : one.scope();
        return scope == Scope.TITLE ? Optional.of(Near.of(between, inTitle(one), inTitle(other))) : Optional.empty();
    }

    private static Placed inTitle(Placed term) {
        return switch (term) {
            case Phrase phrase -> new Phrase(Scope.TITLE, phrase.pieces());
            case Mentioned mentioned -> new Mentioned(Scope.TITLE, mentioned.entity());
        };
    }
}
