package watch.sahel.story;

import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// How well labelled items are grouped, counted by pairs.
final class PairScore {
    private int wanted;
    private int found;
    private int right;
    private int wantedAbroad;
    private int foundAbroad;

    private PairScore() {}

    /// @param together whether two items tell one event
    static <T> PairScore of(List<T> items, Function<T, Report> report, BiPredicate<T, T> together) {
        var stories = Grouping.group(items.stream().map(report).toList());
        var score = new PairScore();
        for (var i = 0; i < items.size(); i++) {
            var one = report.apply(items.get(i));
            for (var item : items.subList(i + 1, items.size())) {
                var other = report.apply(item);
                var joined = Objects.equals(stories.get(one.article()), stories.get(other.article()));
                var abroad = !one.language().equals(other.language());
                score.count(together.test(items.get(i), item), joined, abroad);
            }
        }
        return score;
    }

    private void count(boolean same, boolean joined, boolean abroad) {
        wanted += same ? 1 : 0;
        found += joined ? 1 : 0;
        right += same && joined ? 1 : 0;
        wantedAbroad += same && abroad ? 1 : 0;
        foundAbroad += same && joined && abroad ? 1 : 0;
    }

    double precision() {
        return (double) right / found;
    }

    double f1() {
        return 2.0 * right / (wanted + found);
    }

    /// Of the pairs in two languages.
    double recallAbroad() {
        return (double) foundAbroad / wantedAbroad;
    }
}
