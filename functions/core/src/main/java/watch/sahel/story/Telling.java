package watch.sahel.story;

import java.util.stream.Collectors;
import watch.sahel.text.Words;

/// A report made ready to be compared.
///
/// @param headline the title's words without numbers, by which the issues of a column are one
/// @param date the day that the title names, or empty
/// @param column whether the title names a column, not an event
record Telling(Report report, String language, Fingerprint print, String headline, String date, boolean column) {
    static Telling of(Report report) {
        var substance = Substance.of(report);
        var words = Words.of(substance.title());
        var headline = words.stream()
                .map(word -> word.folded())
                .filter(word -> !Character.isDigit(word.charAt(0)))
                .collect(Collectors.joining(" "));
        return new Telling(
                report,
                report.primaryLanguage(),
                Fingerprint.of(report, substance),
                headline,
                TitleDate.of(words),
                Columns.titled(words));
    }
}
