package watch.sahel.story;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import watch.sahel.text.Fold;

/// How much a word, a name or a number tells about which event a report is of, whatever else is in the window: the
/// prior that takes the place of counting. (Counts would change with each article that comes, and with them stories
/// long told.)
final class Rarity {
    static final double NOTHING = 0;
    /// Part of news of every kind.
    static final double COMMON = 0.35;
    static final double RARE = 1;
    /// A name of somebody or some place that the lexicon does not have.
    static final double NAME = 1.5;

    private static final Set<String> FILL = new HashSet<>();
    private static final Set<String> NEWS = new HashSet<>();

    static {
        WordList.read("common.txt", Rarity::list);
    }

    private Rarity() {}

    private static void list(String name, List<String> words) {
        var into = name.startsWith("fill") ? FILL : NEWS;
        words.forEach(word -> into.add(name.startsWith("fill") ? Fold.fold(word) : Stem.of(Fold.fold(word))));
    }

    static double word(String folded) {
        if (FILL.contains(folded)) {
            return NOTHING;
        }
        return NEWS.contains(Stem.of(folded)) ? COMMON : RARE;
    }

    /// A round or small number may be anybody's; `9709` is one's own.
    static double number(int value) {
        if (value < 3 || (value >= 1990 && value <= 2040)) {
            return NOTHING;
        }
        if (value < 10) {
            return 0.4;
        }
        if (value < 100) {
            return 0.8;
        }
        return value % 100 == 0 ? 0.8 : 1.3;
    }
}
