package watch.sahel.bot;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import watch.sahel.language.Weekdays;
import watch.sahel.subscriber.Schedule;

/// Reads a schedule as somebody types it: `now`, `hourly`, or times and days such as `7:00 18:00 mon-fri`. What is not
/// said of the two is as it is now.
final class ScheduleReader {
    private static final Set<String> AT_ONCE = Set.of("now", "at once", "atonce", "instant");
    private static final Set<String> HOURLY = Set.of("hourly", "every hour", "hour");
    private static final Set<String> EVERY_DAY = Set.of("daily", "every", "day", "everyday", "days");
    private static final Set<DayOfWeek> WORKING = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private final List<LocalTime> times = new ArrayList<>();
    private final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);

    private ScheduleReader() {}

    /// What somebody typed came to.
    sealed interface Outcome {
        record Read(Schedule schedule) implements Outcome {}

        /// @param word the first that means nothing
        record Unclear(String word) implements Outcome {}

        record TooManyTimes() implements Outcome {}
    }

    static Outcome read(String typed, Schedule now) {
        var text =
                LocalTimes.plainDigits(typed).toLowerCase(Locale.ROOT).strip().replaceAll("\\s*-\\s*", "-");
        if (AT_ONCE.contains(text)) {
            return new Outcome.Read(new Schedule.AtOnce());
        }
        if (HOURLY.contains(text)) {
            return new Outcome.Read(new Schedule.Hourly());
        }
        var reader = new ScheduleReader();
        for (var word : text.split("[\\s,;،]+", -1)) {
            if (!word.isEmpty() && !reader.takes(word)) {
                return new Outcome.Unclear(word);
            }
        }
        return reader.outcome(text, now);
    }

    private boolean takes(String word) {
        var time = LocalTimes.read(word);
        time.ifPresent(times::add);
        var range = days(word);
        range.ifPresent(days::addAll);
        return time.isPresent() || range.isPresent();
    }

    private static Optional<Set<DayOfWeek>> days(String word) {
        if (EVERY_DAY.contains(word)) {
            return Optional.of(EnumSet.allOf(DayOfWeek.class));
        }
        if (word.startsWith("weekday")) {
            return Optional.of(WORKING);
        }
        if (word.startsWith("weekend")) {
            return Optional.of(EnumSet.complementOf(EnumSet.copyOf(WORKING)));
        }
        var ends = word.split("-", 2);
        var from = Weekdays.read(ends[0]);
        var to = ends.length == 1 ? from : Weekdays.read(ends[1]);
        return from.isEmpty() || to.isEmpty() ? Optional.empty() : Optional.of(between(from.get(), to.get()));
    }

    /// Over the end of the week where the second day is the earlier one.
    private static Set<DayOfWeek> between(DayOfWeek from, DayOfWeek to) {
        var days = EnumSet.of(from);
        for (var day = from; day != to; day = day.plus(1)) {
            days.add(day.plus(1));
        }
        return days;
    }

    private Outcome outcome(String text, Schedule now) {
        var before = now instanceof Schedule.Daily daily ? Optional.of(daily) : Optional.<Schedule.Daily>empty();
        if (times.isEmpty()) {
            before.ifPresent(daily -> times.addAll(daily.times()));
        }
        if (days.isEmpty()) {
            days.addAll(before.map(Schedule.Daily::days).orElse(EnumSet.allOf(DayOfWeek.class)));
        }
        if (times.isEmpty()) {
            return new Outcome.Unclear(text);
        }
        return times.stream().distinct().count() > Schedule.Daily.MAX_TIMES
                ? new Outcome.TooManyTimes()
                : new Outcome.Read(new Schedule.Daily(times.stream().distinct().toList(), days));
    }
}
