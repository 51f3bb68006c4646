package watch.sahel.feed.document;

import java.util.Optional;
import watch.sahel.feed.document.DateToken.Digits;

/// A time of day as written, checked: `24:00` is the end of the day, second 60 a leap second.
///
/// @param hasSeconds whether they were written, zero or not
record DateClock(int hour, int minute, int second, int nano, boolean hasSeconds) {
    static final DateClock MIDNIGHT = new DateClock(0, 0, 0, 0, false);
    static final DateClock NOON = new DateClock(12, 0, 0, 0, false);
    private static final int HALF_DAY = 12;
    private static final int MINUTE_SECONDS = 60;
    private static final int HOUR_SECONDS = 3_600;

    static Optional<DateClock> of(long hour, long minute, long second, int nano, boolean hasSeconds) {
        var inDay = hour < 24 || (hour == 24 && minute == 0 && second == 0);
        return inDay && minute < 60 && second <= 60
                ? Optional.of(new DateClock((int) hour, (int) minute, (int) second, nano, hasSeconds))
                : Optional.empty();
    }

    static Optional<DateClock> of(long hour, long minute) {
        return of(hour, minute, 0, 0, false);
    }

    /// `16`, `1645` or `164530` without colons.
    static Optional<DateClock> basic(Digits digits) {
        var value = digits.value();
        return switch (digits.width()) {
            case 1, 2 -> of(value, 0);
            case 3, 4 -> of(value / 100, value % 100);
            case 6 -> of(value / 10_000, value / 100 % 100, value % 100, 0, true);
            default -> Optional.empty();
        };
    }

    /// The same with the digits after the decimal point of its last written part (ISO 8601 has `16:45.5` too).
    DateClock plusFraction(Digits digits) {
        if (hasSeconds) {
            return new DateClock(hour, minute, second, digits.billionths(), true);
        }
        var seconds = (int) ((long) digits.billionths() * MINUTE_SECONDS / 1_000_000_000);
        return new DateClock(hour, minute, seconds, 0, true);
    }

    /// 12-hour clocks; `16:45 PM` is taken for the 24-hour time that it can only be.
    DateClock in(DateWord.Kind half) {
        if (hour > HALF_DAY) {
            return this;
        }
        var hours = hour % HALF_DAY + (half == DateWord.Kind.AFTERNOON ? HALF_DAY : 0);
        return new DateClock(hours, minute, second, nano, hasSeconds);
    }

    boolean isMidnight() {
        return secondOfDay() == 0;
    }

    /// Can be a whole day (`24:00`), so it is added to a date and not set on it.
    int secondOfDay() {
        return hour * HOUR_SECONDS + minute * MINUTE_SECONDS + second;
    }
}
