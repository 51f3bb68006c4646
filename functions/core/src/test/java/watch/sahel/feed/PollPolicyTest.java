package watch.sahel.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import watch.sahel.feed.document.UpdateHints;

class PollPolicyTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final FeedId FEED = new FeedId("north-quay");
    private static final Health HEALTHY = Health.UNTRIED.succeeded(NOW);
    private final PollPolicy policy = new PollPolicy(Duration.ofMinutes(15));

    @Nested
    class AHealthyFeed {
        @Test
        void nobodyKnowsIsPolledAfterTheIntervalAndUpToATenthMore() {
            assertThat(waitOf(PollHistory.of(FEED, HEALTHY))).isBetween(minutes(15), minutes(16.5));
        }

        @Test
        void withAHundredItemsADayIsPolledEveryFewMinutes() {
            assertThat(waitOf(byChance(100))).isBetween(minutes(5), minutes(15));
        }

        @Test
        void withTenItemsADayIsPolledAboutEveryHour() {
            assertThat(waitOf(byChance(10))).isBetween(minutes(40), minutes(110));
        }

        @Test
        void withTwoItemsAWeekIsPolledEverySixHours() {
            assertThat(waitOf(every(Duration.ofHours(84)))).isBetween(Duration.ofHours(6), minutes(396));
        }

        @Test
        void withAThousandItemsADayIsPolledEveryFiveMinutesAndNotMore() {
            assertThat(waitOf(every(minutes(1.4)))).isBetween(minutes(5), minutes(5.5));
        }

        @Test
        void thatHasFallenSilentIsPolledLessOftenButNotForgotten() {
            var later = NOW.plus(Duration.ofDays(2));
            var history = every(minutes(14.4));

            assertThat(Duration.between(later, policy.next(history, later))).isBetween(minutes(25), minutes(70));
        }

        @Test
        void isPolledMoreOftenIfSomebodyWishes() {
            var wished = wishing(every(Duration.ofHours(84)), minutes(10));

            assertThat(waitOf(wished)).isBetween(minutes(10), minutes(11));
        }

        @Test
        void isPolledNoMoreOftenThanOnceAMinuteWhateverSomebodyWishes() {
            assertThat(waitOf(wishing(every(minutes(1.4)), Duration.ZERO))).isBetween(minutes(1), minutes(1.1));
        }

        @Test
        void isNotPolledBeforeItsPublisherWishesIt() {
            assertThat(waitOf(hinting(every(minutes(14.4)), minutes(20), Duration.ZERO)))
                    .isBetween(minutes(20), minutes(22));
        }

        @Test
        void isNotLostToAPublisherWhoWishesTooMuch() {
            assertThat(waitOf(hinting(every(minutes(14.4)), Duration.ofDays(365), Duration.ofDays(1))))
                    .isBetween(minutes(60), minutes(66));
        }

        @Test
        void isPolledAfterTheHoursToSkipAndNotWithAllOthersAtTheirEnd() {
            var hints = new UpdateHints(Optional.empty(), Set.of(12, 13), Set.of());
            var usual = every(minutes(14.4));
            var skipping = new PollHistory(
                    FEED,
                    HEALTHY,
                    usual.rhythm(),
                    new Hints(Optional.empty(), hints),
                    Optional.empty(),
                    Optional.empty());

            assertThat(waitOf(skipping)).isBetween(minutes(120).plusMillis(1), minutes(126));
        }

        @Test
        void maySayInASuccessToComeBackLater() {
            var asked =
                    new PollHistory(FEED, HEALTHY, Rhythm.NONE, Hints.NONE, Optional.of(minutes(90)), Optional.empty());

            assertThat(waitOf(asked)).isBetween(minutes(90), minutes(99));
        }
    }

    @Nested
    class AFailingFeed {
        @Test
        void isTriedAgainSoonAfterOneBadAnswer() {
            assertThat(waitOf(PollHistory.of(FEED, failed(1)))).isBetween(minutes(5), minutes(30));
        }

        @Test
        void isStillTriedOnceADayAfterMonths() {
            assertThat(waitOf(PollHistory.of(FEED, failed(1000)))).isLessThanOrEqualTo(PollPolicy.MAX_BACKOFF);
        }

        @Test
        void isLeftAloneAsLongAsItsServerAsks() {
            assertThat(waitOf(asking(Duration.ofSeconds(43_838)))).isGreaterThanOrEqualTo(Duration.ofSeconds(43_838));
        }

        @Test
        void isNotLeftAloneForAMonth() {
            assertThat(waitOf(asking(Duration.ofDays(30)))).isBetween(Duration.ofDays(1), minutes(1584));
        }

        @Test
        void isPolledAsBeforeAfterOneSuccess() {
            var before = every(minutes(14.4));
            var after = new PollHistory(
                    FEED, failed(9).succeeded(NOW), before.rhythm(), Hints.NONE, Optional.empty(), Optional.empty());

            assertThat(waitOf(after)).isEqualTo(waitOf(before));
        }

        private PollHistory asking(Duration retryAfter) {
            return new PollHistory(FEED, failed(1), Rhythm.NONE, Hints.NONE, Optional.of(retryAfter), Optional.empty());
        }
    }

    @Nested
    class AnIntervalBelowFiveMinutes {
        private final PollPolicy demo = new PollPolicy(Duration.ofMinutes(1));

        @Test
        void isAnOrderForEveryHealthyFeed() {
            var slow = hinting(every(Duration.ofHours(84)), Duration.ofHours(1), Duration.ofHours(1));

            assertThat(Duration.between(NOW, demo.next(slow, NOW))).isBetween(minutes(1), minutes(1.1));
        }

        @Test
        void isWhereTheBackoffBegins() {
            assertThat(Duration.between(NOW, demo.next(PollHistory.of(FEED, failed(1)), NOW)))
                    .isBetween(minutes(1), minutes(2));
        }

        @Test
        void doesNotOverrideAServerThatAsksForTime() {
            var asked =
                    new PollHistory(FEED, HEALTHY, Rhythm.NONE, Hints.NONE, Optional.of(minutes(30)), Optional.empty());

            assertThat(demo.next(asked, NOW)).isAfterOrEqualTo(NOW.plus(minutes(30)));
        }
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

    private Duration waitOf(PollHistory history) {
        return Duration.between(NOW, policy.next(history, NOW));
    }

    private static Health failed(int failures) {
        var health = HEALTHY;
        for (var failure = 0; failure < failures; failure++) {
            health = health.failed(NOW, "HTTP 500");
        }
        return health;
    }

    /// Of a feed that published with this gap, day and night, and just now.
    private static PollHistory every(Duration gap) {
        var dates = new ArrayList<Instant>();
        for (var at = NOW; at.isAfter(NOW.minus(Duration.ofDays(60))); at = at.minus(gap)) {
            dates.add(at);
        }
        return Watching.history(FEED, Rhythm.NONE.learn(List.copyOf(dates), NOW, NOW), NOW);
    }

    private static PollHistory byChance(double perDay) {
        var published = new Publishing(new Random(1), NOW.minus(Duration.ofDays(40)), 40).poisson(perDay);
        return Watching.history(FEED, Rhythm.NONE.learn(published, NOW, NOW), NOW);
    }

    private static PollHistory wishing(PollHistory history, Duration wished) {
        return new PollHistory(FEED, HEALTHY, history.rhythm(), Hints.NONE, Optional.empty(), Optional.of(wished));
    }

    private static PollHistory hinting(PollHistory history, Duration maxAge, Duration ttl) {
        var hints = new Hints(Optional.of(maxAge), new UpdateHints(Optional.of(ttl), Set.of(), Set.of()));
        return new PollHistory(FEED, HEALTHY, history.rhythm(), hints, Optional.empty(), Optional.empty());
    }

    private static Duration minutes(double minutes) {
        return Duration.ofMillis(Math.round(minutes * 60_000));
    }
}
