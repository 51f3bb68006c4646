package watch.sahel.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SendingRunTest {
    private static final int ALERTS = 600;

    @Test
    void inFairWeatherMostOfTheRateIsUsedAndNothingIsLostDoubledOrRefused() throws Exception {
        var result = SendingRun.fair(ALERTS);

        assertThat(result.lost()).isZero();
        assertThat(result.doubled()).isZero();
        assertThat(result.refused()).isZero();
        // A few hundred end in few chats, each at its own pace; ten thousand reach 95 % (docs/measurements.md).
        assertThat(result.halfRateUsed()).isBetween(0.6, 1.0);
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
