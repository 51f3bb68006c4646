package watch.sahel.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.NextDigest.Reach;

/// Random schedules and quiet hours, lived through weeks with a change of the clock. What is expected is read off the
/// clock minute by minute, not computed as [Schedule] does.
class ChoicesPropertyTest {
    private static final int SCHEDULES_PER_ZONE = 60;
    private static final int DAYS = 14;
    /// In 2026 the clocks of these zones change in one of these weeks, and all stand in another.
    private static final List<LocalDate> STARTS = List.of(
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2026, 3, 22),
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2026, 9, 27),
            LocalDate.of(2026, 10, 18));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Africa/Bamako",
                "Europe/Paris",
                "Europe/Kyiv",
                "America/New_York",
                "Asia/Kolkata",
                "Australia/Lord_Howe",
                "America/Havana",
                "Africa/Cairo"
            })
    void everyLocalTimeOfEveryDayIsToldExactlyOnceAndNeverInQuietHours(String name) {
        var zone = ZoneId.of(name);
        for (var seed = 0; seed < SCHEDULES_PER_ZONE; seed++) {
            var random = new Random(seed);
            var daily = daily(random);
            var choices = Choices.of(zone, Set.of(TopicId.SAHEL, TopicId.WAGNER), daily)
                    .quiet(quiet(random))
                    .atOnce(random.nextBoolean() ? Set.of(TopicId.WAGNER) : Set.of());
            var start = STARTS.get(seed % STARTS.size()).atStartOfDay(zone).toInstant();
            var described = name + ", seed " + seed + ": " + choices;
            var digests = live(choices, start, random, described);
            everySlotIsTold(slots(daily, zone, start), digests, choices, described);
        }
    }

    /// A run of digests, each composed when it is due or, now and then, hours after.
    private static List<Lived> live(Choices choices, Instant start, Random random, String described) {
        var digests = new ArrayList<Lived>();
        var end = start.plus(Duration.ofDays(DAYS + 9));
        var last = start;
        while (last.isBefore(end)) {
            var next = choices.next(last, last).orElseThrow();
            assertThat(next.at()).as(described).isAfter(last);
            assertThat(choices.next(last, next.at())).as(described).contains(next);
            var woken = next.at().plus(Duration.ofMinutes(random.nextInt(8) == 0 ? random.nextInt(3_000) : 0));
            var due = choices.next(last, woken).orElseThrow();
            assertThat(due.at()).as(described).isAfterOrEqualTo(woken);
            assertThat(choices.quiet().hold(due.at(), choices.zone()))
                    .as(described)
                    .isFalse();
            var reach = due.reach() == Reach.HELD && choices.scheduledBetween(last, due.at()) ? Reach.ALL : due.reach();
            digests.add(new Lived(last, woken, due.at(), reach));
            last = due.at();
        }
        return digests;
    }

    /// A digest of all that came after `from`, ready at `woken`, told at `at`.
    private record Lived(Instant from, Instant woken, Instant at, Reach reach) {}

    private static void everySlotIsTold(List<Instant> slots, List<Lived> digests, Choices choices, String described) {
        for (var slot : slots) {
            var telling = digests.stream()
                    .filter(digest -> digest.reach() == Reach.ALL)
                    .filter(digest -> slot.isAfter(digest.from()) && !slot.isAfter(digest.at()))
                    .toList();
            assertThat(telling).as("%s at %s", described, slot).hasSize(1);
            var digest = telling.getFirst();
            for (var minute = slot; minute.isBefore(digest.at()); minute = minute.plusSeconds(60)) {
                assertThat(choices.quiet().hold(minute, choices.zone()) || minute.isBefore(digest.woken()))
                        .as("%s: %s waits for %s without a reason", described, slot, digest.at())
                        .isTrue();
            }
        }
    }

    /// The first minute at which the clock shows each time of each day; for one it never shows, as many minutes after
    /// the jump as the time lies behind the last that was shown.
    private static List<Instant> slots(Schedule.Daily daily, ZoneId zone, Instant start) {
        var shown = new TreeMap<LocalDateTime, Instant>();
        var end = start.plus(Duration.ofDays(DAYS));
        for (var minute = start; minute.isBefore(end); minute = minute.plusSeconds(60)) {
            shown.putIfAbsent(minute.atZone(zone).toLocalDateTime(), minute);
        }
        var slots = new ArrayList<Instant>();
        var lastDay = shown.lastKey().toLocalDate();
        for (var day = shown.firstKey().toLocalDate().plusDays(1); day.isBefore(lastDay); day = day.plusDays(1)) {
            if (daily.days().contains(day.getDayOfWeek())) {
                for (var time : daily.times()) {
                    var before = shown.floorEntry(day.atTime(time));
                    slots.add(before.getValue()
                            .plus(ChronoUnit.MINUTES.between(before.getKey(), day.atTime(time)), ChronoUnit.MINUTES));
                }
            }
        }
        return slots;
    }

    private static Schedule.Daily daily(Random random) {
        var times = random.ints(1 + random.nextInt(6), 0, 24 * 12)
                .mapToObj(five -> LocalTime.ofSecondOfDay(five * 300L))
                .toList();
        var days = EnumSet.allOf(DayOfWeek.class);
        if (random.nextInt(3) == 0) {
            days.removeIf(_ -> random.nextBoolean());
        }
        return days.isEmpty() ? new Schedule.Daily(times) : new Schedule.Daily(times, days);
    }

    private static QuietHours quiet(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> QuietHours.NONE;
            case 1 -> new QuietHours(LocalTime.of(22, 0), LocalTime.of(random.nextInt(12), 30 * random.nextInt(2)));
            default -> new QuietHours(time(random), time(random));
        };
    }

    private static LocalTime time(Random random) {
        return LocalTime.ofSecondOfDay(random.nextInt(24 * 4) * 900L);
    }
}
