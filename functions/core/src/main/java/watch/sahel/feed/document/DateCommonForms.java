package watch.sahel.feed.document;

import java.time.Instant;
import java.util.Optional;

/// The two forms that nearly all dates of feeds have, read by their columns: `Mon, 06 Sep 2021 16:45:00 +0200`
/// (RFC 1123) and `2021-09-06T16:45:00.123Z` (RFC 3339). Anything out of its column, or out of its range, is
/// left to [DateReader].
final class DateCommonForms {
    private static final int BAD = Integer.MIN_VALUE;
    private static final int DAY_SECONDS = 86_400;
    private static final int MAX_NANO_DIGITS = 9;

    private DateCommonForms() {}

    static Optional<Instant> read(String text) {
        if (text.length() < 20) {
            return Optional.empty();
        }
        if (text.charAt(3) == ',' && text.charAt(4) == ' ') {
            return rfc1123(text);
        }
        return text.charAt(4) == '-' && text.charAt(10) == 'T' ? rfc3339(text) : Optional.empty();
    }

    /// The weekday in the first three columns is not looked at: it says nothing new, and is often wrong.
    private static Optional<Instant> rfc1123(String text) {
        var oneDigit = text.charAt(6) == ' ';
        var month = oneDigit ? 7 : 8;
        if (text.length() < month + 19 || text.charAt(month - 1) != ' ' || text.charAt(month + 3) != ' ') {
            return Optional.empty();
        }
        var day = oneDigit ? digit(text, 5) : two(text, 5);
        var days = days(four(text, month + 4), month(text, month), day);
        var seconds = text.charAt(month + 8) == ' ' ? secondOfDay(text, month + 9) : BAD;
        var offset = text.charAt(month + 17) == ' ' ? offset(text, month + 18) : BAD;
        return instant(days, seconds, offset, 0);
    }

    private static Optional<Instant> rfc3339(String text) {
        if (text.charAt(7) != '-') {
            return Optional.empty();
        }
        var days = days(four(text, 0), two(text, 5), two(text, 8));
        var seconds = secondOfDay(text, 11);
        var zone = 19;
        if (text.charAt(zone) == '.') {
            zone++;
            while (zone < text.length() && digit(text, zone) >= 0) {
                zone++;
            }
        }
        return instant(days, seconds, offset(text, zone), zone == 19 ? 0 : nanos(text, 20, zone));
    }

    private static Optional<Instant> instant(long days, int secondOfDay, int offset, int nanos) {
        return days == BAD || secondOfDay == BAD || offset == BAD
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(days * DAY_SECONDS + secondOfDay - offset, nanos));
    }

    /// Since 1970, counted in years that begin in March so that the leap day is their last (Howard Hinnant's
    /// `days_from_civil`, for years from 1 on).
    private static long days(int year, int month, int day) {
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month)) {
            return BAD;
        }
        var y = month <= 2 ? year - 1 : year;
        var monthFromMarch = (month + 9) % 12;
        var dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1;
        return 365L * y + y / 4 - y / 100 + y / 400 + dayOfYear - 719_468;
    }

    private static int lengthOfMonth(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static int secondOfDay(String text, int at) {
        var hour = two(text, at);
        var minute = two(text, at + 3);
        var second = two(text, at + 6);
        var colons = text.charAt(at + 2) == ':' && text.charAt(at + 5) == ':';
        var inRange = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        return colons && inRange ? hour * 3_600 + minute * 60 + second : BAD;
    }

    /// `Z`, `GMT`, `+0200` or `+02:00`, and nothing behind it.
    private static int offset(String text, int at) {
        var rest = text.length() - at;
        if (rest == 1) {
            return text.charAt(at) == 'Z' ? 0 : BAD;
        }
        if (rest == 3) {
            return text.startsWith("GMT", at) ? 0 : BAD;
        }
        var sign = rest < 1 ? ' ' : text.charAt(at);
        var colon = rest == 6 && text.charAt(at + 3) == ':';
        if ((rest != 5 && !colon) || (sign != '+' && sign != '-')) {
            return BAD;
        }
        var hours = two(text, at + 1);
        var minutes = two(text, colon ? at + 4 : at + 3);
        var inRange = hours >= 0 && hours < DateOffsets.MAX_HOURS && minutes >= 0 && minutes < 60;
        var seconds = hours * 3_600 + minutes * 60;
        return inRange ? sign == '-' ? -seconds : seconds : BAD;
    }

    private static int nanos(String text, int start, int end) {
        var nanos = 0;
        for (var i = 0; i < MAX_NANO_DIGITS; i++) {
            nanos = nanos * 10 + (start + i < end ? digit(text, start + i) : 0);
        }
        return nanos;
    }

    private static int month(String text, int at) {
        return switch (text.charAt(at) << 16 | text.charAt(at + 1) << 8 | text.charAt(at + 2)) {
            case 'J' << 16 | 'a' << 8 | 'n' -> 1;
            case 'F' << 16 | 'e' << 8 | 'b' -> 2;
            case 'M' << 16 | 'a' << 8 | 'r' -> 3;
            case 'A' << 16 | 'p' << 8 | 'r' -> 4;
            case 'M' << 16 | 'a' << 8 | 'y' -> 5;
            case 'J' << 16 | 'u' << 8 | 'n' -> 6;
            case 'J' << 16 | 'u' << 8 | 'l' -> 7;
            case 'A' << 16 | 'u' << 8 | 'g' -> 8;
            case 'S' << 16 | 'e' << 8 | 'p' -> 9;
            case 'O' << 16 | 'c' << 8 | 't' -> 10;
            case 'N' << 16 | 'o' << 8 | 'v' -> 11;
            case 'D' << 16 | 'e' << 8 | 'c' -> 12;
            default -> BAD;
        };
    }

    private static int four(String text, int at) {
        var high = two(text, at);
        var low = two(text, at + 2);
        return high < 0 || low < 0 ? BAD : high * 100 + low;
    }

    private static int two(String text, int at) {
        var high = digit(text, at);
        var low = digit(text, at + 1);
        return high < 0 || low < 0 ? BAD : high * 10 + low;
    }

    private static int digit(String text, int at) {
        var digit = text.charAt(at) - '0';
        return digit >= 0 && digit <= 9 ? digit : BAD;
    }
}
