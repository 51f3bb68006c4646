package watch.sahel.feed;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/// Items counted by the hour of the day and by the day of the week (UTC) in which they came, older ones counting
/// less: half after [#HALF_LIFE], by which summer time and a newsroom's new habits come through.
///
/// The counts are as of the beginning of an *era*, and are halved when the next one begins. So nothing is ever
/// rounded but what is added (forward decay, Cormode et al. 2009), and 16 bits a count are enough.
///
/// @param era half-lives since 1970
/// @param hours of the day in UTC, from 0
/// @param days of the week in UTC, from Monday
record Profile(int era, List<Float> hours, List<Float> days) {
    static final Duration HALF_LIFE = Duration.ofDays(14);
    static final int HOURS = 24;
    static final int DAYS = 7;
    static final int BYTES = Integer.BYTES + Short.BYTES * (HOURS + DAYS);
    static final Profile EMPTY = new Profile(0, Collections.nCopies(HOURS, 0f), Collections.nCopies(DAYS, 0f));

    private static final long SECONDS_OF_HOUR = 3600;
    private static final int THURSDAY = 3;

    Profile {
        hours = List.copyOf(hours);
        days = List.copyOf(days);
    }

    /// @param second of 1970 and after
    static int hour(long second) {
        return (int) Math.floorMod(Math.floorDiv(second, SECONDS_OF_HOUR), (long) HOURS);
    }

    /// 1970 began on a Thursday.
    static int day(long second) {
        return (int) Math.floorMod(Math.floorDiv(second, SECONDS_OF_HOUR * HOURS) + THURSDAY, (long) DAYS);
    }

    static int era(Instant at) {
        return Math.toIntExact(Math.floorDiv(at.getEpochSecond(), HALF_LIFE.toSeconds()));
    }

    /// This profile and what came, as of the era of `until`, at or after the last of it.
    Profile with(Collection<Arrival> arrivals, Instant until) {
        var newEra = Math.max(era, era(until));
        var aged = Math.scalb(1.0, era - newEra);
        var newHours = hours.stream().mapToDouble(count -> count * aged).toArray();
        var newDays = days.stream().mapToDouble(count -> count * aged).toArray();
        for (var arrival : arrivals) {
            var second = arrival.at().getEpochSecond();
            var weight = arrival.items() / worth(newEra, arrival.at());
            newDays[day(second)] += weight;
            if (arrival.hourUnknown()) {
                Arrays.setAll(newHours, hour -> newHours[hour] + weight / HOURS);
            } else {
                newHours[hour(second)] += weight;
            }
        }
        return new Profile(newEra, rounded(newHours), rounded(newDays));
    }

    /// What a count of this profile is worth at `at`.
    double worth(Instant at) {
        return worth(era, at);
    }

    private static double worth(int era, Instant at) {
        var eras = (double) at.getEpochSecond() / HALF_LIFE.toSeconds() - era;
        return Math.pow(2, -eras);
    }

    /// Items, as of `at`.
    double items(Instant at) {
        return worth(at) * hours.stream().mapToDouble(Float::doubleValue).sum();
    }

    void write(ByteBuffer buffer) {
        buffer.putInt(era);
        hours.forEach(count -> buffer.putShort(Float.floatToFloat16(count)));
        days.forEach(count -> buffer.putShort(Float.floatToFloat16(count)));
    }

    static Profile read(ByteBuffer buffer) {
        return new Profile(buffer.getInt(), read(HOURS, buffer), read(DAYS, buffer));
    }

    private static List<Float> read(int size, ByteBuffer buffer) {
        var counts = new double[size];
        Arrays.setAll(counts, _ -> Float.float16ToFloat(buffer.getShort()));
        return rounded(counts);
    }

    /// To what 16 bits hold, so that a profile equals itself after a journey to the store; never without end.
    private static List<Float> rounded(double... counts) {
        return Arrays.stream(counts)
                .map(count -> count > 0 ? Math.min(count, Short.MAX_VALUE) : 0)
                .mapToObj(count -> Float.float16ToFloat(Float.floatToFloat16((float) count)))
                .toList();
    }
}
