package watch.sahel.query;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import watch.sahel.match.EntityId;
import watch.sahel.match.TopicId;

/// What a subscriber wants to hear of, in normal form: groups flattened, parts sorted and named once, NOT only
/// before single terms. So two queries that say the same in another order are equal. Built with [#all], [#any] and
/// [#not], which bring anything into that form; the records refuse what is not in it.
///
/// `toString` is the query as text, which the parser reads back to an equal query.
public sealed interface Query permits Query.All, Query.Any, Query.Not, Term {
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
        var sorted = parts.size() > 1;
        for (var i = 0; i < parts.size() && sorted; i++) {
            sorted = !kind.isInstance(parts.get(i))
                    && (i == 0 || NormalOrder.firstWanted(parts.get(i - 1), parts.get(i)) < 0);
        }
        if (!sorted) {
            throw new IllegalArgumentException("not in normal form: " + parts);
        }
        return List.copyOf(parts);
    }

    /// @param parts at least one
    static Query all(List<? extends Query> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        var flat = new TreeSet<Query>(NormalOrder::firstWanted);
        for (var part : parts) {
            if (part instanceof All(var inner)) {
                flat.addAll(inner);
            } else {
                flat.add(part);
            }
        }
        return flat.size() == 1 ? flat.getFirst() : new All(List.copyOf(flat));
    }

    /// @param parts at least one
    static Query any(List<? extends Query> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        var flat = new TreeSet<Query>(NormalOrder::firstWanted);
        for (var part : parts) {
            if (part instanceof Any(var inner)) {
                flat.addAll(inner);
            } else {
                flat.add(part);
            }
        }
        return flat.size() == 1 ? flat.getFirst() : new Any(List.copyOf(flat));
    }

    /// What belongs to a topic.
    static Query about(TopicId topic) {
        return new OnTopic(topic);
    }

    static Query not(Query query) {
        return switch (query) {
            case Not(var term) -> term;
            case Term term -> new Not(term);
            case All(var parts) -> any(parts.stream().map(Query::not).toList());
            case Any(var parts) -> all(parts.stream().map(Query::not).toList());
        };
    }

    /// This query, narrowed by what is not wanted: *not this Wagner*, *not this outlet*. May be more than a watch
    /// may say, or nothing at all: check it with [Soundness] before keeping it.
    default Query without(Query unwanted) {
        return all(List.of(this, not(unwanted)));
    }

    /// Those it asks to be mentioned.
    default Set<EntityId> entities() {
        return switch (this) {
            case All(var parts) -> entities(parts);
            case Any(var parts) -> entities(parts);
            case Not _ -> Set.of();
            case Mentioned mentioned -> Set.of(mentioned.entity());
            case Near near -> entities(List.of(near.left(), near.right()));
            case Phrase _, InCountry _, InLanguage _, OnTopic _ -> Set.of();
        };
    }

    private static Set<EntityId> entities(List<? extends Query> parts) {
        return parts.stream().flatMap(part -> part.entities().stream()).collect(Collectors.toUnmodifiableSet());
    }

    default String canonical() {
        return toString();
    }
}
