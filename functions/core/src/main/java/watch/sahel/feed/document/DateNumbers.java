package watch.sahel.feed.document;

import java.util.Optional;
import watch.sahel.feed.document.DateToken.Digits;
import watch.sahel.feed.document.DateToken.Letters;

/// Says what a number is: part of the date, a time, an offset that lost its sign, or nothing a date can hold.
final class DateNumbers {
    private static final int MAX_DATE_WIDTH = 4;
    private static final int FULL_DATE_WIDTH = 8;
    private static final int NOON_HOUR = 12;

    private final DateTokens tokens;
    private final DateParts parts;
    private final DateTimes times;

    DateNumbers(DateTokens tokens, DateParts parts) {
        this.tokens = tokens;
        this.parts = parts;
        this.times = new DateTimes(tokens);
    }

    /// Reads at the number, and passes over all that belongs to it.
    ///
    /// @return false when it contradicts what was read before
    boolean read(Digits digits) {
        var timeFollows = parts.takeTimeFollows();
        if (timeFollows && !tokens.isGlued(1, ':')) {
            return time(times.basic(digits));
        }
        if (tokens.isGlued(1, ':') && digits.width() <= 2) {
            return tokens.isJoint() ? timeOrOffset(times.colons(digits)) : time(times.colons(digits));
        }
        return tokens.word(1).flatMap(word -> beforeWord(digits, word)).orElseGet(() -> bare(digits));
    }

    /// The answer, or empty when the word says nothing about the number.
    private Optional<Boolean> beforeWord(Digits digits, DateWord word) {
        return switch (word.kind()) {
            case HOUR_UNIT -> Optional.of(time(times.hours(digits)));
            case YEAR_UNIT, MONTH_UNIT, DAY_UNIT, MINUTE_UNIT, SECOND_UNIT -> {
                tokens.skip(1);
                yield Optional.of(parts.day().unit(word.kind(), digits.value()));
            }
            case MORNING, AFTERNOON ->
                isHourBeforeHalfOfDay() ? Optional.of(time(times.hour(digits))) : Optional.empty();
            case NOON, MIDNIGHT -> {
                var twelve = digits.value() == NOON_HOUR && parts.day().isKnown();
                tokens.skip(twelve ? 1 : 0);
                yield twelve ? Optional.of(true) : Optional.empty();
            }
            case WEEK -> tokens.letters(1).filter(Letters::glued).map(_ -> week(digits, 2));
            default -> Optional.empty();
        };
    }

    /// `4 pm`, but not the day in `2004-05-25 오후 11:23`.
    private boolean isHourBeforeHalfOfDay() {
        return !parts.hasClock() && (parts.day().isKnown() || tokens.digits(2).isEmpty());
    }

    private boolean bare(Digits digits) {
        if (tokens.isGlued(1, '-') && tokens.isWord(2, DateWord.Kind.WEEK)) {
            return week(digits, 3);
        }
        if (parts.day().isKnown()) {
            return behindDate(digits);
        }
        if (digits.width() > MAX_DATE_WIDTH) {
            return parts.isEmpty() && !tokens.isBehind('-') && longNumber(digits);
        }
        tokens.skip(1);
        return parts.day().number(digits);
    }

    private boolean longNumber(Digits digits) {
        var epoch = DateDigits.epoch(digits);
        if (epoch.isPresent()) {
            var fraction = tokens.isGlued(1, '.') ? tokens.gluedDigits(2) : Optional.<Digits>empty();
            tokens.skip(fraction.isPresent() ? 3 : 1);
            var nanos = fraction.map(Digits::billionths).orElse(0);
            parts.epoch(epoch.get().plusNanos(nanos));
            return true;
        }
        tokens.skip(1);
        return digits.width() < FULL_DATE_WIDTH
                ? parts.day().date(DateDigits.dateOnly(digits))
                : DateDigits.dateAndTime(digits, parts);
    }

    /// A time without colons, or behind a time an offset without a sign: `16:04:05 00` and `16:04:05 0200`.
    private boolean behindDate(Digits digits) {
        if (!parts.hasClock()) {
            return timeBehindDate(digits);
        }
        var offset = digits.width() == MAX_DATE_WIDTH || digits.value() == 0;
        return offset && tokens.isJoint() && !parts.hasOffset() && parts.offset(DateOffsets.read(tokens, 1));
    }

    /// An hour alone needs something behind it, as in `16 -0500`.
    private boolean timeBehindDate(Digits digits) {
        if (tokens.isGlued(1, '.') && tokens.gluedDigits(2).isPresent()) {
            return time(times.dots(digits));
        }
        var enough = digits.width() > 2 || !tokens.isLast();
        return enough && !digits.glued() && time(times.basic(digits));
    }

    private boolean week(Digits year, int ahead) {
        return parts.day().date(DateWeeks.read(tokens, year, ahead));
    }

    /// A second time without seconds right behind the first is an offset whose plus sign a URL decoder has made
    /// a blank.
    private boolean timeOrOffset(Optional<DateClock> read) {
        var lostPlus = parts.day().isKnown()
                && parts.hasClock()
                && !parts.hasOffset()
                && read.filter(clock -> !clock.hasSeconds()).isPresent();
        return lostPlus
                ? parts.offset(read.flatMap(clock -> DateOffsets.of(1, clock.hour(), clock.minute(), 0)))
                : time(read);
    }

    private boolean time(Optional<DateClock> read) {
        tokens.joint();
        return parts.clock(read);
    }
}
