package watch.sahel.digest;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import watch.sahel.story.PerReport;
import watch.sahel.story.Report;

/// The numbers a headline states, in the digits of any script: tolls, mostly. Not years, nor parts of dates, times
/// and sums.
final class HeadlineNumbers {
    /// Below, a number is a rank or a count of days; from this maximum on, a year.
    private static final int MIN = 3;

    private static final int MAX = 1_900;
    /// Standing alone: in `1,200`, `10:30`, `3.5`, `24/7` and `G5` are no numbers of their own.
    private static final Pattern NUMBER =
            Pattern.compile("(?<!\\p{Nd}[.,:/-])(?<![\\p{Nd}\\p{L}])\\p{Nd}{1,4}(?![\\p{Nd}\\p{L}]|[.,:/-]\\p{Nd})");

    private static final PerReport<Set<Integer>> READ = new PerReport<>(HeadlineNumbers::read);

    private HeadlineNumbers() {}

    static Set<Integer> of(Report report) {
        return READ.of(report);
    }

    private static Set<Integer> read(Report report) {
        var numbers = new TreeSet<Integer>();
        NUMBER.matcher(report.firstTitle())
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .filter(number -> number >= MIN && number < MAX)
                .forEach(numbers::add);
        return Collections.unmodifiableSet(numbers);
    }
}
