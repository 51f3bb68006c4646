package watch.sahel.feed;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How long a feed is silent between its items. A gap is measured in the items that were to be expected in it, by the
/// hours and days it lay in: to a paper that rests at weekends, Friday to Monday is no longer than Monday to Tuesday.
///
/// @param telling how many gaps were not short: those within a burst of items say nothing of the silence after it
/// @param longest of them, fading by half in [#FADING_GAPS] gaps, but not sooner than in [#FADING]
record Gaps(int telling, float longest) {
    static final Gaps NONE = new Gaps(0, 0);
    static final int BYTES = Short.BYTES + Float.BYTES;
    /// Shorter ones, in items, do not tell.
    static final double SHORT = 0.5;

    static final int FADING_GAPS = 100;
    static final Duration FADING = Duration.ofDays(120);

    private static final int MAX_TELLING = Short.MAX_VALUE;

    Gaps {
        telling = Math.clamp(telling, 0, MAX_TELLING);
        longest = longest > 0 ? longest : 0;
    }

    /// These, and those from `last` on to each of the arrivals.
    Gaps with(List<Arrival> arrivals, Instant last, Forecast forecast) {
        var count = telling;
        var passed = 0;
        var max = 0.0;
        var previous = last;
        for (var arrival : arrivals) {
            if (arrival.at().isAfter(previous)) {
                var gap = forecast.items(previous, arrival.at());
                count += gap > SHORT ? 1 : 0;
                max = Math.max(max, gap);
                previous = arrival.at();
                passed++;
            }
        }
        var days = (double) Duration.between(last, previous).toSeconds() / FADING.toSeconds();
        var faded = longest * Math.pow(2, -Math.min(days, (double) passed / FADING_GAPS));
        return new Gaps(count, (float) Math.max(max, faded));
    }

    void write(ByteBuffer buffer) {
        buffer.putShort((short) telling).putFloat(longest);
    }

    static Gaps read(ByteBuffer buffer) {
        return new Gaps(buffer.getShort(), buffer.getFloat());
    }
}
