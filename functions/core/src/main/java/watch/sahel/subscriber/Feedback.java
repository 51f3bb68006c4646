package watch.sahel.subscriber;

import java.util.Set;
import watch.sahel.match.EntityId;

/// Whom and what a subscriber wants to read more or less of. It moves stories up and down, it drops none.
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
}
