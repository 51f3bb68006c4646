package watch.sahel.story;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import watch.sahel.text.Endings;
import watch.sahel.text.Fold;
import watch.sahel.text.Proclitics;
import watch.sahel.text.Script;
import watch.sahel.text.Word;

/// Finds countries by their names in nine languages, in any case of the grammar. What the lexicon knows of a
/// country, and who acts there, is found in `match`.
final class Countries {
    private static final int MAX_WORDS = 3;
    /// A shorter beginning is that of other words too.
    private static final int MIN_STEM = 3;

    private static final String VOWELS = "аеиоуыэюяьйіїє" + "aeiouy";

    private static final Map<String, String> BY_NAME = new HashMap<>();

    static {
        WordList.read(
                "countries.txt",
                (code, names) -> names.forEach(name -> BY_NAME.putIfAbsent(
                        Arrays.stream(name.split("_"))
                                .map(Fold::fold)
                                .map(Countries::stem)
                                .collect(Collectors.joining(" ")),
                        code)));
    }

    private Countries() {}

    /// ISO 3166 codes in small letters.
    static Set<String> in(List<Word> words) {
        var found = new HashSet<String>();
        var stems = words.stream().map(word -> stem(word.folded())).toList();
        for (var i = 0; i < words.size(); i++) {
            if (named(words.get(i))) {
                for (var length = 1; length <= Math.min(MAX_WORDS, words.size() - i); length++) {
                    var code = BY_NAME.get(String.join(" ", stems.subList(i, i + length)));
                    if (code != null) {
                        found.add(code);
                    }
                }
                Proclitics.without(words.get(i).folded()).stream()
                        .map(Countries::stem)
                        .map(BY_NAME::get)
                        .filter(code -> code != null)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static boolean named(Word word) {
        return word.shape().capitalised() || Script.of(word.folded()) == Script.ARABIC;
    }

    private static String stem(String folded) {
        var name = Script.of(folded) == Script.CYRILLIC ? Endings.cut(folded, "") : folded;
        var end = IntStream.iterate(name.length(), i -> i - 1)
                .filter(i -> i <= MIN_STEM || VOWELS.indexOf(name.charAt(i - 1)) < 0)
                .findFirst()
                .orElse(name.length());
        return name.substring(0, Math.min(end, name.length()));
    }
}
