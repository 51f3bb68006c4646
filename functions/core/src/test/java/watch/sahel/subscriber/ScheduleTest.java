package watch.sahel.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Schedule AT_SEVEN = new Schedule.Daily(List.of(LocalTime.of(7, 0)));

    @Test
    void sevenIsSevenOnBothSidesOfTheChangeToSummerTime() {
        var before = next(AT_SEVEN, "2026-03-28T05:00:00Z", PARIS);
        var after = AT_SEVEN.next(before, PARIS).orElseThrow();

        assertThat(before).isEqualTo("2026-03-28T06:00:00Z");
        assertThat(after).isEqualTo("2026-03-29T05:00:00Z");
    }

    @Test
    void aTimeThatSummerTimeSkipsComesAnHourLater() {
        var halfPastTwo = new Schedule.Daily(List.of(LocalTime.of(2, 30)));

        assertThat(next(halfPastTwo, "2026-03-28T23:00:00Z", PARIS)).isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void aTimeThatHappensTwiceComesOnce() {
        var halfPastTwo = new Schedule.Daily(List.of(LocalTime.of(2, 30)));
        var first = next(halfPastTwo, "2026-10-24T23:00:00Z", PARIS);

        assertThat(first).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(halfPastTwo.next(first, PARIS)).contains(Instant.parse("2026-10-26T01:30:00Z"));
    }

    @Test
    void theSameTimeIsNotDueAgain() {
        var seven = Instant.parse("2026-06-01T05:00:00Z");

        assertThat(AT_SEVEN.next(seven, PARIS)).contains(Instant.parse("2026-06-02T05:00:00Z"));
    }

    @Test
    void theNextOfSeveralTimesIsTheNearest() {
        var schedule = new Schedule.Daily(List.of(LocalTime.of(18, 0), LocalTime.of(7, 0)));

        assertThat(next(schedule, "2026-06-01T06:00:00Z", PARIS)).isEqualTo("2026-06-01T16:00:00Z");
    }

    @Test
    void aSkippedTimeDoesNotOvertakeTheOneThatIsThere() {
        var nightly = new Schedule.Daily(List.of(LocalTime.of(2, 30), LocalTime.of(3, 0)));
        var first = next(nightly, "2026-03-28T23:00:00Z", PARIS);

        assertThat(first).isEqualTo("2026-03-29T01:00:00Z");
        assertThat(nightly.next(first, PARIS)).contains(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void onlyTheChosenWeekdaysCount() {
        var fridays = new Schedule.Daily(List.of(LocalTime.of(7, 0)), EnumSet.of(DayOfWeek.FRIDAY));
        var friday = next(fridays, "2026-06-01T00:00:00Z", PARIS);

        assertThat(friday).isEqualTo("2026-06-05T05:00:00Z");
        assertThat(fridays.next(friday, PARIS)).contains(Instant.parse("2026-06-12T05:00:00Z"));
    }

    @Test
    void theWeekdayIsTheOneOfTheZone() {
        var mondays = new Schedule.Daily(List.of(LocalTime.of(7, 0)), EnumSet.of(DayOfWeek.MONDAY));

        assertThat(next(mondays, "2026-06-07T20:00:00Z", ZoneId.of("Pacific/Auckland")))
                .isEqualTo("2026-06-14T19:00:00Z");
    }

    @Test
    void aDayThatAZoneSkippedIsToldOnTheNext() {
        var fridays = new Schedule.Daily(List.of(LocalTime.of(7, 0)), EnumSet.of(DayOfWeek.FRIDAY));

        assertThat(next(fridays, "2011-12-29T20:00:00Z", ZoneId.of("Pacific/Apia")))
                .isEqualTo("2011-12-30T17:00:00Z");
    }

    @Test
    void hourlyIsAtTheFullHourOfTheLocalClock() {
        var hourly = new Schedule.Hourly();

        assertThat(next(hourly, "2026-06-01T06:10:00Z", PARIS)).isEqualTo("2026-06-01T07:00:00Z");
        assertThat(next(hourly, "2026-06-01T06:10:00Z", ZoneId.of("Asia/Kolkata")))
                .isEqualTo("2026-06-01T06:30:00Z");
    }

    @Test
    void anHourThatHappensTwiceHasTwoHourlyDigests() {
        var hourly = new Schedule.Hourly();
        var first = next(hourly, "2026-10-24T23:59:00Z", PARIS);

        assertThat(first).isEqualTo("2026-10-25T00:00:00Z");
        assertThat(hourly.next(first, PARIS)).contains(Instant.parse("2026-10-25T01:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Paris", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Africa/Cairo"})
    void everyFullHourThatTheClockShowsHasItsHourlyDigest(String name) {
        var zone = ZoneId.of(name);
        var end = Instant.parse("2026-11-15T00:00:00Z");
        var last = Instant.parse("2026-03-01T00:00:00Z");
        var shown = 0;
        for (var minute = last.plusSeconds(1_800); minute.isBefore(end); minute = minute.plusSeconds(1_800)) {
            var next = new Schedule.Hourly().next(last, zone).orElseThrow();
            var full = minute.atZone(zone).getMinute() == 0;
            assertThat(next).as("after %s", last).isAfter(last).isBetween(minute, minute.plus(Duration.ofMinutes(90)));
            if (full) {
                assertThat(next).isEqualTo(minute);
                shown++;
            }
            if (next.equals(minute)) {
                last = minute;
            }
        }
        assertThat(shown).isGreaterThan(6_000);
    }

    @Test
    void whatIsToldAtOnceWaitsForNoDigest() {
        assertThat(new Schedule.AtOnce().next(Instant.EPOCH, PARIS)).isEmpty();
    }

    private static Instant next(Schedule schedule, String after, ZoneId zone) {
        return schedule.next(Instant.parse(after), zone).orElseThrow();
    }

    @Test
    void boundsAreKept() {
        assertThat(new Schedule.Every(Schedule.Every.MIN)).isNotNull();
        assertThat(new Schedule.Every(Schedule.Every.MAX)).isNotNull();
        assertThatThrownBy(() -> new Schedule.Every(Duration.ofSeconds(59))).hasMessageContaining("PT59S");
        assertThatThrownBy(() -> new Schedule.Every(Schedule.Every.MAX.plusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Schedule.Daily(Collections.nCopies(24, LocalTime.NOON)).times())
                .hasSize(1);
        assertThatThrownBy(() -> new Schedule.Daily(List.of(LocalTime.NOON), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Schedule.Daily(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Schedule.Daily(Collections.nCopies(25, LocalTime.NOON)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
