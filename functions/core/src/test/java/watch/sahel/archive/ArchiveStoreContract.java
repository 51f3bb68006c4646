package watch.sahel.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store of drawers does.
public abstract class ArchiveStoreContract {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private ArchiveStore store;

    protected abstract ArchiveStore emptyStore();

    @BeforeEach
    final void open() {
        store = emptyStore();
    }

    @Test
    final void nothingIsSealedAtFirst() {
        assertThat(store.sealed()).isEmpty();
        assertThat(store.drawers(DAY, DAY.plusDays(30))).isEmpty();
    }

    @Test
    final void drawersComeBackByDay() {
        store.seal(DAY, bytes(10));
        store.seal(DAY.plusDays(1), bytes(20));
        store.seal(DAY.plusDays(3), bytes(30));

        assertThat(store.drawers(DAY, DAY.plusDays(3)))
                .containsOnlyKeys(DAY, DAY.plusDays(1), DAY.plusDays(3))
                .containsEntry(DAY.plusDays(3), bytes(30));
        assertThat(store.drawers(DAY.plusDays(1), DAY.plusDays(2))).containsOnlyKeys(DAY.plusDays(1));
        assertThat(store.drawers(DAY.plusDays(1), DAY.plusDays(1))).containsOnlyKeys(DAY.plusDays(1));
    }

    @Test
    final void theMarkIsOfTheLastDayWhateverTheOrder() {
        store.seal(DAY.plusDays(1), bytes(1));
        store.seal(DAY, bytes(1));

        assertThat(store.sealed()).contains(DAY.plusDays(1));
    }

    @Test
    final void aDrawerOfAnySizeComesBackWhole() {
        store.seal(DAY, bytes(1_500_000));

        assertThat(store.drawers(DAY, DAY)).containsEntry(DAY, bytes(1_500_000));
    }

    @Test
    final void aDrawerSealedAgainReplacesTheLargerOneBefore() {
        store.seal(DAY, bytes(800_000));
        store.seal(DAY, bytes(100));

        assertThat(store.drawers(DAY, DAY)).containsEntry(DAY, bytes(100));
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
