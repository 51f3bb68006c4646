package watch.sahel.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import watch.sahel.text.Compounds;
import watch.sahel.text.Endings;
import watch.sahel.text.Proclitics;
import watch.sahel.text.Word;
import watch.sahel.text.Words;

/// One field of a passage, read once: which names and cues stand where. Decides nothing about what they mean.
///
/// @param words without boilerplate
/// @param all with it
/// @param decoys entities whose namesakes stand here
/// @param named the words that are part of a name
record FieldText(
        Field field,
        String text,
        List<Word> words,
        List<Word> all,
        Casing casing,
        List<Candidate> candidates,
        List<CueHit> cues,
        List<Integer> decoys,
        BitSet named) {
    /// A name that stands here and may mean its entity.
    ///
    /// @param from index of its first word
    /// @param to index after its last word
    /// @param paragraph of the field; the title is read with the first
    record Candidate(Field field, int from, int to, int start, int end, int paragraph, Name name) {}

    /// A word that does something to names, or says what happens.
    record CueHit(Field field, int start, int end, int paragraph, Cue cue) {}

    private record Found(int to, Name name) {}

    static FieldText read(Passage passage, Field field, Vocabulary vocabulary) {
        var text = passage.text(field);
        var all = Words.of(text);
        var words = Boilerplate.strip(text, all, passage.source());
        var casing = Casing.of(words);
        var reading = new FieldText(
                field, text, words, all, casing, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new BitSet());
        var language = SpokenIn.of(passage);
        reading.findNames(vocabulary, language);
        reading.findCues(vocabulary, language, language.is(Tongue.DE));
        return reading;
    }

    /// The longest name at a word counts, and nothing inside it.
    private void findNames(Vocabulary vocabulary, SpokenIn language) {
        var paragraphs = new Paragraphs();
        var at = 0;
        while (at < words.size()) {
            var found = longest(vocabulary, at, language);
            if (found.isEmpty()) {
                at++;
                continue;
            }
            var to = found.getFirst().to();
            for (var one : found) {
                take(one, at, paragraphs.of(words.get(at).start()));
            }
            at = to;
        }
    }

    private void take(Found found, int from, int paragraph) {
        if (found.name().decoy()) {
            decoys.add(found.name().entry());
            return;
        }
        var start = words.get(from).start();
        var end = words.get(found.to() - 1).end();
        named.set(from, found.to());
        candidates.add(new Candidate(field, from, found.to(), start, end, paragraph, found.name()));
    }

    private List<Found> longest(Vocabulary vocabulary, int at, SpokenIn language) {
        var found = new ArrayList<Found>(2);
        find(vocabulary, at, words.get(at).folded(), found);
        for (var rest : Proclitics.without(words.get(at).folded())) {
            find(vocabulary, at, rest, found);
        }
        if (found.isEmpty()) {
            inflected(words.get(at), language).forEach(name -> find(vocabulary, at, name, found));
        }
        var longest = found.stream().mapToInt(Found::to).max().orElse(0);
        found.removeIf(one -> one.to() < longest);
        return found;
    }

    /// The lexicon lists the forms of a name; only in these two languages can others be undone.
    private static List<String> inflected(Word word, SpokenIn language) {
        if (language.is(Tongue.DE)) {
            return Stream.of(Compounds.name(word.folded()), Compounds.genitive(word.folded()))
                    .flatMap(Optional::stream)
                    .toList();
        }
        return language.is(Tongue.PL) && word.shape().capitalised()
                ? Endings.polishNominatives(word.folded())
                : List.of();
    }

    private void find(Vocabulary vocabulary, int at, String first, List<Found> found) {
        vocabulary.names.at(words, at, first, (to, name) -> {
            if (unbroken(at, to) && name.writtenIn(text, words.subList(at, to), casing)) {
                found.add(new Found(to, name));
            }
        });
    }

    /// A name does not reach over the end of a sentence.
    private boolean unbroken(int from, int to) {
        for (var i = from + 1; i < to; i++) {
            if (words.get(i).opens() == Word.Opening.SENTENCE
                    && text.indexOf('\n', words.get(i - 1).end()) >= 0
                    && text.substring(words.get(i - 1).end(), words.get(i).start())
                                    .indexOf('\n')
                            >= 0) {
                return false;
            }
        }
        return true;
    }

    private void findCues(Vocabulary vocabulary, SpokenIn language, boolean german) {
        var paragraphs = new Paragraphs();
        for (var i = 0; i < words.size(); i++) {
            var from = i;
            var paragraph = paragraphs.of(words.get(i).start());
            var before = cues.size();
            vocabulary.cues.at(words, from, (to, cue) -> take(cue, from, to, paragraph, language));
            if (german && cues.size() == before) {
                findCuesInCompound(vocabulary, from, paragraph, language);
            }
        }
    }

    private void take(Cue cue, int from, int to, int paragraph, SpokenIn language) {
        if (cue.speaks(language)) {
            cues.add(
                    new CueHit(field, words.get(from).start(), words.get(to - 1).end(), paragraph, cue));
        }
    }

    /// German says last what a thing is: an *Aufklärungsdrohne* is a drone.
    private void findCuesInCompound(Vocabulary vocabulary, int at, int paragraph, SpokenIn language) {
        for (var last : Compounds.lastParts(words.get(at).folded())) {
            vocabulary.cues.at(words, at, last, (to, cue) -> {
                if (cue.effect() == Cue.Effect.SIGNALS) {
                    take(cue, at, to, paragraph, language);
                }
            });
        }
    }

    /// Counts line breaks while offsets only grow.
    private final class Paragraphs {
        private int offset;
        private int count;

        int of(int target) {
            for (; offset < target; offset++) {
                if (text.charAt(offset) == '\n' && offset > 0 && text.charAt(offset - 1) != '\n') {
                    count++;
                }
            }
            return count;
        }
    }
}
