package watch.sahel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.delivery.Pace.Turn;
import watch.sahel.memory.Race;
import watch.sahel.memory.Samples;

/// What every pace does.
public abstract class PaceContract {
    private static final Instant NOW = Samples.NOW;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private Pace pace;

    protected abstract Pace emptyStore();

    @BeforeEach
    final void open() {
        pace = emptyStore();
    }

    private Turn take(String lane, Instant now) {
        return pace.take(lane, SECOND, now, PATIENCE);
    }

    @Test
    final void aFreeLaneIsTakenAtOnce() {
        assertThat(take("a", NOW)).isEqualTo(new Turn.At(NOW));
    }

    @Test
    final void turnsFollowOneAnother() {
        take("a", NOW);

        assertThat(take("a", NOW)).isEqualTo(new Turn.At(NOW.plusSeconds(1)));
        assertThat(take("a", NOW.plusMillis(500))).isEqualTo(new Turn.At(NOW.plusSeconds(2)));
        assertThat(take("a", NOW.plusSeconds(3))).isEqualTo(new Turn.At(NOW.plusSeconds(3)));
    }

    @Test
    final void lanesDoNotWaitForOneAnother() {
        take("a", NOW);

        assertThat(take("b", NOW)).isEqualTo(new Turn.At(NOW));
    }

    @Test
    final void aTurnBeyondPatienceIsNotTaken() {
        pace.close("a", NOW.plus(PATIENCE).plusMillis(1));

        assertThat(take("a", NOW))
                .isEqualTo(new Turn.NotBefore(NOW.plus(PATIENCE).plusMillis(1)));
        assertThat(take("a", NOW.plusMillis(1)))
                .isEqualTo(new Turn.At(NOW.plus(PATIENCE).plusMillis(1)));
    }

    @Test
    final void ofTwoClosingsTheLongerStands() {
        pace.close("a", NOW.plusSeconds(43_838));
        pace.close("a", NOW.plusSeconds(5));

        assertThat(take("a", NOW)).isEqualTo(new Turn.NotBefore(NOW.plusSeconds(43_838)));
    }

    @Test
    final void aClosingNeverOpensALaneEarlier() {
        IntStream.range(0, 5).forEach(_ -> take("a", NOW));
        pace.close("a", NOW.plusSeconds(1));

        assertThat(take("a", NOW.plusSeconds(1))).isEqualTo(new Turn.At(NOW.plusSeconds(5)));
    }

    @Test
    final void noTwoGetTheSameTurn() throws Exception {
        var turns = Race.of(() -> pace.take("a", Duration.ofMillis(10), NOW, PATIENCE));

        var expected = IntStream.range(0, turns.size())
                .<Turn>mapToObj(i -> new Turn.At(NOW.plusMillis(10L * i)))
                .toList();
        assertThat(List.copyOf(turns)).containsExactlyInAnyOrderElementsOf(expected);
    }
}
