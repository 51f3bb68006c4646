package watch.sahel.query;

import java.util.List;
import java.util.stream.Stream;
import watch.sahel.match.EntityId;

/// What someone who has begun to type `@jn` may go on to write.
public final class Completion {
    /// Fits under a message as buttons, and on a screen.
    public static final int MAX_OFFERS = 8;

    private final EntityNames names;

    /// @param name English, for showing
    public record Offer(EntityId id, String name) {
        /// What to put in place of what was typed.
        public String written() {
            return "@" + id;
        }
    }

    public Completion(EntityNames names) {
        this.names = names;
    }

    /// @param typed with or without `@`, in any language; nothing is offered before the first letter
    public List<Offer> of(String typed) {
        var begun = typed.startsWith("@") ? typed.substring(1) : typed;
        return Stream.concat(
                        Stream.concat(names.byId(begun).stream(), names.named(begun).stream()),
                        names.beginning(begun).stream())
                .distinct()
                .limit(MAX_OFFERS)
                .map(id -> new Offer(id, names.entity(id).name()))
                .toList();
    }
}
