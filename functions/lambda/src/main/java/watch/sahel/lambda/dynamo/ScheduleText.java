package watch.sahel.lambda.dynamo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import watch.sahel.subscriber.Schedule;

/// A schedule as text: `at-once`, `hourly`, `daily 07:00,18:30`, `daily 07:00 MONDAY,FRIDAY`, `every PT2H`.
final class ScheduleText {
    private static final String AT_ONCE = "at-once";
    private static final String HOURLY = "hourly";
    private static final String DAILY = "daily";
    private static final String EVERY = "every";

    private ScheduleText() {}

    static String of(Schedule schedule) {
        return switch (schedule) {
            case Schedule.AtOnce _ -> AT_ONCE;
            case Schedule.Hourly _ -> HOURLY;
            case Schedule.Daily(List<LocalTime> times, Set<DayOfWeek> days) -> DAILY + " " + times(times) + days(days);
            case Schedule.Every(Duration pause) -> EVERY + " " + pause;
        };
    }

    static Schedule read(String text) {
        var words = text.split(" ", -1);
        return switch (words[0]) {
            case DAILY ->
                words.length == 2
                        ? new Schedule.Daily(readTimes(words[1]))
                        : new Schedule.Daily(readTimes(words[1]), readDays(words[2]));
            case EVERY -> new Schedule.Every(Duration.parse(words[1]));
            case HOURLY -> new Schedule.Hourly();
            case AT_ONCE -> new Schedule.AtOnce();
            default -> throw new IllegalStateException("a stored schedule is none that we wrote: '" + text + "'");
        };
    }

    private static String times(List<LocalTime> times) {
        return times.stream().map(LocalTime::toString).collect(Collectors.joining(","));
    }

    /// Empty for all of them.
    private static String days(Set<DayOfWeek> days) {
        return days.size() == DayOfWeek.values().length
                ? ""
                : days.stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(",", " ", ""));
    }

    private static List<LocalTime> readTimes(String times) {
        return Arrays.stream(times.split(",", -1)).map(LocalTime::parse).toList();
    }

    private static Set<DayOfWeek> readDays(String days) {
        return Arrays.stream(days.split(",", -1))
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }
}
