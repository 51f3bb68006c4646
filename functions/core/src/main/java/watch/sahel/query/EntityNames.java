package watch.sahel.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import watch.sahel.match.Entity;
import watch.sahel.match.EntityId;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Type;
import watch.sahel.text.Nearest;
import watch.sahel.text.Word;
import watch.sahel.text.Words;

/// Finds the entities of the lexicon by what people type: an id, a name in any language, the beginning of one, or
/// something like one. Thread-safe. The names are arranged when first asked for: stored queries name ids only.
public final class EntityNames {
    /// Acts and asides have names but are never mentioned.
    private static final Set<Type> UNMENTIONED = Set.of(Type.ACT, Type.ASIDE);

    private final Lexicon lexicon;
    private final Set<String> countries;
    /// From names and ids, folded, to entities.
    private @Nullable NavigableMap<String, Set<EntityId>> names;

    public EntityNames(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.countries = lexicon.entities().stream()
                .map(Entity::country)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<EntityId> byId(String written) {
        var id = written.strip().toLowerCase(Locale.ROOT);
        return id.isEmpty()
                ? Optional.empty()
                : lexicon.entity(new EntityId(id))
                        .filter(EntityNames::canBeMentioned)
                        .map(Entity::id);
    }

    /// Whether any entity is of the country.
    boolean isCountry(String code) {
        return countries.contains(code);
    }

    Entity entity(EntityId id) {
        return lexicon.entity(id).orElseThrow();
    }

    /// Entities with exactly this name; empty when there is none.
    Set<EntityId> named(String written) {
        return names().getOrDefault(key(written), Set.of());
    }

    /// Entities a name or the id of which begins with `written`, the shortest name first.
    List<EntityId> beginning(String written) {
        var key = key(written);
        return key.isEmpty() ? List.of() : shortestFirst(names().subMap(key, key + Character.MAX_VALUE));
    }

    private static List<EntityId> shortestFirst(Map<String, Set<EntityId>> found) {
        return found.entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getKey().length()))
                .flatMap(one -> one.getValue().stream())
                .distinct()
                .toList();
    }

    /// Entities with a name like `written`, the likest first.
    List<EntityId> like(String written, Predicate<Entity> wanted) {
        var key = key(written);
        Map<EntityId, Integer> slips = new LinkedHashMap<>();
        names().forEach((name, ids) -> {
            var distance = Nearest.slips(key, name);
            if (distance <= Nearest.most(key)) {
                ids.forEach(id -> slips.merge(id, distance, Math::min));
            }
        });
        return slips.entrySet().stream()
                .filter(one -> wanted.test(entity(one.getKey())))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean canBeMentioned(Entity entity) {
        return !UNMENTIONED.contains(entity.type());
    }

    private static String key(String written) {
        return Words.of(written).stream().map(Word::folded).collect(Collectors.joining(" "));
    }

    private synchronized NavigableMap<String, Set<EntityId>> names() {
        if (names == null) {
            names = arrange(lexicon);
        }
        return names;
    }

    private static NavigableMap<String, Set<EntityId>> arrange(Lexicon lexicon) {
        var names = new TreeMap<String, Set<EntityId>>();
        for (var entity : lexicon.entities()) {
            if (canBeMentioned(entity)) {
                add(names, entity.id(), List.of(entity.id().value(), entity.name()));
                add(names, entity.id(), lexicon.names(entity.id()));
            }
        }
        return names;
    }

    private static void add(Map<String, Set<EntityId>> names, EntityId id, Collection<String> written) {
        for (var name : written) {
            names.computeIfAbsent(key(name), _ -> new TreeSet<>(Comparator.comparing(EntityId::value)))
                    .add(id);
        }
    }
}
