package watch.sahel.bot;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Times of day as people write them: `7`, `07:00`, `7.30`, `19h`, `7h30`, `7am`, in any script's digits.
final class LocalTimes {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.hHчг](\\d{2})?)?\\s*([aApP][mM])?");

    /// Stand between or before two times: `from 22 to 7`.
    private static final Set<String> JOINTS = Set.of(
            "from", "to", "till", "until", "between", "and", "de", "à", "a", "et", "с", "со", "до", "по", "з", "із",
            "від", "من", "إلى", "الى", "حتى");

    private LocalTimes() {}

    /// All times of `written`, if nothing else is in it but dashes and words that join them; else none.
    static List<LocalTime> all(String written) {
        var times = new ArrayList<LocalTime>();
        for (var part : joined(written)) {
            var time = read(part);
            if (time.isEmpty()) {
                return List.of();
            }
            times.add(time.get());
        }
        return times;
    }

    /// The parts between spaces and dashes, `10` and `pm` in one.
    private static List<String> joined(String written) {
        var parts = new ArrayList<String>();
        for (var part : plainDigits(written).toLowerCase(Locale.ROOT).strip().split("[\\s-]+", -1)) {
            if (part.matches("[ap]m") && !parts.isEmpty()) {
                parts.add(parts.removeLast() + part);
            } else if (!JOINTS.contains(part)) {
                parts.add(part);
            }
        }
        return parts;
    }

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
