package watch.sahel.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.memory.Race;

/// What every store of allowances does.
public abstract class AllowancesContract {
    private static final Instant FULL_HOUR = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private Allowances allowances;

    protected abstract Allowances emptyStore();

    @BeforeEach
    final void open() {
        allowances = emptyStore();
    }

    @Test
    final void whatIsAllowedCanBeTakenAndNoMore() {
        assertThat(allowances.take("ip", 2, HOUR, FULL_HOUR)).isTrue();
        assertThat(allowances.take("ip", 2, HOUR, FULL_HOUR.plusSeconds(3599))).isTrue();
        assertThat(allowances.take("ip", 2, HOUR, FULL_HOUR.plusSeconds(3599))).isFalse();
    }

    @Test
    final void theNextWindowAllowsAgain() {
        allowances.take("ip", 1, HOUR, FULL_HOUR.plusSeconds(3599));

        assertThat(allowances.take("ip", 1, HOUR, FULL_HOUR.plus(HOUR))).isTrue();
        assertThat(allowances.take("ip", 1, HOUR, FULL_HOUR.plus(HOUR))).isFalse();
    }

    @Test
    final void oneTakesNothingFromAnother() {
        allowances.take("ip", 1, HOUR, FULL_HOUR);

        assertThat(allowances.take("other", 1, HOUR, FULL_HOUR)).isTrue();
    }

    @Test
    final void manyAtOnceGetNoMoreThanIsAllowed() throws Exception {
        var taken = Race.of(() -> allowances.take("ip", 5, HOUR, FULL_HOUR));

        assertThat(Collections.frequency(taken, true)).isEqualTo(5);
    }
}
