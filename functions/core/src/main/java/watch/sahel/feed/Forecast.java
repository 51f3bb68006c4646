package watch.sahel.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/// How many items to expect of a feed, and when, from what it did in the same hours and on the same days of the week.
///
/// The counts of a [Profile] are divided by how long each hour and day was watched at all, with the same decay: a
/// document that reaches back ten hours says nothing of the other fourteen.
final class Forecast {
    /// What a slot is believed to be, an average one, before this many items were to be expected in it.
    private static final double DOUBT = 1;
    /// What is older weighs less than 1 in 250.
    private static final Duration MEMORY = Profile.HALF_LIFE.multipliedBy(8);
    /// An integral goes by the hour so far, and by the mean beyond.
    private static final Duration DETAIL = Duration.ofDays(90);

    /// Counted up to an item, a decaying count over its decaying time is half an item a memory too high.
    private static final double HALF_AN_ITEM =
            Math.log(2) / 2 * Forecast.SECONDS_OF_DAY / Profile.HALF_LIFE.toSeconds();

    private static final int SECONDS_OF_HOUR = 3600;
    private static final double SECONDS_OF_DAY = 86_400;
    private static final double HOURS_DECAY = Math.pow(2, -(double) SECONDS_OF_HOUR / Profile.HALF_LIFE.toSeconds());

    private final double perDay;
    private final double[] hours = new double[Profile.HOURS];
    private final double[] days = new double[Profile.DAYS];

    /// @param rate items a day from how many were counted and in how many days
    private Forecast(Rhythm rhythm, Instant asOf, DoubleBinaryOperator rate) {
        var watchedDays = watch(rhythm.since(), asOf);
        var profile = rhythm.profile();
        var items = profile.items(asOf);
        perDay = rate.applyAsDouble(items, watchedDays);
        compare(hours, profile.hours(), profile.worth(asOf), watchedDays == 0 ? 0 : items / watchedDays);
        compare(days, profile.days(), profile.worth(asOf), watchedDays == 0 ? 0 : items / watchedDays);
    }

    /// From how long each slot was watched to how its items compare with those of an average one.
    private static void compare(double[] slots, List<Float> counts, double worth, double usual) {
        Arrays.setAll(slots, i -> (counts.get(i) * worth + DOUBT) / (slots[i] * usual + DOUBT));
    }

    /// By what was counted alone.
    static Forecast of(Rhythm rhythm, Instant asOf) {
        return new Forecast(rhythm, asOf, Forecast::rate);
    }

    /// By what was counted, and by one item as an unknown feed is thought to bring it.
    static Forecast of(Rhythm rhythm, Instant asOf, Duration usualGap) {
        var usualDays = usualGap.toSeconds() / SECONDS_OF_DAY;
        return new Forecast(rhythm, asOf, (items, days) -> (items + 1) / (days + usualDays));
    }

    private static double rate(double items, double days) {
        var rate = days == 0 ? 0 : items / days;
        return Math.max(rate / 2, rate - HALF_AN_ITEM);
    }

    double perDay() {
        return perDay;
    }

    double perHour(Instant at) {
        return perDay
                / Profile.HOURS
                * hours[Profile.hour(at.getEpochSecond())]
                * days[Profile.day(at.getEpochSecond())];
    }

    /// Items between two times.
    double items(Instant from, Instant to) {
        var detailed = earlier(to, from.plus(DETAIL));
        var sum = perDay * Math.max(0, between(detailed, to)) / SECONDS_OF_DAY;
        for (var at = from; at.isBefore(detailed); at = nextHour(at)) {
            sum += perHour(at) * between(at, earlier(detailed, nextHour(at))) / SECONDS_OF_HOUR;
        }
        return sum;
    }

    /// When so many items are to be expected since `from`; `latest` if not before.
    Instant when(double items, Instant from, Instant latest) {
        var left = items;
        for (var at = from; at.isBefore(latest); at = nextHour(at)) {
            var rate = perHour(at);
            var inThisHour = rate * between(at, nextHour(at)) / SECONDS_OF_HOUR;
            if (inThisHour >= left) {
                return earlier(latest, at.plusSeconds(Math.round(left / rate * SECONDS_OF_HOUR)));
            }
            left -= inThisHour;
        }
        return latest;
    }

    /// Fills in how many days each slot was watched, as they weigh at `asOf`, and says how many there were in all.
    private double watch(Instant since, Instant asOf) {
        var first = Math.max(since.getEpochSecond(), asOf.minus(MEMORY).getEpochSecond());
        var sum = 0.0;
        var weight = 1.0;
        for (var end = asOf.getEpochSecond(); end > first; ) {
            var begin = Math.max(first, Math.floorDiv(end - 1, SECONDS_OF_HOUR) * SECONDS_OF_HOUR);
            var weighed = weight * (end - begin) / SECONDS_OF_DAY;
            hours[Profile.hour(begin)] += weighed;
            days[Profile.day(begin)] += weighed;
            sum += weighed;
            weight *= HOURS_DECAY;
            end = begin;
        }
        return sum;
    }

    private static Instant nextHour(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static double between(Instant from, Instant to) {
        return to.getEpochSecond() - (double) from.getEpochSecond();
    }
}
