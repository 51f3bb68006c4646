package watch.sahel.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import watch.sahel.text.Word;

/// Phrases of folded words, found in a text one word at a time. The time to look depends on the text, not on how
/// many phrases there are. A word of a phrase may be a stem: `mercenar*` is every word that begins so.
///
/// @param <T> what is known about a phrase; one phrase may have several
final class PhraseTrie<T> {
    /// Stems are looked up by their first letters; shorter ones would stand for half a language.
    static final int SHORTEST_STEM = 3;

    private final Node<T> root = new Node<>();

    /// @param words folded; one that ends in `*` is a stem
    void add(List<String> words, T value) {
        var node = root;
        for (var word : words) {
            node = node.under(word);
        }
        node.values.add(value);
    }

    /// Gives every phrase that begins with the word at `from`: the index after its last word, and its value.
    void at(List<Word> words, int from, BiConsumer<Integer, T> found) {
        walk(root, words, from, words.get(from).folded(), found);
    }

    /// The same, the first word read as `first`.
    void at(List<Word> words, int from, String first, BiConsumer<Integer, T> found) {
        walk(root, words, from, first, found);
    }

    private void walk(Node<T> node, List<Word> words, int at, String word, BiConsumer<Integer, T> found) {
        for (var next : node.matching(word)) {
            for (var value : next.values) {
                found.accept(at + 1, value);
            }
            if (next.hasMore() && at + 1 < words.size()) {
                walk(next, words, at + 1, words.get(at + 1).folded(), found);
            }
        }
    }

    private static final class Node<T> {
        private @Nullable Map<String, Node<T>> words;
        private @Nullable Map<Integer, List<Stem<T>>> stems;
        private final List<T> values = new ArrayList<>(1);

        Node<T> under(String word) {
            return word.endsWith("*") ? underStem(word.substring(0, word.length() - 1)) : underWord(word);
        }

        private Node<T> underWord(String word) {
            if (words == null) {
                words = new HashMap<>(4);
            }
            return words.computeIfAbsent(word, _ -> new Node<>());
        }

        private Node<T> underStem(String stem) {
            if (stem.length() < SHORTEST_STEM) {
                throw new IllegalArgumentException("the stem '" + stem + "*' is too short");
            }
            if (stems == null) {
                stems = new HashMap<>();
            }
            var bucket = stems.computeIfAbsent(beginning(stem), _ -> new ArrayList<>(2));
            for (var known : bucket) {
                if (known.text.equals(stem)) {
                    return known.node;
                }
            }
            var fresh = new Stem<T>(stem, new Node<>());
            bucket.add(fresh);
            return fresh.node;
        }

        boolean hasMore() {
            return words != null || stems != null;
        }

        List<Node<T>> matching(String word) {
            var exact = words == null ? null : words.get(word);
            if (stems == null || word.length() < SHORTEST_STEM) {
                return exact == null ? List.of() : List.of(exact);
            }
            var matching = new ArrayList<Node<T>>(2);
            if (exact != null) {
                matching.add(exact);
            }
            for (var stem : stems.getOrDefault(beginning(word), List.of())) {
                if (word.startsWith(stem.text)) {
                    matching.add(stem.node);
                }
            }
            return matching;
        }
    }

    /// Of the first letters of a stem; two of them may have one, so stems are compared besides.
    private static int beginning(String word) {
        var beginning = 0;
        for (var i = 0; i < SHORTEST_STEM; i++) {
            beginning = 31 * beginning + word.charAt(i);
        }
        return beginning;
    }

    private record Stem<T>(String text, Node<T> node) {}
}
