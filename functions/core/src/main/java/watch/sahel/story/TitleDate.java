package watch.sahel.story;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import watch.sahel.text.Fold;
import watch.sahel.text.Word;

/// The day that a title names: `Exchange rate on 20 March`. A column names its own.
final class TitleDate {
    private static final int MAX_DAY = 31;
    private static final Set<String> MONTHS = new HashSet<>();

    static {
        WordList.read("months.txt", (_, names) -> names.forEach(name -> MONTHS.add(Fold.fold(name))));
    }

    private TitleDate() {}

    /// The day of the month, beside the name of one; empty where there is none.
    static String of(List<Word> title) {
        for (var i = 0; i + 1 < title.size(); i++) {
            var one = title.get(i).folded();
            var next = title.get(i + 1).folded();
            if (isDay(one) && MONTHS.contains(next)) {
                return one + " " + next;
            }
            if (MONTHS.contains(one) && isDay(next)) {
                return next + " " + one;
            }
        }
        return "";
    }

    private static boolean isDay(String word) {
        return word.length() <= 2
                && word.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(word) >= 1
                && Integer.parseInt(word) <= MAX_DAY;
    }
}
