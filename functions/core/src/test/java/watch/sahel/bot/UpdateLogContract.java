package watch.sahel.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
        assertThat(updates.take(900_000_001L, Samples.NOW)).isEqualTo(1);

        updates.markHandled(900_000_001L, Samples.NOW);

        assertThat(updates.take(900_000_001L, Samples.NOW)).isZero();
        assertThat(updates.take(900_000_002L, Samples.NOW)).isEqualTo(1);
    }

    @Test
    final void attemptsAreCountedUntilItIsMarked() {
        assertThat(updates.take(7, Samples.NOW)).isEqualTo(1);
        assertThat(updates.take(7, Samples.NOW)).isEqualTo(2);
        assertThat(updates.take(7, Samples.NOW)).isEqualTo(3);
    }

    @Test
    final void markingManyTimesAtOnceIsMarkingOnce() throws Exception {
        Race.of(() -> {
            updates.markHandled(7, Samples.NOW);
            return true;
        });

        assertThat(updates.take(7, Samples.NOW)).isZero();
    }
}
