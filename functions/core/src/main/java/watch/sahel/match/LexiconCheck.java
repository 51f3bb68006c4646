package watch.sahel.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watch.sahel.text.Words;

/// What can only be checked when all files are read: ids are unique, every `@id` exists, every word can be found.
final class LexiconCheck {
    private static final Set<TopicId> TOPICS = Set.of(TopicId.SAHEL, TopicId.WAGNER);

    private LexiconCheck() {}

    static void check(List<Entry> entries, List<String> errors) {
        Map<EntityId, Entry> byId = new HashMap<>();
        var countries = entries.stream()
                .map(Entry::entity)
                .filter(Entity::belongsToItsCountry)
                .map(Entity::country)
                .collect(Collectors.toSet());
        for (var entry : entries) {
            var other = byId.putIfAbsent(entry.entity().id(), entry);
            if (other != null) {
                errors.add(entry.where() + ": " + entry.entity().id() + " stands already at " + other.where());
            }
        }
        for (var entry : entries) {
            spellings(entry, errors);
            words(entry, byId.keySet(), countries, errors);
            parts(entry, errors);
        }
    }

    private static void spellings(Entry entry, List<String> errors) {
        entry.names().values().stream()
                .flatMap(List::stream)
                .filter(spelling -> spelling.words().isEmpty())
                .forEach(spelling -> errors.add(entry.where() + ": '" + spelling.written() + "' has no letter"));
        if (entry.signal()) {
            entry.names().values().stream().flatMap(List::stream).forEach(one -> stems(entry, one.written(), errors));
        }
    }

    private static void stems(Entry entry, String phrase, List<String> errors) {
        for (var word : Vocabulary.phrase(phrase)) {
            if (word.endsWith("*") && word.length() <= PhraseTrie.SHORTEST_STEM) {
                errors.add(entry.where() + ": the stem '" + word + "' of '" + phrase + "' is too short");
            }
        }
    }

    private static void words(Entry entry, Set<EntityId> ids, Set<String> countries, List<String> errors) {
        Stream.of(entry.needs(), entry.never(), entry.unsure())
                .flatMap(List::stream)
                .forEach(word -> word(entry, word, ids, countries, errors));
        var names = entry.names().values().stream()
                .flatMap(List::stream)
                .map(spelling -> Vocabulary.phrase(spelling.written()))
                .collect(Collectors.toSet());
        entry.never().stream()
                .filter(word -> names.contains(Vocabulary.phrase(word)))
                .forEach(word -> errors.add(entry.where() + ": '" + word + "' is a name and rules itself out"));
    }

    private static void word(Entry entry, String word, Set<EntityId> ids, Set<String> countries, List<String> errors) {
        if (word.startsWith("@")) {
            if (!countries.contains(word.substring(1)) && !ids.contains(new EntityId(word.substring(1)))) {
                errors.add(entry.where() + ": " + word + " is not in the lexicon");
            }
        } else if (Words.of(word).isEmpty()) {
            errors.add(entry.where() + ": '" + word + "' has no letter");
        } else {
            stems(entry, word, errors);
        }
    }

    private static void parts(Entry entry, List<String> errors) {
        for (var topic : entry.entity().parts().keySet()) {
            if (!TOPICS.contains(topic)) {
                errors.add(entry.where() + ": there is no topic '" + topic + "'");
            }
        }
        if (entry.signal() == (entry.weight() == 0)) {
            errors.add(entry.where() + ": an act or aside has a weight, and nothing else has");
        }
    }
}
