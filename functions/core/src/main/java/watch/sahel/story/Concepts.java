package watch.sahel.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

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
            BUNDLED.collect(word, told);
            if (word.startsWith(ARABIC_ARTICLE)) {
                BUNDLED.collect(word.substring(ARABIC_ARTICLE.length()), told);
            }
        }
        return told;
    }

    private void collect(String word, Set<String> told) {
        told.addAll(words.getOrDefault(word, Set.of()));
        for (var end = 2; end <= word.length(); end++) {
            told.addAll(beginnings.getOrDefault(word.substring(0, end), Set.of()));
        }
    }

    private static Concepts read() {
        var concepts = new Concepts();
        try (var in = Concepts.class.getResourceAsStream("concepts.txt")) {
            if (in == null) {
                throw new IllegalStateException("concepts.txt is missing from the class path");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(concepts::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return concepts;
    }

    private void add(String line) {
        var colon = line.indexOf(':');
        var concept = line.substring(0, colon);
        for (var word : line.substring(colon + 1).strip().split(" +", -1)) {
            var whole = word.startsWith("=");
            var index = whole ? words : beginnings;
            index.computeIfAbsent(Fingerprint.fold(whole ? word.substring(1) : word), _ -> new HashSet<>())
                    .add(concept);
        }
    }
}
