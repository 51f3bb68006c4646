package watch.sahel.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SendingRunTest {
    private static final int ALERTS = 600;
    /// A run begins and ends with chats that wait for their own limits: a short one uses less of the bot's rate.
    private static final int MANY_ALERTS = 10_000;

    @Test
    void inFairWeatherNearlyTheWholeRateIsUsedAndNothingIsLostDoubledOrRefused() throws Exception {
        var result = SendingRun.fair(MANY_ALERTS);

        assertThat(result.lost()).isZero();
        assertThat(result.doubled()).isZero();
        assertThat(result.refused()).isZero();
        assertThat(result.rateUsed()).isBetween(0.95, 1.0);
        assertThat(result.answered()).isGreaterThan(200);
        assertThat(result.answersRefused()).isZero();
        assertThat(result.longestWait()).isLessThan(Duration.ofSeconds(1));
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
