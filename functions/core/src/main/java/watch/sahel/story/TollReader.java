package watch.sahel.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import watch.sahel.story.Toll.Kind;
import watch.sahel.story.Toll.Speaker;
import watch.sahel.story.Toll.Victims;
import watch.sahel.text.Word;
import watch.sahel.text.Word.Opening;
import watch.sahel.text.Words;

/// Reads tolls off a text, sentence by sentence, of which a semicolon makes two: a number with a casualty word beside
/// it, and the speaker beside the sentence's word for saying. A title such as `47 killed: army` says by its colon.
final class TollReader {
    /// Words between a number and what it counts: "14 more soldiers were killed", "убиты не менее 14".
    private static final int REACH_BEHIND = 5;

    private static final int REACH_BEFORE = 3;
    /// Words between a number and what it counts, this one included: "14 more Malian soldiers".
    private static final int REACH_OF_VICTIMS = 3;
    /// Words between a speaker and the word for saying: "the army's chief of staff said".
    private static final int REACH_OF_SAYING = 3;
    /// A larger number is a year, a sum or a whole war's toll.
    private static final int MAX_COUNT = 1_899;

    private static final String COMMAS = ",،";
    private static final String SEMICOLONS = ";؛";
    private static final String CURRENCIES = "$€£¥₽₴";
    private static final StemList SUMS = StemList.read("sums.txt");
    private static final StemList VICTIMS = StemList.read("victims.txt");
    private static final StemList TOLLS = StemList.read("tolls.txt");
    private static final StemList SPEAKERS = StemList.read("speakers.txt");
    private static final String SAID = "said";

    private TollReader() {}

    /// @param language primary code, or empty if it is not known
    static Set<Toll> read(String text, String language) {
        var tolls = new LinkedHashSet<Toll>();
        var words =
                Words.of(text).stream().filter(word -> !article(word, language)).toList();
        for (var sentence : sentences(words, text)) {
            var speaker = speaker(sentence, text);
            var i = 0;
            while (i < sentence.size()) {
                var numeral = Numerals.at(sentence, i, text);
                var behind = i + numeral.words();
                if (numeral.words() > 0
                        && numeral.value() > 0
                        && numeral.value() <= MAX_COUNT
                        && !sum(sentence, i, behind, text)) {
                    var own = inClause(clause(sentence, i, text), text);
                    var says = own == Speaker.OUTLET ? speaker : own;
                    kind(sentence, i, behind)
                            .ifPresent(kind ->
                                    tolls.add(new Toll(kind, numeral.value(), victims(sentence, behind), says)));
                }
                i += Math.max(1, numeral.words());
            }
        }
        return tolls;
    }

    /// Who speaks in a clause; of one that leaves saying and dead to the clause before it, who is named in it: `rebels
    /// report 84 dead, the army 47`.
    private static Speaker inClause(List<Word> clause, String text) {
        var speaker = speaker(clause, text);
        return speaker == Speaker.OUTLET
                        && clause.stream().noneMatch(word -> kind(word).isPresent())
                ? clause.stream()
                        .filter(TollReader::speaks)
                        .findFirst()
                        .map(TollReader::named)
                        .orElse(Speaker.OUTLET)
                : speaker;
    }

    /// The words between two commas with the number: `the rebels say 84, the army admits 47`.
    private static List<Word> clause(List<Word> sentence, int number, String text) {
        var from = number;
        while (from > 0 && !between(sentence.get(from - 1), sentence.get(from), COMMAS, text)) {
            from--;
        }
        var to = number + 1;
        while (to < sentence.size() && !between(sentence.get(to - 1), sentence.get(to), COMMAS, text)) {
            to++;
        }
        return sentence.subList(from, to);
    }

    private static boolean between(Word one, Word next, String signs, String text) {
        return text.substring(one.end(), next.start()).chars().anyMatch(sign -> signs.indexOf(sign) >= 0);
    }

    /// In English they die, in German it is an article.
    private static boolean article(Word word, String language) {
        return language.equals("de") && word.folded().equals("die");
    }

    private static List<List<Word>> sentences(List<Word> words, String text) {
        var sentences = new ArrayList<List<Word>>();
        var end = 0;
        for (var word : words) {
            var decimal = word.start() == end + 1;
            if (sentences.isEmpty()
                    || (word.opens() == Opening.SENTENCE && !decimal)
                    || between(sentences.getLast().getLast(), word, SEMICOLONS, text)) {
                sentences.add(new ArrayList<>());
            }
            sentences.getLast().add(word);
            end = word.end();
        }
        return sentences;
    }

