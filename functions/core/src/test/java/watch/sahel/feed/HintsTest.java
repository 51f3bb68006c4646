package watch.sahel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import watch.sahel.feed.document.UpdateHints;

class HintsTest {
    /// A Wednesday.
    private static final Instant NOON = Instant.parse("2026-03-04T12:20:00Z");

    @Test
    void theLongestOfWhatIsSaidCounts() {
        assertThat(hints(Duration.ofMinutes(10), Duration.ofMinutes(20)).shortestWait())
                .isEqualTo(Duration.ofMinutes(20));
        assertThat(hints(Duration.ofMinutes(20), Duration.ofMinutes(10)).shortestWait())
                .isEqualTo(Duration.ofMinutes(20));
        assertThat(Hints.NONE.shortestWait()).isZero();
    }

    @Test
    void aYearOfFreshnessIsAnHour() {
        assertThat(hints(Duration.ofDays(365), Duration.ZERO).shortestWait()).isEqualTo(Hints.MAX_FRESHNESS);
        assertThat(hints(Hints.MAX_FRESHNESS.minusSeconds(1), Duration.ZERO).shortestWait())
                .isEqualTo(Hints.MAX_FRESHNESS.minusSeconds(1));
    }

    @Test
    void aTtlOfADayIsHalfAnHour() {
        assertThat(hints(Duration.ZERO, Duration.ofDays(1)).shortestWait()).isEqualTo(Hints.MAX_STATED);
        assertThat(hints(Duration.ZERO, Hints.MAX_STATED.minusSeconds(1)).shortestWait())
                .isEqualTo(Hints.MAX_STATED.minusSeconds(1));
    }

    @Test
    void aPollInAnHourToSkipIsPutOffToItsEnd() {
        var hints = skipping(Set.of(12, 13), Set.of());

        assertThat(hints.afterSkips(NOON)).isEqualTo("2026-03-04T14:00:00Z");
        assertThat(hints.afterSkips(NOON.minusSeconds(3600))).isEqualTo(NOON.minusSeconds(3600));
    }

    @Test
    void aPollOnADayToSkipIsPutOffToItsEnd() {
        assertThat(skipping(Set.of(), Set.of(DayOfWeek.WEDNESDAY)).afterSkips(NOON))
                .isEqualTo("2026-03-05T00:00:00Z");
    }

    @Test
    void skippingAWholeWeekendIsSkippingADay() {
        var saturday = NOON.plus(Duration.ofDays(3));

        assertThat(skipping(Set.of(), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY))
                        .afterSkips(saturday))
                .isEqualTo(saturday.plus(Hints.MAX_SKIP));
    }

    @Test
    void skippingEverythingIsSkippingADay() {
        var hours = IntStream.range(0, 24).boxed().collect(Collectors.toSet());

        assertThat(skipping(hours, EnumSet.allOf(DayOfWeek.class)).afterSkips(NOON))
                .isEqualTo(NOON.plus(Hints.MAX_SKIP));
    }

    private static Hints hints(Duration maxAge, Duration interval) {
        return new Hints(Optional.of(maxAge), new UpdateHints(Optional.of(interval), Set.of(), Set.of()));
    }

    private static Hints skipping(Set<Integer> hours, Set<DayOfWeek> days) {
        return new Hints(Optional.empty(), new UpdateHints(Optional.empty(), hours, days));
    }
}
