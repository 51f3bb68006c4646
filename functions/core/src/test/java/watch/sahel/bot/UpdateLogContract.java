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
        assertThat(updates.handled(900_000_001L)).isFalse();

        updates.markHandled(900_000_001L, Samples.NOW);

        assertThat(updates.handled(900_000_001L)).isTrue();
        assertThat(updates.handled(900_000_002L)).isFalse();
    }

    @Test
    final void markingManyTimesAtOnceIsMarkingOnce() throws Exception {
        Race.of(() -> {
            updates.markHandled(7, Samples.NOW);
            return true;
        });

        assertThat(updates.handled(7)).isTrue();
    }
}
