package watch.sahel.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import watch.sahel.text.Fold;
import watch.sahel.text.Word;

/// Numbers, in digits or in words of nine languages: `66`, `9 709`, `9,709`, `sixty-six`, `soixante-six`.
final class Numerals {
    /// More digits are a telephone number.
    private static final int MAX_DIGITS = 9;
    /// Beyond, another group of three digits would overflow.
    private static final int MAX_GROUPED = 999_999;

    private static final Map<String, Integer> WORDS = new HashMap<>();
    /// Numbers only behind a ten: by themselves they are mostly articles.
    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("un", 1),
            Map.entry("une", 1),
            Map.entry("deux", 2),
            Map.entry("один", 1),
            Map.entry("одного", 1),
            Map.entry("два", 2),
            Map.entry("две", 2),
            Map.entry("двух", 2),
            Map.entry("дві", 2),
            Map.entry("двох", 2),
            Map.entry("jeden", 1),
            Map.entry("dwa", 2));

    static {
        WordList.read(
                "numbers.txt",
                (value, words) -> words.forEach(word -> WORDS.put(Fold.fold(word), Integer.valueOf(value))));
    }

    private Numerals() {}

    /// A number that begins at a word.
    ///
    /// @param value [#NO_VALUE] for a decimal, which is a rate or a price
    /// @param words how many words it takes; 0 if there is no number
    record Numeral(int value, int words) {}

    static final int NO_VALUE = -1;
    private static final Numeral NONE = new Numeral(NO_VALUE, 0);

    static Numeral at(List<Word> words, int index, CharSequence text) {
        var first = words.get(index).folded();
        if (Character.isDigit(first.charAt(0))) {
            return digits(words, index, text);
        }
        var value = WORDS.get(first);
        if (value == null) {
            return NONE;
        }
        if (value >= 20 && value < 100 && index + 1 < words.size() && adjacent(words, index)) {
            var next = words.get(index + 1).folded();
            var unit = WORDS.containsKey(next) ? WORDS.get(next) : UNITS.get(next);
            if (unit != null && unit < 10) {
                return new Numeral(value + unit, 2);
            }
        }
        return new Numeral(value, 1);
    }

    private static Numeral digits(List<Word> words, int index, CharSequence text) {
        var first = words.get(index).folded();
        if (!isNumber(first)) {
            return NONE;
        }
        var value = Integer.parseInt(first);
        var next = index + 1;
        while (next < words.size() && adjacent(words, next - 1)) {
            var digits = words.get(next).folded();
            var mark = text.charAt(words.get(next).start() - 1);
            if (!isNumber(digits) || " \u00a0\u202f.,".indexOf(mark) < 0) {
                break;
            }
            var grouped = digits.length() == 3 && value > 0 && value <= MAX_GROUPED && first.length() <= 3;
            if (!grouped) {
                var decimal = mark == '.' || mark == ',';
                return decimal ? new Numeral(NO_VALUE, next + 1 - index) : new Numeral(value, next - index);
            }
            value = 1_000 * value + Integer.parseInt(digits);
            next++;
        }
        return new Numeral(value, next - index);
    }

    private static boolean isNumber(String folded) {
        return folded.length() <= MAX_DIGITS && folded.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// Whether one character parts the word from the next.
    private static boolean adjacent(List<Word> words, int index) {
        return words.get(index + 1).start() - words.get(index).end() == 1;
    }
}
