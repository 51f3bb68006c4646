package watch.sahel.bot;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/// Times of day as people write them: `7`, `07:00`, `7.30`, `19h`, `7h30`, `7am`, in any script's digits.
final class LocalTimes {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.hHчг](\\d{2})?)?\\s*([aApP][mM])?");

    private LocalTimes() {}

    /// 24:00 is midnight.
    static Optional<LocalTime> read(String written) {
        var time = TIME.matcher(plainDigits(written.strip()));
        if (!time.matches()) {
            return Optional.empty();
        }
        var hour = Integer.parseInt(time.group(1));
        var minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        var half = time.group(3);
        if (half != null && (hour < 1 || hour > 12)) {
            return Optional.empty();
        }
        var hours = half == null ? hour : hour % 12 + (half.startsWith("p") || half.startsWith("P") ? 12 : 0);
        try {
            return Optional.of(LocalTime.of(hours == 24 && minute == 0 ? 0 : hours, minute));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// With European digits, and hyphens for dashes of any length.
    static String plainDigits(String written) {
        var plain = new StringBuilder();
        written.codePoints()
                .map(point -> Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER
                        ? '0' + Character.digit(point, 10)
                        : point)
                .map(point -> Character.getType(point) == Character.DASH_PUNCTUATION ? '-' : point)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
