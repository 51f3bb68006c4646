package watch.sahel.story;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import watch.sahel.text.Fold;
import watch.sahel.text.Word;

/// Knows a column, a round-up or a page of corrections by its title: it says when and how it appears, and of what it
/// tells nothing.
final class Columns {
    private static final Set<String> WORDS = new HashSet<>();

    static {
        WordList.read("columns.txt", (language, words) -> words.forEach(word -> WORDS.add(Fold.fold(word))));
    }

    private Columns() {}

    static boolean titled(List<Word> title) {
        var column = false;
        for (var word : title) {
            var folded = word.folded();
            if (WORDS.contains(folded)) {
                column = true;
            } else if (!Character.isDigit(folded.charAt(0))
                    && folded.length() > 3
                    && Rarity.word(folded) != Rarity.NOTHING) {
                return false;
            }
        }
        return column;
    }
}
