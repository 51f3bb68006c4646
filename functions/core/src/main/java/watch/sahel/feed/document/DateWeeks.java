package watch.sahel.feed.document;

import java.time.LocalDate;
import java.util.Optional;
import watch.sahel.feed.document.DateToken.Digits;

/// The week dates of ISO 8601: `2021-W36-1`, `2021-W36`, `2021W361` and `2021W36`.
final class DateWeeks {
    private static final int DAYS = 7;

    private DateWeeks() {}

    /// Reads at the year, and passes over all that belongs to the date.
    ///
    /// @param ahead of the digits behind the W
    static Optional<LocalDate> read(DateTokens tokens, Digits year, int ahead) {
        var digits = tokens.gluedDigits(ahead);
        tokens.skip(ahead + 1);
        if (digits.isEmpty() || !DateOrder.isLikelyYear(year)) {
            return Optional.empty();
        }
        var value = digits.get().value();
        if (digits.get().width() == 3) {
            return date(year.value(), value / 10, value % 10);
        }
        var day = tokens.isGlued(0, '-') ? tokens.gluedDigits(1) : Optional.<Digits>empty();
        tokens.skip(day.isPresent() ? 2 : 0);
        return digits.get().width() == 2
                ? date(year.value(), value, day.map(Digits::value).orElse(1L))
                : Optional.empty();
    }

    /// The first week is the one with the fourth of January.
    private static Optional<LocalDate> date(long year, long week, long day) {
        if (week < 1 || week > 53 || day < 1 || day > DAYS) {
            return Optional.empty();
        }
        var fourth = LocalDate.of((int) year, 1, 4);
        var firstMonday = fourth.minusDays(fourth.getDayOfWeek().getValue() - 1L);
        return Optional.of(firstMonday.plusDays((week - 1) * DAYS + day - 1));
    }
}
