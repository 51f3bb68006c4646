package watch.sahel.story;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import watch.sahel.text.Fold;
import watch.sahel.text.Proclitics;

/// What happened, as language-independent concepts (a convoy, a mine, a ransom): read off the words of seven
/// languages.
/// Who and where are entities, and are found in `match`.
final class Concepts {
    private static final Concepts BUNDLED = read();
    private static final String ARABIC_ARTICLE = "ال";
    /// Before the last part of a German compound; less is an ending or a prefix.
    private static final int MIN_FIRST_PART = 4;
    /// Of a part by which it is known; less is in other words by chance.
    private static final int MIN_LAST_PART = 6;

    private final Map<String, Set<String>> beginnings = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    private Concepts() {}

    /// The concepts that any of the folded words tells.
    static Set<String> in(Collection<String> foldedWords, String language) {
        var told = new HashSet<String>();
        for (var word : foldedWords) {
            BUNDLED.withoutArticle(word, told);
            Proclitics.without(word).forEach(rest -> BUNDLED.withoutArticle(rest, told));
            if (language.startsWith("de")) {
                BUNDLED.compound(word, told);
            }
        }
        return told;
    }

    /// `flugzeugabsturz` is a crash, and by its first part a plane.
    private void compound(String word, Set<String> told) {
        for (var start = MIN_FIRST_PART; start + MIN_LAST_PART <= word.length(); start++) {
            for (var end = start + MIN_LAST_PART; end <= word.length(); end++) {
                told.addAll(beginnings.getOrDefault(word.substring(start, end), Set.of()));
            }
        }
    }

    private void withoutArticle(String word, Set<String> told) {
        collect(word, told);
        if (word.startsWith(ARABIC_ARTICLE)) {
            collect(word.substring(ARABIC_ARTICLE.length()), told);
        }
    }

    private void collect(String word, Set<String> told) {
        told.addAll(words.getOrDefault(word, Set.of()));
        for (var end = 2; end <= word.length(); end++) {
            told.addAll(beginnings.getOrDefault(word.substring(0, end), Set.of()));
        }
    }

    private static Concepts read() {
        var concepts = new Concepts();
        WordList.read("concepts.txt", concepts::add);
        return concepts;
    }

    private void add(String concept, List<String> list) {
        for (var word : list) {
            var whole = word.startsWith("=");
            var index = whole ? words : beginnings;
            index.computeIfAbsent(Fold.fold(whole ? word.substring(1) : word), _ -> new HashSet<>())
                    .add(concept);
        }
    }
}
