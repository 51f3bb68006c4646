package watch.sahel.story;

import java.util.List;
import watch.sahel.match.Mention;
import watch.sahel.text.Script;
import watch.sahel.text.Shape;
import watch.sahel.text.Skeleton;
import watch.sahel.text.Word;
import watch.sahel.text.Words;

/// Reads what a text says off its words: words, names, numbers, concepts, each with how much it tells. Entities are
/// found in `match`.
final class FeatureReader {
    /// Shorter words, unless in capitals, are joints of the sentence.
    private static final int MIN_WORD_CHARS = 4;

    private static final int MIN_ACRONYM_CHARS = 2;
    /// With fewer consonants two names have one skeleton too often.
    private static final int MIN_SKELETON = 3;
    /// In Arabic nothing tells a name from a word, so it must be longer, and tells less.
    private static final int MIN_ARABIC_SKELETON = 4;

    private static final double ARABIC_NAME = 0.3;
    /// A capital at the start of a sentence, in a title all in capitals, or in German.
    private static final double UNSURE_NAME = 0.8;
    /// One of eighty kinds of things that happen.
    private static final double CONCEPT = 0.5;

    /// Which reports can know the feature again.
    enum Reach {
        SAME_LANGUAGE,
        OTHER_LANGUAGES,
        ALL
    }

    /// Before the code of a country, which no entity has.
    static final String COUNTRY = "country:";

    interface Sink {
        void put(long feature, double weight, Reach reach);

        /// @param surely whether it can be nothing but that
        void named(Named.Kind kind, long feature, Surely surely);
    }

    /// A capital letter may be that of a name, or of a sentence.
    enum Surely {
        YES,
        PERHAPS
    }

    private final String language;
    private final Sink sink;

    FeatureReader(String language, Sink sink) {
        this.language = language;
        this.sink = sink;
    }

    /// @param known the entities that are named in the text: those count as such, and not by their spelling
    void read(String text, List<Mention> known) {
        var words = Words.of(text);
        for (var concept : Concepts.in(words.stream().map(Word::folded).toList(), language)) {
            sink.put(Feature.CONCEPT.of(concept), CONCEPT, Reach.ALL);
        }
        for (var country : Countries.in(words)) {
            var feature = Feature.ENTITY.of(COUNTRY + country);
            sink.put(feature, EntityWeight.COUNTRY, Reach.OTHER_LANGUAGES);
            sink.named(Named.Kind.COUNTRY, feature, Surely.YES);
        }
        var namesStandOut = namesStandOut(words);
        var i = 0;
        while (i < words.size()) {
            var numeral = Numerals.at(words, i, text);
            if (numeral.words() > 0) {
                number(numeral.value());
                i += numeral.words();
            } else {
                word(words.get(i), namesStandOut, known);
                i++;
            }
        }
    }

    private void number(int value) {
        var feature = Feature.NUMBER.of(Integer.toString(value));
        var weight = Rarity.number(value);
        sink.put(feature, weight, Reach.ALL);
        if (weight > Rarity.NOTHING) {
            sink.named(Named.Kind.NUMBER, feature, Surely.YES);
        }
    }

    /// Not where every noun or every word has a capital.
    private boolean namesStandOut(List<Word> words) {
        var tellable = words.stream()
                .filter(word -> word.folded().length() >= MIN_WORD_CHARS)
                .toList();
        var capitals =
                tellable.stream().filter(word -> word.shape().capitalised()).count();
        return !language.startsWith("de") && 4 * capitals <= 3L * tellable.size();
    }

    private void word(Word word, boolean namesStandOut, List<Mention> known) {
        var folded = word.folded();
        var acronym = word.shape() == Shape.UPPER && folded.length() >= MIN_ACRONYM_CHARS;
        var rarity = folded.length() >= MIN_WORD_CHARS || acronym ? Rarity.word(folded) : Rarity.NOTHING;
        if (rarity == Rarity.NOTHING) {
            return;
        }
        var rare = rarity == Rarity.RARE;
        var skeleton = Skeleton.of(folded, language);
        var capital = word.shape().capitalised();
        if (capital
                && known.stream().anyMatch(mention -> mention.start() <= word.start() && word.end() <= mention.end())) {
            sink.put(Feature.WORD.of(Stem.of(folded)), Rarity.COMMON, Reach.SAME_LANGUAGE);
            return;
        }
        var name = capital && rare && namesStandOut && word.opens() == Word.Opening.NOTHING;
        sink.put(Feature.WORD.of(Stem.of(folded)), name ? Rarity.NAME : rarity, Reach.SAME_LANGUAGE);
        if (rare) {
            name(folded, skeleton, capital, name ? Rarity.NAME : UNSURE_NAME);
        }
    }

    private void name(String folded, String skeleton, boolean capital, double weight) {
        if (Script.of(folded) == Script.ARABIC) {
            if (skeleton.length() >= MIN_ARABIC_SKELETON) {
                sink.put(Feature.NAME.of(skeleton), ARABIC_NAME, Reach.OTHER_LANGUAGES);
            }
        } else if (capital && skeleton.length() >= MIN_SKELETON) {
            var feature = Feature.NAME.of(skeleton);
            sink.put(feature, weight, Reach.OTHER_LANGUAGES);
            sink.named(Named.Kind.NAME, feature, weight == Rarity.NAME ? Surely.YES : Surely.PERHAPS);
        }
    }
}
