package watch.sahel.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import watch.sahel.match.Cue.Effect;
import watch.sahel.text.Shape;
import watch.sahel.text.Word;
import watch.sahel.text.Words;

/// The lexicon arranged for finding: one trie of names, of which the longest counts, and one of cues, of which all
/// count; and for each entity the entities that settle it or make it doubtful.
final class Vocabulary {
    final PhraseTrie<Name> names = new PhraseTrie<>();
    final PhraseTrie<Cue> cues = new PhraseTrie<>();
    private final List<Set<Integer>> settledBy = new ArrayList<>();
    private final List<Set<Integer>> unsettledBy = new ArrayList<>();

    static Vocabulary of(List<Entry> entries) {
        var vocabulary = new Vocabulary();
        Map<String, Set<Integer>> index = new HashMap<>();
        for (var i = 0; i < entries.size(); i++) {
            var entity = entries.get(i).entity();
            index.put(entity.id().value(), Set.of(i));
            if (entity.belongsToItsCountry()) {
                index.computeIfAbsent(entity.country(), _ -> new HashSet<>()).add(i);
            }
        }
        for (var i = 0; i < entries.size(); i++) {
            vocabulary.add(i, entries.get(i), index);
        }
        return vocabulary;
    }

    boolean settles(int entry, int other) {
        return settledBy.get(entry).contains(other);
    }

    Set<Integer> unsettledBy(int entry) {
        return unsettledBy.get(entry);
    }

    private void add(int number, Entry entry, Map<String, Set<Integer>> index) {
        settledBy.add(ids(entry.needs(), index));
        unsettledBy.add(ids(entry.unsure(), index));
        if (entry.signal()) {
            entry.names()
                    .forEach((tongue, spellings) -> spellings.stream()
                            .flatMap(spelling -> spelling.in(tongue).stream())
                            .forEach(spelling -> cues.add(
                                    phrase(spelling.written()), new Cue(number, Effect.SIGNALS, tongue.bit()))));
            return;
        }
        var keys = addNames(number, entry);
        addCues(number, entry.needs(), Effect.SETTLES);
        addCues(number, entry.unsure(), Effect.UNSETTLES);
        for (var word : entry.never()) {
            addNever(number, phrase(word), keys);
        }
    }

    /// Of `@mali` that entity, of `@ML` all that belong to the country. Ids are in small letters, codes in capitals.
    private static Set<Integer> ids(List<String> words, Map<String, Set<Integer>> index) {
        var ids = new HashSet<Integer>();
        for (var word : words) {
            if (word.startsWith("@")) {
                ids.addAll(Objects.requireNonNull(index.get(word.substring(1))));
            }
        }
        return Set.copyOf(ids);
    }

    private void addCues(int number, List<String> words, Effect effect) {
        for (var word : words) {
            if (!word.startsWith("@")) {
                cues.add(phrase(word), Cue.inAll(number, effect));
            }
        }
    }

    /// A phrase that holds a name of the entity is something else of that name; any other rules the name out near
    /// it.
    private void addNever(int number, List<String> phrase, Set<List<String>> names) {
        if (phrase.size() > 1 && holdsOneOf(phrase, names)) {
            this.names.add(phrase, new Name(number, phrase.size(), 0, 0, 0, false, false, Set.of(), true));
        } else {
            cues.add(phrase, Cue.inAll(number, Effect.RULES_OUT));
        }
    }

    private static boolean holdsOneOf(List<String> phrase, Set<List<String>> names) {
        for (var from = 0; from < phrase.size(); from++) {
            for (var to = from + 1; to <= phrase.size(); to++) {
                if (to - from < phrase.size() && names.contains(phrase.subList(from, to))) {
                    return true;
                }
            }
        }
        return false;
    }

    private Set<List<String>> addNames(int number, Entry entry) {
        Map<List<String>, Draft> drafts = new HashMap<>();
        entry.names()
                .forEach((tongue, spellings) -> spellings.stream()
                        .flatMap(spelling -> spelling.in(tongue).stream())
                        .forEach(spelling -> {
                            var words = spelling.words();
                            drafts.computeIfAbsent(folded(words), _ -> new Draft())
                                    .add(tongue, spelling, words);
                        }));
        drafts.forEach((words, draft) -> names.add(
                words,
                draft.name(number, words, words.equals(phrase(entry.entity().name())))));
        return drafts.keySet();
    }

    private static List<String> folded(List<Word> words) {
        return words.stream().map(Word::folded).toList();
    }

    /// The words of a cue, `*` kept at the end of stems.
    static List<String> phrase(String text) {
        var phrase = new ArrayList<String>();
        for (var word : Words.of(text)) {
            var stem = word.end() < text.length() && text.charAt(word.end()) == '*';
            phrase.add(stem ? word.folded() + "*" : word.folded());
        }
        return List.copyOf(phrase);
    }

    /// A name of which not all languages have been seen. The most lenient spelling decides on capitals and accents.
    private static final class Draft {
        private int listed;
        private int doubted;
        private boolean capital = true;
        private boolean lenient;
        private final Set<String> exact = new HashSet<>();

        void add(Tongue tongue, Spelling spelling, List<Word> words) {
            listed |= tongue.bit();
            if (spelling.doubtful()) {
                doubted |= tongue.bit();
            }
            if (spelling.exact()) {
                exact.add(Spelling.bare(spelling.written(), words));
            } else {
                lenient = true;
            }
            capital &= words.size() == 1
                    && words.getFirst().shape() != Shape.LOWER
                    && words.getFirst().shape() != Shape.CASELESS;
        }

        Name name(int entry, List<String> words, boolean heading) {
            var letters = words.stream().mapToInt(String::length).sum();
            return new Name(
                    entry, words.size(), letters, listed, doubted, heading, capital, lenient ? Set.of() : exact, false);
        }
    }
}
