package watch.sahel.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.bot.UpdateLog.Attempt;
import watch.sahel.memory.Race;
import watch.sahel.memory.Samples;

/// What every log of updates does.
public abstract class UpdateLogContract {
    private UpdateLog updates;

    protected abstract UpdateLog emptyLog();

    @BeforeEach
    final void open() {
        updates = emptyLog();
    }

    @Test
    final void anUpdateIsHandledOnceItIsMarked() {
        assertThat(updates.take(900_000_001L, Samples.NOW)).contains(new Attempt(1, 0, 0));

        updates.markHandled(900_000_001L, Samples.NOW);

        assertThat(updates.take(900_000_001L, Samples.NOW)).isEmpty();
        assertThat(updates.take(900_000_002L, Samples.NOW)).contains(new Attempt(1, 0, 0));
    }

    @Test
    final void attemptsAreCountedUntilItIsMarked() {
        updates.take(7, Samples.NOW);
        updates.take(7, Samples.NOW);

        assertThat(updates.take(7, Samples.NOW)).contains(new Attempt(3, 0, 0));
    }

    @Test
    final void whatWasPutOffIsNoFailureAndGoesOnWhereItEnded() {
        updates.take(7, Samples.NOW);
        updates.putOff(7, 2);

        var second = updates.take(7, Samples.NOW).orElseThrow();
        assertThat(second).isEqualTo(new Attempt(2, 1, 2));
        assertThat(second.first()).isFalse();
        assertThat(second.failures()).isZero();

        assertThat(updates.take(7, Samples.NOW).orElseThrow().failures()).isEqualTo(1);
    }

    @Test
    final void markingManyTimesAtOnceIsMarkingOnce() throws Exception {
        Race.of(() -> {
            updates.markHandled(7, Samples.NOW);
            return true;
        });

        assertThat(updates.take(7, Samples.NOW)).isEmpty();
    }
}
