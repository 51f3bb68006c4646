package watch.sahel.feed.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import watch.sahel.feed.document.DateToken.Digits;
import watch.sahel.feed.document.DateToken.Sign;

/// Long numbers without separators: the basic forms of ISO 8601, and the clocks of computers.
final class DateDigits {
    /// No feed was written before; a number that would be older is an identifier.
    private static final int FIRST_YEAR = 1995;

    private static final long FIRST_EPOCH_SECOND = 788_918_400L;

    /// 2033. From here on ten digits are a year, month, day and hour: `1990010100`.
    private static final long FIRST_DATE_WITH_HOUR = 1_990_010_100L;

    private static final long MILLIS = 1_000;
    private static final long MICROS = 1_000_000;

    private DateDigits() {}

    /// Seconds, milliseconds or microseconds since 1970, if that falls into the years of feeds.
    static Optional<Instant> epoch(Digits digits) {
        var value = digits.value();
        return switch (digits.width()) {
            case 9, 10 -> epoch(value, 1, ChronoUnit.SECONDS);
            case 12, 13 -> epoch(value, MILLIS, ChronoUnit.MILLIS);
            case 15, 16 -> epoch(value, MICROS, ChronoUnit.MICROS);
            default -> Optional.empty();
        };
    }

    private static Optional<Instant> epoch(long value, long second, ChronoUnit unit) {
        var seconds = value / second;
        return seconds >= FIRST_EPOCH_SECOND && seconds < FIRST_DATE_WITH_HOUR
                ? Optional.of(Instant.EPOCH.plus(value, unit))
                : Optional.empty();
    }

    /// `20210906`, and with a time behind it to the hour, minute, second or millisecond.
    static boolean dateAndTime(Digits digits, DateParts parts) {
        var text = digits.text();
        var date = part(text, 0, 8);
        if (!DateOrder.isLikelyYear(part(text, 0, 4))
                || !parts.day()
                        .date(DateOrder.date(date.value() / 10_000, date.value() / 100 % 100, date.value() % 100))) {
            return false;
        }
        return switch (text.length()) {
            case 8 -> true;
            case 10, 12, 14 -> parts.clock(DateClock.basic(part(text, 8, text.length())));
            case 17 ->
                parts.clock(DateClock.basic(part(text, 8, 14)).map(clock -> clock.plusFraction(part(text, 14, 17))));
            default -> false;
        };
    }

    /// `2003335`, and the short forms that only stand alone: `031231` and `03335`.
    static Optional<LocalDate> dateOnly(Digits digits) {
        var text = digits.text();
        var value = digits.value();
        return switch (text.length()) {
            case 5 -> isMistypedYear(text) ? Optional.empty() : inYearsOfFeeds(yearAndDay(text, 2));
            case 6 -> inYearsOfFeeds(DateOrder.date(DateOrder.year(part(text, 0, 2)), value / 100 % 100, value % 100));
            case 7 -> DateOrder.isLikelyYear(part(text, 0, 4)) ? yearAndDay(text, 4) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> inYearsOfFeeds(Optional<LocalDate> read) {
        return read.filter(date -> date.getYear() >= FIRST_YEAR);
    }

    /// `22013` is sooner 2013 with a digit too many than the thirteenth day of 2022.
    private static boolean isMistypedYear(String text) {
        return DateOrder.isLikelyYear(part(text, 0, 4)) || DateOrder.isLikelyYear(part(text, 1, 5));
    }

    /// `-0312` and `-03-12`, which ISO 8601 had until 2004 for a year without its century and a month.
    static Optional<LocalDate> truncated(List<DateToken> tokens) {
        if (!tokens.isEmpty() && tokens.getFirst() instanceof Sign sign && sign.mark() == '-') {
            if (tokens.size() == 2 && tokens.get(1) instanceof Digits digits && digits.width() == 4) {
                return yearAndMonth(part(digits.text(), 0, 2), part(digits.text(), 2, 4));
            }
            if (tokens.size() == 4 && tokens.get(1) instanceof Digits year && tokens.get(3) instanceof Digits month) {
                return year.width() == 2 && month.width() == 2 ? yearAndMonth(year, month) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> yearAndMonth(Digits year, Digits month) {
        return DateOrder.date(DateOrder.year(year), month.value(), 1);
    }

    private static Optional<LocalDate> yearAndDay(String text, int yearWidth) {
        return DateOrder.dayOfYear(
                DateOrder.year(part(text, 0, yearWidth)),
                part(text, yearWidth, text.length()).value());
    }

    private static Digits part(String text, int start, int end) {
        return new Digits(text.substring(start, end), true);
    }
}
