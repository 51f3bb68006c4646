package watch.sahel.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SendingRunTest {
    private static final int ALERTS = 600;

    @Test
    void inFairWeatherNearlyTheWholeRateIsUsedAndNothingIsLostDoubledOrRefused() throws Exception {
        var result = SendingRun.fair(ALERTS);

        assertThat(result.lost()).isZero();
        assertThat(result.doubled()).isZero();
        assertThat(result.refused()).isZero();
        assertThat(result.halfRateUsed()).isBetween(0.95, 1.0);
    }

    @Test
    void inFoulWeatherNothingIsLostAndOnlyWhatWasNotAnsweredComesTwice() throws Exception {
        var result = SendingRun.foul(ALERTS);

        assertThat(result.lost()).isZero();
        assertThat(result.doubled()).isEqualTo(result.lostAnswers());
        assertThat(result.refused()).isPositive();
        assertThat(result.took()).isGreaterThan(SendingRun.OUTAGE);
    }
}
