package watch.sahel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Each simulation is a year of many feeds, from fixed seeds; the figures are printed.
class SilenceTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final int LEARNING_DAYS = 60;
    private static final int DAYS = LEARNING_DAYS + 365;
    private static final int FEEDS = 50;

    /// @param falseAlarms a feed and year
    /// @param days from the last item to the alarm, the median of all feeds; infinite if it never comes
    private record Result(double falseAlarms, double days) {}

    @Nested
    class ARegularFeed {
        @Test
        void thatIsDailyIsMissedAfterThreeDaysAndAHalf() {
            var result = simulate("daily", Publishing::daily);

            assertThat(result.days()).isBetween(3.0, 4.5);
            assertThat(result.falseAlarms()).isZero();
        }

        @Test
        void thatRestsAtWeekendsIsMissedAfterAsManyWorkingDays() {
            var result = simulate("daily on working days", Publishing::dailyOnWorkingDays);

            assertThat(result.days()).isBetween(3.0, 6.5);
            assertThat(result.falseAlarms()).isZero();
        }

        @Test
        void thatIsWeeklyIsMissedAfterThreeWeeksAndAHalf() {
            var result = simulate("weekly", Publishing::weekly);

            assertThat(result.days()).isBetween(21.0, 30.0);
            assertThat(result.falseAlarms()).isZero();
        }
    }

    @Nested
    class AFeedByChance {
        @Test
        void withManyItemsADayIsMissedWithinAWorkingWeek() {
            var result = simulate("newsroom, 8 a working day", feed -> feed.newsroom(8, 6, 22));

            assertThat(result.days()).isBetween(2.0, 7.0);
            assertThat(result.falseAlarms()).isLessThan(0.06);
        }

        @Test
        void withFewIsMissedLateAndHardlyEverFalsely() {
            assertThat(simulate("by chance, 3 a day", feed -> feed.poisson(3)).falseAlarms())
                    .isLessThan(0.1);
            assertThat(simulate("by chance, 1 a day", feed -> feed.poisson(1)).falseAlarms())
                    .isLessThan(0.1);
            assertThat(simulate("by chance, 2 a week", feed -> feed.poisson(2 / 7.0))
                            .falseAlarms())
                    .isLessThan(0.25);
        }

        @Test
        void thatComesInBurstsIsNeverMissedFalsely() {
            assertThat(simulate("bursts", Publishing::bursts).falseAlarms()).isZero();
        }
    }

    @Nested
    class TooLittleIsKnown {
        @Test
        void ofAFeedNeverRead() {
            assertThat(Silence.overdue(Rhythm.NONE, START)).isFalse();
        }

        @Test
        void ofAFeedWithFewItems() {
            assertThat(Silence.overdue(daily(10), START.plus(Duration.ofDays(300))))
                    .isFalse();
            assertThat(Silence.overdue(daily(13), START.plus(Duration.ofDays(300))))
                    .isTrue();
        }
    }

    @Test
    void lessThanTwoDaysAreNoNewsEvenOfAWire() {
        var wire = new Publishing(new Random(3), START.minus(Duration.ofDays(30)), 30).poisson(100);
        var rhythm = Rhythm.NONE.learn(wire, wire.getLast(), START);
        var alarm = rhythm.last().plus(Silence.MIN_SILENCE);

        assertThat(Silence.overdue(rhythm, alarm.minusSeconds(1))).isFalse();
        assertThat(Silence.unexpected(rhythm, alarm)).contains(Silence.MIN_SILENCE);
    }

    private static Rhythm daily(int items) {
        var days = new ArrayList<Instant>();
        for (var day = 0; day < items; day++) {
            days.add(START.minus(Duration.ofDays(day)));
        }
        return Rhythm.NONE.learn(days, START, START);
    }

    private static Result simulate(String what, Function<Publishing, List<Instant>> kind) {
        var alarms = 0;
        var delays = new ArrayList<Double>();
        for (var seed = 1; seed <= FEEDS; seed++) {
            var published = kind.apply(new Publishing(new Random(seed), START, DAYS));
            var known = (int) published.stream().filter(SilenceTest::learned).count();
            var rhythm = first(published.subList(Math.max(0, known - Watching.DOCUMENT), known));
            for (var at : published.subList(known, published.size())) {
                alarms += Silence.overdue(rhythm, at) ? 1 : 0;
                rhythm = rhythm.learn(List.of(at), at, at);
            }
            delays.add(daysToAlarm(rhythm));
        }
        var median = delays.stream().sorted().toList().get(FEEDS / 2);
        System.out.printf(
                "SilenceTest: %s: %.2f false alarms a feed and year, seen after %.1f days%n",
                what, (double) alarms / FEEDS, median);
        return new Result((double) alarms / FEEDS, median);
    }

    private static boolean learned(Instant at) {
        return at.isBefore(START.plus(Duration.ofDays(LEARNING_DAYS)));
    }

    private static Rhythm first(List<Instant> document) {
        return Rhythm.NONE.learn(document, document.getLast(), START.plus(Duration.ofDays(LEARNING_DAYS)));
    }

    /// By halving: a silence that is too long stays so.
    private static double daysToAlarm(Rhythm rhythm) {
        var early = 0;
        var late = 24 * 90;
        if (!Silence.overdue(rhythm, rhythm.last().plus(Duration.ofHours(late)))) {
            return Double.POSITIVE_INFINITY;
        }
        while (late - early > 1) {
            var middle = (early + late) / 2;
            if (Silence.overdue(rhythm, rhythm.last().plus(Duration.ofHours(middle)))) {
                late = middle;
            } else {
                early = middle;
            }
        }
        return late / 24.0;
    }
}
