package watch.sahel.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PollPolicyTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final FeedId FEED = new FeedId("north-quay");
    private final PollPolicy policy = new PollPolicy(Duration.ofMinutes(15));

    @Test
    void aHealthyFeedIsPolledAfterTheIntervalAndUpToATenthMore() {
        var next = policy.next(FEED, Health.UNTRIED.succeeded(NOW), Optional.empty(), NOW);

        assertThat(Duration.between(NOW, next)).isBetween(Duration.ofMinutes(15), Duration.ofSeconds(990));
    }

    @Test
    void failuresDoubleTheWaitUpToADay() {
        var waits = new Duration[12];
        var health = Health.UNTRIED;
        for (var i = 0; i < waits.length; i++) {
            health = health.failed(NOW, "HTTP 500");
            waits[i] = Duration.between(NOW, policy.next(FEED, health, Optional.empty(), NOW));
        }

        assertThat(waits[0]).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(17));
        assertThat(waits[1]).isBetween(Duration.ofMinutes(30), Duration.ofMinutes(33));
        assertThat(waits[11]).isBetween(Duration.ofDays(1), Duration.ofHours(27));
    }

    @Test
    void aServersOwnWishIsKeptUpToADay() {
        var failed = Health.UNTRIED.failed(NOW, "HTTP 429");

        assertThat(policy.next(FEED, failed, Optional.of(Duration.ofHours(3)), NOW))
                .isAfterOrEqualTo(NOW.plus(Duration.ofHours(3)));
        assertThat(policy.next(FEED, failed, Optional.of(Duration.ofDays(30)), NOW))
                .isBefore(NOW.plus(Duration.ofHours(27)));
    }

    @Test
    void oneSuccessEndsTheBackoff() {
        var health = Health.UNTRIED.failed(NOW, "x").failed(NOW, "x").succeeded(NOW);

        assertThat(policy.next(FEED, health, Optional.empty(), NOW)).isBefore(NOW.plus(Duration.ofMinutes(17)));
    }

    @Test
    void theIntervalHasBounds() {
        assertThat(new PollPolicy(PollPolicy.MIN_INTERVAL)).isNotNull();
        assertThat(new PollPolicy(PollPolicy.MAX_INTERVAL)).isNotNull();
        assertThatThrownBy(() -> new PollPolicy(PollPolicy.MIN_INTERVAL.minusSeconds(1)))
                .hasMessageContaining("PT59S");
        assertThatThrownBy(() -> new PollPolicy(PollPolicy.MAX_INTERVAL.plusSeconds(1)))
                .hasMessageContaining("PT6H1S");
    }
}
