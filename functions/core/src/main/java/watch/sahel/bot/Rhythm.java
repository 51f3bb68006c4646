package watch.sahel.bot;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.language.Weekdays;
import watch.sahel.subscriber.Choices;
import watch.sahel.subscriber.Schedule;

/// A schedule in words: `daily at 07:00 and 18:00 (Africa/Bamako)`.
final class Rhythm {
    private Rhythm() {}

    static String of(Choices choices, Phrases phrases) {
        return switch (choices.schedule()) {
            case Schedule.AtOnce _ -> phrases.say(Phrase.AS_IT_COMES);
            case Schedule.Hourly _ -> phrases.say(Phrase.EVERY_HOUR);
            case Schedule.Every(Duration pause) -> phrases.say(Phrase.EVERY_MINUTES, pause.toMinutes());
            case Schedule.Daily(var times, var days) -> daily(times, days, choices.zone(), phrases);
        };
    }

    private static String daily(List<LocalTime> times, Set<DayOfWeek> days, ZoneId zone, Phrases phrases) {
        var at = phrases.enumeration(times.stream().map(LocalTime::toString).toList());
        if (days.size() == DayOfWeek.values().length) {
            return phrases.say(Phrase.DAILY_AT, at, zone(zone));
        }
        var on = Arrays.stream(DayOfWeek.values())
                .filter(days::contains)
                .map(day -> Weekdays.name(day, phrases.language()))
                .toList();
        return phrases.say(Phrase.DAYS_AT, phrases.list(on), at, zone(zone));
    }

    static String zone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }
}
