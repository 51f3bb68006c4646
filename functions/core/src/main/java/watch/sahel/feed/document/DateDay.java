package watch.sahel.feed.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import watch.sahel.feed.document.DateToken.Digits;

/// The words and numbers found so far that name a day, and which day they name.
final class DateDay {
    private static final int MAX_NUMBERS = 3;
    private static final int MAX_WIDTH = 4;
    private static final int ORDINAL_WIDTH = 3;

    private final List<Digits> numbers = new ArrayList<>(MAX_NUMBERS);
    private @Nullable LocalDate date;
    private int month;
    private int monthOrWeekday;
    private int weekday;
    private long unitYear;
    private long unitMonth;
    private long unitDay;
    private char separator = ' ';

    boolean isEmpty() {
        return numbers.isEmpty() && month == 0 && date == null && unitYear == 0;
    }

    /// Whether year, month and day are known, so that another number belongs to the time.
    boolean isKnown() {
        return date != null
                || numbers.size() == MAX_NUMBERS
                || (numbers.size() == 2 && isMonthCertain())
                || unitDay != 0;
    }

    /// In `Sat, 11 04 2020` the first word is a Hausa month as well; the two numbers behind it do not make it
    /// one.
    private boolean isMonthCertain() {
        return month != 0 && (monthOrWeekday == 0 || numbers.stream().anyMatch(number -> number.width() == MAX_WIDTH));
    }

    boolean number(Digits digits) {
        return digits.width() <= MAX_WIDTH && !isKnown() && numbers.add(digits);
    }

    /// Between two numbers, so that a word which can be either is no month.
    void separator(char mark) {
        separator = mark;
        settleForWeekday();
    }

    boolean date(Optional<LocalDate> read) {
        read.ifPresent(known -> date = known);
        return read.isPresent();
    }

    /// The first of two words that can be a month gives way if it can be a weekday: `mar., 01 déc. 2020`.
    boolean month(DateWord word) {
        if (month != 0 && monthOrWeekday == 0) {
            return word.weekday() != 0 && !isKnown();
        }
        settleForWeekday();
        month = word.number();
        monthOrWeekday = word.weekday();
        return true;
    }

    private void settleForWeekday() {
        if (monthOrWeekday != 0) {
            weekday = monthOrWeekday;
            month = 0;
            monthOrWeekday = 0;
        }
    }

    /// Before a time, a year and a number of three digits are a whole date: `2024-045T07:05`.
    void completeOrdinal() {
        if (month == 0 && numbers.size() == 2 && numbers.get(1).width() == ORDINAL_WIDTH) {
            date(DateOrder.yearAndPart(numbers.get(0), numbers.get(1)));
        }
    }

    void weekday(int number) {
        weekday = number;
    }

    boolean unit(DateWord.Kind kind, long value) {
        switch (kind) {
            case YEAR_UNIT -> unitYear = value;
            case MONTH_UNIT -> unitMonth = value;
            case DAY_UNIT -> unitDay = value;
            default -> {
                return false;
            }
        }
        return true;
    }

    Optional<LocalDate> whole(boolean northAmerican) {
        if (date != null) {
            return Optional.of(date);
        }
        if (unitDay != 0) {
            return DateOrder.date(unitYear, unitMonth, unitDay);
        }
        if (numbers.size() == MAX_NUMBERS) {
            settleForWeekday();
            return DateOrder.numeric(numbers, new DateOrder.Hints(separator, weekday, northAmerican));
        }
        return month != 0 && numbers.size() == 2
                ? DateOrder.named(month, numbers.get(0), numbers.get(1))
                : Optional.empty();
    }

    /// The first day of a year, or of a year and a month; or a year and the number of the day in it.
    Optional<LocalDate> partial() {
        return switch (numbers.size()) {
            case 1 -> DateOrder.yearAndMonth(numbers.getFirst(), Math.max(1, month));
            case 2 -> month == 0 ? DateOrder.yearAndPart(numbers.get(0), numbers.get(1)) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
