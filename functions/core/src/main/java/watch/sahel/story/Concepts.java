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

    private final Map<String, Set<String>> beginnings = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    private Concepts() {}

    /// The concepts that any of the folded words tells.
    static Set<String> in(Collection<String> foldedWords) {
        var told = new HashSet<String>();
        for (var word : foldedWords) {
            BUNDLED.withoutArticle(word, told);
            Proclitics.without(word).forEach(rest -> BUNDLED.withoutArticle(rest, told));
        }
        return told;
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