    /// The casualty word nearest behind the number, before the next number; else the one nearest before it. Of
    /// those held the ones set free are counted apart: `30 hostages freed`.
    private static Optional<Kind> kind(List<Word> sentence, int number, int behind) {
        var words = new ArrayList<Word>();
        for (var i = behind; i < sentence.size() && i < behind + REACH_BEHIND; i++) {
            if (Character.isDigit(sentence.get(i).folded().charAt(0))) {
                break;
            }
            words.add(sentence.get(i));
        }
        for (var i = number - 1; i >= 0 && i >= number - REACH_BEFORE; i--) {
            words.add(sentence.get(i));
        }
        var kinds = words.stream().flatMap(word -> kind(word).stream()).toList();
        var first = kinds.stream().findFirst();
        return first.filter(TollReader::held).isPresent() && kinds.contains(Kind.FREED)
                ? Optional.of(Kind.FREED)
                : first;
    }

    private static boolean held(Kind kind) {
        return kind == Kind.CAPTURED || kind == Kind.ABDUCTED;
    }

    /// Whether a number is one of money or a share: `$12m`, `12 million`, `40 %`.
    private static boolean sum(List<Word> sentence, int number, int behind, String text) {
        var start = sentence.get(number).start();
        var end = sentence.get(behind - 1).end();
        return (start > 0 && CURRENCIES.indexOf(text.charAt(start - 1)) >= 0)
                || text.substring(end).stripLeading().startsWith("%")
                || (behind < sentence.size()
                        && SUMS.id(sentence.get(behind).folded()).isPresent());
    }

    /// What is counted: the first such word behind the number, before a comma, another number or a casualty word.
    private static Victims victims(List<Word> sentence, int behind) {
        return sentence.subList(behind, Math.min(sentence.size(), behind + REACH_OF_VICTIMS)).stream()
                .takeWhile(word -> word.opens() == Opening.NOTHING
                        && !Character.isDigit(word.folded().charAt(0))
                        && kind(word).isEmpty())
                .flatMap(word -> VICTIMS.id(word.folded()).stream())
                .findFirst()
                .map(id -> Victims.valueOf(id.toUpperCase(Locale.ROOT)))
                .orElse(Victims.PEOPLE);
    }

    private static Optional<Kind> kind(Word word) {
        return TOLLS.id(word.folded()).map(id -> Kind.valueOf(id.toUpperCase(Locale.ROOT)));
    }

    private static Speaker speaker(List<Word> sentence, String text) {
        for (var i = 0; i < sentence.size(); i++) {
            var said =
                    SPEAKERS.id(sentence.get(i).folded()).filter(SAID::equals).isPresent();
            var speaker = said || beforeColon(sentence, i, text) || behindColon(sentence, i, text)
                    ? nearest(sentence, i, said ? REACH_OF_SAYING : 0)
                    : Speaker.OUTLET;
            if (speaker != Speaker.OUTLET) {
                return speaker;
            }
        }
        return Speaker.OUTLET;
    }

    private static Speaker nearest(List<Word> sentence, int saying, int reach) {
        var from = Math.max(0, saying - reach);
        var to = Math.min(sentence.size() - 1, saying + reach);
        return IntStream.rangeClosed(from, to)
                .filter(i -> speaks(sentence.get(i)))
                .boxed()
                .min(Comparator.comparing((Integer i) -> parted(sentence, i, saying))
                        .thenComparing(i -> Math.abs(i - saying)))
                .map(i -> named(sentence.get(i)))
                .orElse(Speaker.OUTLET);
    }

    private static Speaker named(Word speaking) {
        var id = SPEAKERS.id(speaking.folded()).orElseThrow();
        return Speaker.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static boolean speaks(Word word) {
        return SPEAKERS.id(word.folded()).filter(id -> !id.equals(SAID)).isPresent();
    }

    /// Whether a comma stands between the two: "14 soldiers killed, say the rebels".
    private static boolean parted(List<Word> sentence, int one, int other) {
        return IntStream.rangeClosed(Math.min(one, other) + 1, Math.max(one, other))
                .anyMatch(i -> sentence.get(i).opens() == Opening.CLAUSE);
    }

    /// `Malian army: 47 killed`
    private static boolean beforeColon(List<Word> sentence, int index, String text) {
        var end = sentence.get(index).end();
        return index <= 1 && end < text.length() && text.charAt(end) == ':';
    }

    /// `47 killed: Malian army`
    private static boolean behindColon(List<Word> sentence, int index, String text) {
        if (index == 0 || sentence.size() - index > 2) {
            return false;
        }
        var from = sentence.get(Math.max(0, sentence.size() - 3)).end();
        return from <= sentence.get(index).start()
                && text.substring(from, sentence.get(index).start()).indexOf(':') >= 0;
    }
}
