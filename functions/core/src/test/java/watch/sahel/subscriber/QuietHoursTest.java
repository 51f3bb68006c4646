package watch.sahel.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietHoursTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 30));

    @Test
    void theyBeginWithTheirFirstMinuteAndEndBeforeTheirLast() {
        assertThat(NIGHT.hold(Instant.parse("2026-01-10T20:59:59.999Z"), PARIS)).isFalse();
        assertThat(NIGHT.hold(Instant.parse("2026-01-10T21:00:00Z"), PARIS)).isTrue();
        assertThat(NIGHT.hold(Instant.parse("2026-01-11T05:29:59.999Z"), PARIS)).isTrue();
        assertThat(NIGHT.hold(Instant.parse("2026-01-11T05:30:00Z"), PARIS)).isFalse();
    }

    @Test
    void theyMayLieWithinADay() {
        var siesta = new QuietHours(LocalTime.of(13, 0), LocalTime.of(15, 0));

        assertThat(siesta.hold(Instant.parse("2026-01-10T12:00:00Z"), PARIS)).isTrue();
        assertThat(siesta.hold(Instant.parse("2026-01-10T14:00:00Z"), PARIS)).isFalse();
        assertThat(siesta.hold(Instant.parse("2026-01-10T23:00:00Z"), PARIS)).isFalse();
    }

    @Test
    void theSameTimeTwiceIsNone() {
        assertThat(QuietHours.NONE.hold(Instant.EPOCH, PARIS)).isFalse();
        assertThat(new QuietHours(LocalTime.NOON, LocalTime.NOON).hold(Instant.EPOCH, PARIS))
                .isFalse();
        assertThatThrownBy(() -> QuietHours.NONE.endAfter(Instant.EPOCH, PARIS))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatTheyHoldIsReleasedWhenTheyEnd() {
        assertThat(NIGHT.release(Instant.parse("2026-01-10T23:00:00Z"), PARIS)).isEqualTo("2026-01-11T05:30:00Z");
        assertThat(NIGHT.release(Instant.parse("2026-01-11T12:00:00Z"), PARIS)).isEqualTo("2026-01-11T12:00:00Z");
    }

    @Test
    void anEndThatSummerTimeSkipsIsTheJumpItself() {
        var night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(2, 30));

        assertThat(night.release(Instant.parse("2026-03-29T00:30:00Z"), PARIS)).isEqualTo("2026-03-29T01:00:00Z");
    }

    @Test
    void aTimeThatHappensTwiceIsQuietTwice() {
        var night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(2, 30));
        var first = night.endAfter(Instant.parse("2026-10-25T00:00:00Z"), PARIS);

        assertThat(first).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(night.hold(Instant.parse("2026-10-25T01:15:00Z"), PARIS)).isTrue();
        assertThat(night.endAfter(first, PARIS)).isEqualTo("2026-10-25T01:30:00Z");
    }

    @Test
    void anotherZoneCountsAtOnce() {
        var instant = Instant.parse("2026-01-10T22:30:00Z");

        assertThat(NIGHT.hold(instant, PARIS)).isTrue();
        assertThat(NIGHT.hold(instant, ZoneId.of("America/New_York"))).isFalse();
    }
}
