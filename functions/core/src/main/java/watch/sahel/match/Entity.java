package watch.sahel.match;

import java.util.Map;
import java.util.Set;

/// One thing of the field that has names: a town, a group, a person.
///
/// @param name its English name, for showing
/// @param country ISO 3166 code of the country it belongs to, or "" for none or several
/// @param parts what it contributes to which topic; none at all for what only gives context
public record Entity(EntityId id, String name, Type type, String country, Map<TopicId, Part> parts) {
    private static final Set<Type> LOCAL = Set.of(Type.COUNTRY, Type.PLACE, Type.RESOURCE, Type.ARMY);

    public Entity {
        if (name.isBlank()) {
            throw new IllegalArgumentException("entity " + id + " has no name");
        }
        parts = Map.copyOf(parts);
    }

    /// Whether it is the country or so much of it that anything else of it settles a doubt: a town, a mine, the army.
    boolean belongsToItsCountry() {
        return LOCAL.contains(type) && !country.isEmpty();
    }
}
