package watch.sahel.query;

import java.util.List;
import java.util.Optional;

/// Whether a query makes a watch: it asks for something, can be true, and is within the limits.
public final class Soundness {
    private Soundness() {}

    /// What is wrong with a query, if anything is.
    public static Optional<Why> fault(Query query) {
        if (!asks(query)) {
            return Optional.of(Why.ONLY_NEGATIVE);
        }
        if (!possible(query)) {
            return Optional.of(Why.IMPOSSIBLE);
        }
        if (Limits.terms(query) > Limits.MAX_TERMS) {
            return Optional.of(Why.TOO_MANY_TERMS);
        }
        if (Limits.depth(query) > Limits.MAX_DEPTH) {
            return Optional.of(Why.TOO_DEEP);
        }
        return query.canonical().length() > Limits.MAX_QUERY_CHARS ? Optional.of(Why.TOO_LONG) : Optional.empty();
    }

    /// Whether something has to be there for the query to be true: `a OR NOT b` is true of nearly everything.
    private static boolean asks(Query query) {
        return switch (query) {
            case Query.All(var parts) -> parts.stream().anyMatch(Soundness::asks);
            case Query.Any(var parts) -> parts.stream().allMatch(Soundness::asks);
            case Query.Not _ -> false;
            case Term _ -> true;
        };
    }

    private static boolean possible(Query query) {
        return switch (query) {
            case Query.All(var parts) -> parts.stream().allMatch(Soundness::possible) && !contradict(parts);
            case Query.Any(var parts) -> parts.stream().anyMatch(Soundness::possible);
            case Query.Not _, Term _ -> true;
        };
    }

    /// A term with its own negation, or two languages at once.
    private static boolean contradict(List<Query> parts) {
        return parts.stream().anyMatch(part -> part instanceof Query.Not(var term) && parts.contains(term))
                || parts.stream().filter(InLanguage.class::isInstance).count() > 1;
    }
}
