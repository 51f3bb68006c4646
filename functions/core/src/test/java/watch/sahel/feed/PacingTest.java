package watch.sahel.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PacingTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    @Test
    void aThousandFeedsAreSpreadOverTheWholeTime() {
        var turns = new Pacing(MINUTE, Duration.ZERO).turns(feeds(1_000, "host%d.example"));

        for (var quarter = 0; quarter < 4; quarter++) {
            var from = Duration.ofSeconds(15L * quarter);
            assertThat(turns.stream()
                            .filter(turn -> turn.delay().compareTo(from) >= 0
                                    && turn.delay().minus(from).toSeconds() < 15)
                            .count())
                    .isBetween(150L, 350L);
        }
        assertThat(turns).allSatisfy(turn -> assertThat(turn.delay()).isBetween(Duration.ZERO, MINUTE));
    }

    @Test
    void whatOneInvocationCanPollStartsTogether() {
        var delays = new Pacing(MINUTE, Duration.ZERO)
                .turns(feeds(2 * Pacing.TOGETHER + 1, "host%d.example")).stream()
                        .map(Pacing.Turn::delay)
                        .toList();

        assertThat(delays.subList(0, Pacing.TOGETHER)).containsOnly(Duration.ZERO);
        assertThat(delays.subList(Pacing.TOGETHER, 2 * Pacing.TOGETHER)).containsOnly(Duration.ofSeconds(20));
        assertThat(delays.getLast()).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void aRoundWithoutFeedsHasNoTurns() {
        assertThat(Pacing.STANDARD.turns(List.of())).isEmpty();
    }

    @Test
    void oneHostIsAskedByOneFeedAfterTheOther() {
        var turns = new Pacing(MINUTE, TWO_SECONDS).turns(feeds(40, "news.example"));

        var delays = turns.stream().map(Pacing.Turn::delay).toList();
        assertThat(delays).isSorted();
        for (var i = 1; i < delays.size(); i++) {
            assertThat(delays.get(i).minus(delays.get(i - 1))).isGreaterThanOrEqualTo(TWO_SECONDS);
        }
    }

    @Test
    void ourOwnMachineNeedsNoSpacing() {
        assertThat(new Pacing(Duration.ZERO, TWO_SECONDS).turns(feeds(40, "127.0.0.1")))
                .extracting(Pacing.Turn::delay)
                .containsOnly(Duration.ZERO);
    }

    @Test
    void withoutSpreadAndSpacingAllStartAtOnce() {
        assertThat(Pacing.NONE.turns(feeds(100, "news.example")))
                .extracting(Pacing.Turn::delay)
                .containsOnly(Duration.ZERO);
    }

    @Test
    void noDelayIsLongerThanTheQueueCanHold() {
        var turns = new Pacing(Duration.ZERO, TWO_SECONDS).turns(feeds(1_000, "news.example"));

        assertThat(turns.get(450).delay()).isEqualTo(Pacing.MAX_DELAY);
        assertThat(turns.getLast().delay()).isEqualTo(Pacing.MAX_DELAY);
    }

    @Test
    void aSpreadIsAtMostWhatTheQueueCanHold() {
        assertThat(new Pacing(Pacing.MAX_DELAY, Duration.ZERO)).isNotNull();
        assertThatThrownBy(() -> new Pacing(Pacing.MAX_DELAY.plusSeconds(1), Duration.ZERO))
                .hasMessageContaining("PT15M1S");
        assertThatThrownBy(() -> new Pacing(Duration.ZERO, Duration.ofSeconds(-1)))
                .hasMessageContaining("PT-1S");
    }

    private static List<DueFeed> feeds(int count, String host) {
        return IntStream.range(0, count)
                .mapToObj(i -> new DueFeed(new FeedId("feed-" + i), host.formatted(i)))
                .toList();
    }
}
