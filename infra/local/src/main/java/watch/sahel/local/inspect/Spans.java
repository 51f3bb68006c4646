package watch.sahel.local.inspect;

import java.time.Duration;

/// Lengths of time in a person's words, as far as they matter: "40 s", "12 min", "3 h", "9 days", "2 years".
final class Spans {
    private static final int FEW = 2;
    private static final int DAYS_OF_YEAR = 365;

    private Spans() {}

    static String of(Duration span) {
        if (span.toDays() >= FEW * DAYS_OF_YEAR) {
            return span.toDays() / DAYS_OF_YEAR + " years";
        }
        if (span.toDays() >= FEW) {
            return span.toDays() + " days";
        }
        if (span.toHours() >= FEW) {
            return span.toHours() + " h";
        }
        return span.toMinutes() >= FEW ? span.toMinutes() + " min" : Math.max(0, span.toSeconds()) + " s";
    }
}
