package watch.sahel.subscriber;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import watch.sahel.match.EntityId;

/// Whom and what a subscriber wants to read more or less of. In a digest it moves stories
/// up and down and drops none; what is wanted less is not told at once.
public record Feedback(Set<EntityId> more, Set<EntityId> less) {
    public static final Feedback NONE = new Feedback(Set.of(), Set.of());
    /// On each side; more than anybody tells apart, and a small part of a stored subscriber.
    public static final int MAX_ENTITIES = 100;

    public Feedback {
        if (more.size() > MAX_ENTITIES || less.size() > MAX_ENTITIES) {
            throw new IllegalArgumentException("feedback names at most " + MAX_ENTITIES + " entities a side, not "
                    + more.size() + " and " + less.size());
        }
        more = Set.copyOf(more);
        less = Set.copyOf(less);
    }

    /// Whether a story that mentions these entities is wanted more (1), less (-1) or neither.
    public int liking(Set<EntityId> entities) {
        return (Collections.disjoint(entities, more) ? 0 : 1) - (Collections.disjoint(entities, less) ? 0 : 1);
    }

    /// With more wanted of these; what was wanted less of them is not any more.
    public Feedback withMore(Collection<EntityId> entities) {
        return new Feedback(with(more, entities), without(less, entities));
    }

    /// With less wanted of these; what was wanted more of them is not any more.
    public Feedback withLess(Collection<EntityId> entities) {
        return new Feedback(without(more, entities), with(less, entities));
    }

    /// With nothing said of these.
    public Feedback without(Collection<EntityId> entities) {
        return new Feedback(without(more, entities), without(less, entities));
    }

    private static Set<EntityId> with(Set<EntityId> some, Collection<EntityId> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Set<EntityId> without(Set<EntityId> some, Collection<EntityId> others) {
        var left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }
}
