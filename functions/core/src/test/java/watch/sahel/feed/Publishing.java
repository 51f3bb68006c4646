package watch.sahel.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Publishing times as outlets have them, drawn from a seed. In order of time.
record Publishing(RandomGenerator random, Instant from, int days) {

    /// At any time with the same chance, as the sum of many sources has it.
    List<Instant> poisson(double perDay) {
        var all = new ArrayList<Instant>();
        var at = from;
        while (true) {
            at = at.plusMillis((long)
                    (random.nextExponential() / perDay * Duration.ofDays(1).toMillis()));
            if (!at.isBefore(end())) {
                return all;
            }
            all.add(at);
        }
    }

    /// At any time between two hours (UTC), at weekends a third of what comes on other days.
    List<Instant> newsroom(double perWeekday, int opens, int closes) {
        var share = 24.0 / (closes - opens);
        return poisson(perWeekday * share).stream()
                .filter(at -> hour(at) >= opens && hour(at) < closes)
                .filter(at -> !weekend(at) || random.nextInt(3) == 0)
                .toList();
    }

    /// Once a day within two hours around nine.
    List<Instant> daily() {
        var all = new ArrayList<Instant>();
        for (var day = 0; day < days; day++) {
            all.add(from.plus(day, ChronoUnit.DAYS).plus(8, ChronoUnit.HOURS).plusSeconds(random.nextInt(7200)));
        }
        return all;
    }

    List<Instant> dailyOnWorkingDays() {
        return daily().stream().filter(at -> !weekend(at)).toList();
    }

    /// On one day of the week, at any hour of its working day.
    List<Instant> weekly() {
        var all = new ArrayList<Instant>();
        for (var day = 3; day < days; day += 7) {
            all.add(from.plus(day, ChronoUnit.DAYS).plus(8, ChronoUnit.HOURS).plusSeconds(random.nextInt(36_000)));
        }
        return all;
    }

    /// Ten items within a day, then two to six weeks of nothing.
    List<Instant> bursts() {
        var all = new ArrayList<Instant>();
        for (var day = 0; day < days; day += random.nextInt(14, 43)) {
            for (var item = 0; item < 10; item++) {
                all.add(from.plus(day, ChronoUnit.DAYS).plusSeconds(random.nextInt(86_400)));
            }
        }
        return all.stream().sorted().toList();
    }

    Instant end() {
        return from.plus(days, ChronoUnit.DAYS);
    }

    static boolean weekend(Instant at) {
        var day = at.atOffset(ZoneOffset.UTC).getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }

    static int hour(Instant at) {
        return at.atOffset(ZoneOffset.UTC).getHour();
    }
}
