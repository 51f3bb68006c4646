package watch.sahel.feed.document;

import java.util.Optional;
import watch.sahel.feed.document.DateToken.Digits;
import watch.sahel.feed.document.DateToken.Letters;
import watch.sahel.feed.document.DateWord.Kind;

/// Reads a time of day at the number of its hour, and passes over all that belongs to it.
final class DateTimes {
    private static final String FRAMES = "00";

    private final DateTokens tokens;

    DateTimes(DateTokens tokens) {
        this.tokens = tokens;
    }

    /// `16:45`, `16:45:00`, `16:45:00.123` and, of known feeds, `16:45:00:00` and `16:45:00:-0500`.
    Optional<DateClock> colons(Digits hour) {
        var minute = tokens.gluedDigits(2);
        if (minute.isEmpty()) {
            return Optional.empty();
        }
        tokens.skip(3);
        var second = tokens.isGlued(0, ':') ? tokens.gluedDigits(1) : Optional.<Digits>empty();
        if (second.isPresent()) {
            tokens.skip(2);
        }
        var clock = DateClock.of(
                hour.value(), minute.get().value(), second.map(Digits::value).orElse(0L), 0, second.isPresent());
        return fraction(clock).filter(_ -> end());
    }

    private boolean end() {
        if (!tokens.isGlued(0, ':')) {
            return true;
        }
        var frames = tokens.gluedDigits(1);
        tokens.skip(frames.isPresent() ? 2 : 1);
        return frames.isPresent() ? frames.get().text().equals(FRAMES) : tokens.isGluedOffsetSign(0);
    }

    private Optional<DateClock> fraction(Optional<DateClock> clock) {
        var mark = tokens.isGlued(0, '.')
                || (tokens.isGlued(0, ',')
                        && clock.filter(DateClock::hasSeconds).isPresent());
        var digits = mark ? tokens.gluedDigits(1) : Optional.<Digits>empty();
        if (digits.isEmpty()) {
            return clock;
        }
        tokens.skip(2);
        return clock.map(c -> c.plusFraction(digits.get()));
    }

    /// `16`, `1645` or `164500.123`.
    Optional<DateClock> basic(Digits digits) {
        tokens.skip(1);
        return digits.width() == 6 ? fraction(DateClock.basic(digits)) : DateClock.basic(digits);
    }

    /// `16.45` or `16.45.00`.
    Optional<DateClock> dots(Digits hour) {
        var minute = tokens.gluedDigits(2).orElseThrow();
        tokens.skip(3);
        var second = tokens.isGlued(0, '.') ? tokens.gluedDigits(1) : Optional.<Digits>empty();
        tokens.skip(second.isPresent() ? 2 : 0);
        return DateClock.of(
                hour.value(), minute.value(), second.map(Digits::value).orElse(0L), 0, second.isPresent());
    }

    /// `4` before `pm`.
    Optional<DateClock> hour(Digits hour) {
        tokens.skip(1);
        return hour.value() <= 12 ? DateClock.of(hour.value(), 0) : Optional.empty();
    }

    /// `16h`, `16h45`, `16 h 45`, `16時45分30秒`.
    Optional<DateClock> hours(Digits hour) {
        var tight = tokens.letters(1).filter(Letters::glued).isPresent();
        tokens.skip(2);
        var minute = tokens.digits(0).filter(digits -> digits.glued() || !tight || tokens.isWord(1, Kind.MINUTE_UNIT));
        if (minute.isEmpty()) {
            return DateClock.of(hour.value(), 0);
        }
        tokens.skip(tokens.isWord(1, Kind.MINUTE_UNIT) ? 2 : 1);
        var second = tokens.isWord(1, Kind.SECOND_UNIT) ? tokens.digits(0) : Optional.<Digits>empty();
        tokens.skip(second.isPresent() ? 2 : 0);
        return DateClock.of(
                hour.value(), minute.get().value(), second.map(Digits::value).orElse(0L), 0, second.isPresent());
    }
}
