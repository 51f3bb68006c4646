package watch.sahel.story;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import watch.sahel.match.EntityId;

/// What a report says, in a form that two reports can be compared by: who and where (entities), what (concepts), how
/// many (numbers), and in which words.
record Fingerprint(Set<EntityId> entities, Set<String> concepts, Set<Integer> numbers, Set<String> words) {
    private static final int MIN_WORD_CHARS = 4;
    /// Russian, German and French endings are mostly behind the sixth letter.
    private static final int STEM_CHARS = 6;
    /// Below, a number is a rank or a weekday; above, it is money or a year.
    private static final int MIN_NUMBER = 3;

    private static final int MAX_NUMBER = 1_900;

    static Fingerprint of(Report report) {
        var words = words(report.title() + " " + report.lead());
        var stems = new HashSet<String>();
        var numbers = new HashSet<Integer>();
        for (var word : words) {
            if (Character.isDigit(word.charAt(0))) {
                number(word, numbers);
            } else if (word.length() >= MIN_WORD_CHARS) {
                stems.add(word.substring(0, Math.min(word.length(), STEM_CHARS)));
            }
        }
        return new Fingerprint(report.entities(), Concepts.in(words), numbers, stems);
    }

    private static void number(String digits, Set<Integer> numbers) {
        if (digits.length() <= 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            var number = Integer.parseInt(digits);
            if (number >= MIN_NUMBER && number < MAX_NUMBER) {
                numbers.add(number);
            }
        }
    }

    private static List<String> words(String text) {
        var folded = fold(text);
        var words = new ArrayList<String>();
        var start = -1;
        for (var i = 0; i <= folded.length(); i++) {
            var inWord = i < folded.length() && Character.isLetterOrDigit(folded.charAt(i));
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                words.add(folded.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    /// Lower case, without accents and Arabic vowel signs, one alif.
    static String fold(String text) {
        var decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var folded = new StringBuilder(decomposed.length());
        for (var i = 0; i < decomposed.length(); i++) {
            var c = decomposed.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(c == 'ى' ? 'ي' : c == 'ة' ? 'ه' : c);
            }
        }
        return folded.toString();
    }
}
