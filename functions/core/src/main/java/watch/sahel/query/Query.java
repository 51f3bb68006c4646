package watch.sahel.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a subscriber wants to hear of, in normal form: groups flattened, parts sorted and named once, NOT only
/// before single terms. So two queries that say the same in another order are equal. Built with [#all], [#any] and
/// [#not], which bring anything into that form; the records refuse what is not in it.
///
/// `toString` is the query as text, which the parser reads back to an equal query.
public sealed interface Query permits Query.All, Query.Any, Query.Not, Term {
    /// What must be there before what must not, else by text.
    Comparator<Query> ORDER =
            Comparator.comparing((Query query) -> query instanceof Not).thenComparing(Query::toString);

    record All(List<Query> parts) implements Query {
        public All {
            parts = checked(parts, All.class);
        }

        @Override
        public String toString() {
            var text = new StringBuilder();
            for (var part : parts) {
                text.append(text.isEmpty() ? "" : part instanceof Not ? " " : " AND ");
                text.append(part instanceof Any ? "(" + part + ")" : part);
            }
            return text.toString();
        }
    }

    record Any(List<Query> parts) implements Query {
        public Any {
            parts = checked(parts, Any.class);
        }

        @Override
        public String toString() {
            return parts.stream().map(Query::toString).collect(Collectors.joining(" OR "));
        }
    }

    record Not(Term term) implements Query {
        @Override
        public String toString() {
            return "NOT " + (Near.unscoped(term) ? "(" + term + ")" : term);
        }
    }

    private static List<Query> checked(List<Query> parts, Class<? extends Query> kind) {
        var sorted = new TreeSet<>(ORDER);
        sorted.addAll(parts);
        if (parts.size() < 2 || !List.copyOf(sorted).equals(parts) || parts.stream().anyMatch(kind::isInstance)) {
            throw new IllegalArgumentException("not in normal form: " + parts);
        }
        return List.copyOf(parts);
    }

    /// @param parts at least one
    static Query all(Collection<? extends Query> parts) {
        var flat = sorted(parts.stream().flatMap(part -> part instanceof All(var inner) ? inner.stream() : Stream.of(part)));
        return flat.size() == 1 ? flat.getFirst() : new All(flat);
    }

    /// @param parts at least one
    static Query any(Collection<? extends Query> parts) {
        var flat = sorted(parts.stream().flatMap(part -> part instanceof Any(var inner) ? inner.stream() : Stream.of(part)));
        return flat.size() == 1 ? flat.getFirst() : new Any(flat);
    }

    static Query not(Query query) {
        return switch (query) {
            case Not(var term) -> term;
            case Term term -> new Not(term);
            case All(var parts) -> any(parts.stream().map(Query::not).toList());
            case Any(var parts) -> all(parts.stream().map(Query::not).toList());
        };
    }

    private static List<Query> sorted(Stream<? extends Query> parts) {
        var sorted = new TreeSet<>(ORDER);
        parts.forEach(sorted::add);
        return List.copyOf(sorted);
    }

    /// This query, narrowed by what is not wanted: *not this Wagner*, *not this outlet*. May be more than a watch
    /// may say, or nothing at all: check it with [Soundness] before keeping it.
    default Query without(Query unwanted) {
        return all(List.of(this, not(unwanted)));
    }

    default String canonical() {
        return toString();
    }
}
