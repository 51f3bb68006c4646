package watch.sahel.query;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import watch.sahel.match.Entity;
import watch.sahel.match.EntityId;
import watch.sahel.match.Type;
import watch.sahel.text.Words;

/// Finds the entity or country that a query names, or says which may be meant.
final class Naming {
    private final EntityNames names;
    private final List<Problem> problems;
    private final List<Note> notes;

    Naming(EntityNames names, List<Problem> problems, List<Note> notes) {
        this.names = names;
        this.problems = problems;
        this.notes = notes;
    }

    /// By id, else by a whole name, else by a beginning that fits only one.
    Optional<EntityId> entity(Token token) {
        return names.byId(token.text()).or(() -> byName(token));
    }

    private Optional<EntityId> byName(Token token) {
        if (Words.of(token.text()).isEmpty()) {
            return refused(token, Why.NO_WORD, List.of(""));
        }
        var named = names.named(token.text());
        if (!named.isEmpty()) {
            return named.size() == 1 ? Optional.of(named.iterator().next()) : several(token, named);
        }
        var beginning = names.beginning(token.text());
        var only = only(beginning, token.text().strip().toLowerCase(Locale.ROOT));
        if (only.isPresent()) {
            note(token);
            return only;
        }
        return beginning.isEmpty()
                ? refused(token, Why.UNKNOWN_ENTITY, written(names.like(token.text(), _ -> true)))
                : several(token, beginning);
    }

    /// The one that begins so; of several, the one of which the id does.
    private static Optional<EntityId> only(List<EntityId> beginning, String written) {
        var byId =
                beginning.stream().filter(id -> id.value().startsWith(written)).toList();
        var likeliest = byId.isEmpty() ? beginning : byId;
        return likeliest.size() == 1 ? Optional.of(likeliest.getFirst()) : Optional.empty();
    }

    private Optional<EntityId> several(Token token, Collection<EntityId> ids) {
        return refused(token, Why.SEVERAL_ENTITIES, written(ids));
    }

    private static List<String> written(Collection<EntityId> ids) {
        return ids.stream().limit(Completion.MAX_OFFERS).map(id -> "@" + id).toList();
    }

    /// By code, else by the name of a country, else by a beginning that fits only one.
    Optional<String> country(Token token) {
        var code = token.text().strip().toUpperCase(Locale.ROOT);
        if (names.isCountry(code)) {
            return Optional.of(code);
        }
        var named = codes(names.named(token.text()), Naming::isCountry);
        if (named.size() == 1) {
            return Optional.of(named.iterator().next());
        }
        var beginning = codes(names.beginning(token.text()), Naming::isCountry);
        if (beginning.size() == 1) {
            note(token);
            return Optional.of(beginning.iterator().next());
        }
        var meant = beginning.isEmpty() ? codes(names.like(token.text(), Naming::isCountry), _ -> true) : beginning;
        return refused(
                token,
                Why.UNKNOWN_COUNTRY,
                meant.stream().limit(Completion.MAX_OFFERS).toList());
    }

    private Set<String> codes(Collection<EntityId> ids, Predicate<Entity> wanted) {
        return ids.stream()
                .map(names::entity)
                .filter(wanted)
                .map(Entity::country)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isCountry(Entity entity) {
        return entity.type() == Type.COUNTRY;
    }

    private void note(Token token) {
        notes.add(new Note(token.start(), token.end() - token.start(), Note.About.COMPLETED));
    }

    private <T> Optional<T> refused(Token token, Why why, List<String> suggestions) {
        problems.add(new Problem(token.start(), token.end() - token.start(), why, suggestions));
        return Optional.empty();
    }
}
