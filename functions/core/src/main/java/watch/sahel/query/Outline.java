package watch.sahel.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import watch.sahel.match.Entity;
import watch.sahel.match.EntityId;
import watch.sahel.match.Field;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Matching;
import watch.sahel.match.Mention;
import watch.sahel.match.Passage;
import watch.sahel.match.TopicId;

/// A text at a glance: which words and entities it has, without their places. Most queries need no more to be
/// tried on it, see [Skimming]; the places are in the text itself. Strings instead of sets: tens of thousands of
/// these are kept in memory and searched one after the other.
///
/// @param title the words of the title in all forms they are found by, in order, with a space before and after
///     each
/// @param text the words of the text in the same form
/// @param source the words of the outlet's name in the same form
/// @param inTitle the entities that the title mentions
/// @param entities all that are mentioned, also in parts of the text that were not kept
/// @param countries ISO 3166 codes of the entities' countries
/// @param language as [Passage#spokenLanguage] has it
public record Outline(
        String title,
        String text,
        String source,
        Set<EntityId> inTitle,
        Set<EntityId> entities,
        Set<String> countries,
        String language,
        Set<TopicId> topics) {

    /// @param matching of the passage
    /// @param entities all of the article it is the beginning of
    public static Outline of(
            Passage passage,
            Matching matching,
            Collection<EntityId> entities,
            Collection<TopicId> topics,
            Lexicon lexicon) {
        var reading = new Reading(passage, matching, lexicon);
        var words = new HashMap<Hit.Place, Map<String, Integer>>();
        for (var word : reading.words()) {
            var places = reading.places(new Phrase.Piece(word, false));
            for (var i = 0; i < places.size(); i++) {
                var at = places.get(i);
                words.computeIfAbsent(reading.stretch(at).place(), _ -> new HashMap<>())
                        .putIfAbsent(word, at);
            }
        }
        var all = new HashSet<>(entities);
        all.addAll(matching.entities());
        return new Outline(
                inOrder(words.getOrDefault(Hit.Place.TITLE, Map.of())),
                inOrder(words.getOrDefault(Hit.Place.SUMMARY, Map.of())),
                inOrder(words.getOrDefault(Hit.Place.SOURCE, Map.of())),
                matching.mentions().stream()
                        .filter(mention -> mention.field() == Field.TITLE)
                        .map(Mention::entity)
                        .collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(all),
                countries(all, lexicon),
                reading.language(),
                Set.copyOf(topics));
    }

    /// Where the entities belong.
    public static Set<String> countries(Collection<EntityId> entities, Lexicon lexicon) {
        return entities.stream()
                .flatMap(entity -> lexicon.entity(entity).stream())
                .map(Entity::country)
                .filter(country -> !country.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String inOrder(Map<String, Integer> firstPlaces) {
        return firstPlaces.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" ", " ", " "));
    }

    boolean shows(Phrase.Piece piece, Scope scope) {
        var written = piece.beginning() ? " " + piece.folded() : " " + piece.folded() + " ";
        return switch (scope) {
            case ANYWHERE -> title.contains(written) || text.contains(written);
            case TITLE -> title.contains(written);
            case SOURCE -> source.contains(written);
        };
    }
}
