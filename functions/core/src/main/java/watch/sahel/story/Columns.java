package watch.sahel.story;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import watch.sahel.text.Fold;
import watch.sahel.text.Word;

/// Knows what is no report of one event by its title: a column, a round-up or a page of corrections, which says when
/// and how it appears, and of what it tells nothing; and a live page, which says that it is one.
final class Columns {
    private static final Set<String> WORDS = new HashSet<>();
    /// Those of two words are one with a space.
    private static final Set<String> LIVE_PAGES = new HashSet<>();
    private static final String LIVE = "live";

    static {
        WordList.read("columns.txt", (language, words) -> words.forEach(word -> WORDS.add(Fold.fold(word))));
        WordList.read(
                "live.txt", (_, words) -> words.forEach(word -> LIVE_PAGES.add(Fold.fold(word.replace('_', ' ')))));
    }

    private Columns() {}

    static boolean titled(List<Word> title) {
        return live(title) || column(title);
    }

    private static boolean live(List<Word> title) {
        for (var i = 0; i < title.size(); i++) {
            var word = title.get(i).folded();
            var last = i + 1 == title.size();
            var closes = last || title.get(i + 1).opens() != Word.Opening.NOTHING;
            if (LIVE_PAGES.contains(word)
                    || (word.equals(LIVE) && closes)
                    || (!last
                            && LIVE_PAGES.contains(word + " " + title.get(i + 1).folded()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean column(List<Word> title) {
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
