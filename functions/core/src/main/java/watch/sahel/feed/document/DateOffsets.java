package watch.sahel.feed.document;

import java.time.ZoneOffset;
import java.util.Optional;

/// Offsets from UTC in digits: `3`, `03`, `0300`, `300`, `03:00` and even `-07:00:00`.
final class DateOffsets {
    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;

    /// What [ZoneOffset] holds. Real ones end at 14, but an offset that a program got wrong still says what it
    /// meant.
    static final int MAX_HOURS = 18;

    private DateOffsets() {}

    /// Reads at the digits behind the sign, and passes over all that belongs to them.
    static Optional<ZoneOffset> read(DateTokens tokens, int sign) {
        var first = tokens.digits(0).orElseThrow();
        tokens.skip(1);
        var value = first.value();
        if (!tokens.isGlued(0, ':')) {
            return switch (first.width()) {
                case 1, 2 -> of(sign, value, 0, 0);
                case 3, 4 -> of(sign, value / 100, value % 100, 0);
                case 6 -> of(sign, value / 10_000, value / 100 % 100, value % 100);
                default -> Optional.empty();
            };
        }
        var minutes = tokens.gluedDigits(1);
        var seconds = tokens.isGlued(2, ':') ? tokens.gluedDigits(3) : Optional.<DateToken.Digits>empty();
        tokens.skip(seconds.isPresent() ? 4 : 2);
        return minutes.flatMap(m ->
                of(sign, value, m.value(), seconds.map(DateToken.Digits::value).orElse(0L)));
    }

    static Optional<ZoneOffset> of(int sign, long hours, long minutes, long seconds) {
        var inRange = hours >= 0 && hours < MAX_HOURS && minutes >= 0 && minutes < MINUTE && seconds < MINUTE;
        return inRange
                ? Optional.of(ZoneOffset.ofTotalSeconds(sign * (int) (hours * HOUR + minutes * MINUTE + seconds)))
                : Optional.empty();
    }
}
