package watch.sahel.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Schedule AT_SEVEN = new Schedule.Daily(List.of(LocalTime.of(7, 0)));

    @Test
    void sevenIsSevenOnBothSidesOfTheChangeToSummerTime() {
        var before = AT_SEVEN.next(Instant.parse("2026-03-28T05:00:00Z"), PARIS);
        var after = AT_SEVEN.next(before, PARIS);

        assertThat(before).isEqualTo("2026-03-28T06:00:00Z");
        assertThat(after).isEqualTo("2026-03-29T05:00:00Z");
    }

    @Test
    void aTimeThatSummerTimeSkipsComesAnHourLater() {
        var halfPastTwo = new Schedule.Daily(List.of(LocalTime.of(2, 30)));

        assertThat(halfPastTwo.next(Instant.parse("2026-03-28T23:00:00Z"), PARIS))
                .isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void aTimeThatHappensTwiceComesOnce() {
        var halfPastTwo = new Schedule.Daily(List.of(LocalTime.of(2, 30)));
        var first = halfPastTwo.next(Instant.parse("2026-10-24T23:00:00Z"), PARIS);

        assertThat(first).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(halfPastTwo.next(first, PARIS)).isEqualTo("2026-10-26T01:30:00Z");
    }

    @Test
    void theSameTimeIsNotDueAgain() {
        var seven = Instant.parse("2026-06-01T05:00:00Z");

        assertThat(AT_SEVEN.next(seven, PARIS)).isEqualTo("2026-06-02T05:00:00Z");
    }

    @Test
    void theNextOfSeveralTimesIsTheNearest() {
        var schedule = new Schedule.Daily(List.of(LocalTime.of(18, 0), LocalTime.of(7, 0)));

        assertThat(schedule.next(Instant.parse("2026-06-01T06:00:00Z"), PARIS)).isEqualTo("2026-06-01T16:00:00Z");
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
        assertThatThrownBy(() -> new Schedule.Daily(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Schedule.Daily(Collections.nCopies(25, LocalTime.NOON)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
