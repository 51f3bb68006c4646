package watch.sahel.feed.document;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import watch.sahel.feed.document.DateToken.Digits;

/// Which of the numbers of a date is the year, which the month and which the day.
final class DateOrder {
    /// RFC 5322, 4.3: two digits from 50 on are of the last century, three digits count from 1900.
    private static final int PIVOT = 50;

    private static final int CENTURY = 100;
    private static final int LAST_CENTURY = 1900;
    private static final int THIS_CENTURY = 2000;
    private static final int MAX_MONTH = 12;
    private static final int FULL_YEAR = 4;

    /// What lies outside is no year when nothing but a number says so.
    private static final int FIRST_LIKELY_YEAR = 1900;

    private static final int LAST_LIKELY_YEAR = 2100;

    private DateOrder() {}

    /// What else the text says about who wrote it.
    ///
    /// @param separator between the numbers
    /// @param weekday Monday is 1; 0 for none
    record Hints(char separator, int weekday, boolean northAmerican) {}

    static Optional<LocalDate> date(long year, long month, long day) {
        if (year < 1 || year > 9999 || month < 1 || month > MAX_MONTH || day < 1) {
            return Optional.empty();
        }
        var length = YearMonth.of((int) year, (int) month).lengthOfMonth();
        return day <= length ? Optional.of(LocalDate.of((int) year, (int) month, (int) day)) : Optional.empty();
    }

    static Optional<LocalDate> dayOfYear(long year, long day) {
        var first = date(year, 1, 1);
        return first.filter(date -> day >= 1 && day <= date.lengthOfYear()).map(date -> date.plusDays(day - 1));
    }

    static boolean isLikelyYear(Digits digits) {
        return digits.width() == FULL_YEAR && digits.value() >= FIRST_LIKELY_YEAR && digits.value() <= LAST_LIKELY_YEAR;
    }

    static long year(Digits digits) {
        var value = digits.value();
        return switch (digits.width()) {
            case 2 -> value + (value < PIVOT ? THIS_CENTURY : LAST_CENTURY);
            case 3 -> value + (value >= CENTURY ? LAST_CENTURY : 0);
            case FULL_YEAR -> value;
            default -> 0;
        };
    }

    /// The day and the year beside a named month.
    static Optional<LocalDate> named(int month, Digits first, Digits second) {
        var yearFirst = first.width() >= 3;
        return yearFirst ? date(year(first), month, second.value()) : date(year(second), month, first.value());
    }

    /// Three numbers. A year of four digits is known by them. Of three short numbers the year is the first
    /// between hyphens, as in ISO 8601, and the last between anything else.
    static Optional<LocalDate> numeric(List<Digits> numbers, Hints hints) {
        var first = numbers.get(0);
        var second = numbers.get(1);
        var third = numbers.get(2);
        if (first.width() == FULL_YEAR) {
            return date(first.value(), second.value(), third.value());
        }
        if (first.width() == 2 && third.width() == 2 && hints.separator() == '-') {
            var iso = date(year(first), second.value(), third.value());
            return iso.isPresent() ? iso : dayAndMonth(year(third), first.value(), second.value(), hints);
        }
        return dayAndMonth(year(third), first.value(), second.value(), hints);
    }

    static Optional<LocalDate> yearAndMonth(Digits year, int month) {
        return isLikelyYear(year) ? date(year.value(), month, 1) : Optional.empty();
    }

    /// A year with its month (`2003-12`, `12/2003`) or with the day of the year in three digits (`2003-335`).
    static Optional<LocalDate> yearAndPart(Digits first, Digits second) {
        if (second.width() == 3) {
            return first.width() == 2 || isLikelyYear(first)
                    ? dayOfYear(year(first), second.value())
                    : Optional.empty();
        }
        return isLikelyYear(first)
                ? yearAndMonth(first, (int) second.value())
                : yearAndMonth(second, (int) first.value());
    }

    /// Which of two numbers is the day: first, the only reading that exists; then the one that falls on the
    /// weekday named; then the month before the day for North America (its zones, AM and PM); else the day
    /// before the month.
    private static Optional<LocalDate> dayAndMonth(long year, long one, long two, Hints hints) {
        var dayFirst = date(year, two, one);
        var monthFirst = date(year, one, two);
        if (dayFirst.isEmpty() || monthFirst.isEmpty() || hints.separator() == '.') {
            return dayFirst.or(() -> monthFirst);
        }
        var onDayFirst = isOn(dayFirst.get(), hints.weekday());
        var onMonthFirst = isOn(monthFirst.get(), hints.weekday());
        if (onDayFirst != onMonthFirst) {
            return onDayFirst ? dayFirst : monthFirst;
        }
        return hints.northAmerican() ? monthFirst : dayFirst;
    }

    private static boolean isOn(LocalDate date, int weekday) {
        return date.getDayOfWeek().getValue() == weekday;
    }
}
