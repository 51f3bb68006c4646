package watch.sahel.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Beginnings of words, letter by letter: all that a word begins with are found in one walk along it, however many
/// there are.
///
/// @param <T> what is known about a beginning
final class Beginnings<T> {
    private static final class Node<T> {
        private char[] letters = {};
        private final List<Node<T>> next = new ArrayList<>(1);
        private @Nullable T value;

        private @Nullable Node<T> after(char letter) {
            var at = Arrays.binarySearch(letters, letter);
            return at < 0 ? null : next.get(at);
        }

        private Node<T> grow(char letter) {
            var at = Arrays.binarySearch(letters, letter);
            if (at >= 0) {
                return next.get(at);
            }
            var node = new Node<T>();
            letters = inserted(letters, -1 - at, letter);
            next.add(-1 - at, node);
            return node;
        }

        private static char[] inserted(char[] letters, int at, char letter) {
            var more = Arrays.copyOf(letters, letters.length + 1);
            System.arraycopy(letters, at, more, at + 1, letters.length - at);
            more[at] = letter;
            return more;
        }
    }

    private final Node<T> root = new Node<>();

    void put(String beginning, T value) {
        var node = root;
        for (var i = 0; i < beginning.length(); i++) {
            node = node.grow(beginning.charAt(i));
        }
        node.value = value;
    }

    void of(String word, Consumer<T> found) {
        var node = root;
        for (var i = 0; i < word.length() && node != null; i++) {
            node = node.after(word.charAt(i));
            if (node != null && node.value != null) {
                found.accept(node.value);
            }
        }
    }
}
