package watch.sahel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import watch.sahel.feed.document.UpdateHints;

/// What holds for every history. Set `-Dfuzz.seed` to the seed in the message to see a failure again.
class PollPolicyPropertyTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final int ROUNDS = 3000;
    private static final double A_TENTH_MORE = 1.1;

    private final long seed = Long.getLong("fuzz.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void theNextPollIsAlwaysToComeAndNeverBeyondItsBounds() {
        for (var round = 0; round < ROUNDS; round++) {
            var policy = policy();
            var now = now();
            var history = history(now);
            var next = policy.next(history, now);

            assertThat(next).as(said(policy, history, now)).isAfterOrEqualTo(now.plus(PollPolicy.MIN_INTERVAL));
            assertThat(next).as(said(policy, history, now)).isBeforeOrEqualTo(now.plus(longest(history)));
        }
    }

    @Test
    void theSameHistoryHasTheSameNextPoll() {
        for (var round = 0; round < ROUNDS; round++) {
            var policy = policy();
            var now = now();
            var history = history(now);

            assertThat(policy.next(history, now)).as(said(policy, history, now)).isEqualTo(policy.next(history, now));
        }
    }

    @Test
    void retryAfterIsNeverUndercutWithinADay() {
        for (var round = 0; round < ROUNDS; round++) {
            var policy = policy();
            var now = now();
            var history = history(now);
            var asked = history.retryAfter().orElse(Duration.ZERO);
            var kept = asked.compareTo(PollPolicy.MAX_BACKOFF) > 0 ? PollPolicy.MAX_BACKOFF : asked;

            assertThat(policy.next(history, now)).as(said(policy, history, now)).isAfterOrEqualTo(now.plus(kept));
        }
    }

    @Test
    void oneSuccessRestoresTheRhythm() {
        for (var round = 0; round < ROUNDS; round++) {
            var policy = policy();
            var now = now();
            var history = history(now);
            var back = with(history, history.health().succeeded(now));
            var never = with(history, Health.UNTRIED.succeeded(now));

            assertThat(policy.next(back, now)).as(said(policy, history, now)).isEqualTo(policy.next(never, now));
        }
    }

    @Test
    void theExpectedWaitGrowsWithTheFailures() {
        var policy = new PollPolicy(Duration.ofMinutes(15));
        var means = new ArrayList<Double>();
        for (var failures = 1; failures <= 12; failures++) {
            means.add(meanWaitInMinutes(policy, failures));
        }

        // the ceiling doubles to a day at the seventh; the mean of what is below it is half of it
        for (var failures = 2; failures <= 6; failures++) {
            assertThat(means.get(failures - 1)).as("seed %d", seed).isGreaterThan(1.5 * means.get(failures - 2));
        }
        assertThat(means.subList(6, 12)).as("seed %d", seed).allMatch(mean -> mean > 600 && mean < 840);
    }

    @Test
    void whatFailedTogetherDoesNotComeBackTogether() {
        var policy = new PollPolicy(Duration.ofMinutes(15));
        var now = now();
        var minutes = new int[120];
        for (var feed = 0; feed < 1000; feed++) {
            var next = policy.next(PollHistory.of(new FeedId("feed-" + feed), failing(3, now)), now);
            minutes[(int) Duration.between(now, next).toMinutes()]++;
        }

        // of two hours the first five minutes are left out, and their share comes at their end
        for (var minute = 6; minute < 120; minute++) {
            assertThat(minutes[minute]).as("minute %d, seed %d", minute, seed).isLessThan(30);
        }
    }

    @Test
    void feedsAddedTogetherDriftApart() {
        var policy = new PollPolicy(Duration.ofMinutes(15));
        var start = now();
        var last = new ArrayList<Instant>();
        for (var feed = 0; feed < 100; feed++) {
            var at = start;
            for (var poll = 0; poll < 50; poll++) {
                at = policy.next(PollHistory.of(new FeedId("feed-" + feed), Health.UNTRIED.succeeded(at)), at);
            }
            last.add(at);
        }

        Collections.sort(last);
        assertThat(Duration.between(last.get(10), last.get(90)))
                .as("seed %d", seed)
                .isGreaterThan(Duration.ofMinutes(6));
        assertThat(last.stream().map(Instant::getEpochSecond).distinct().count())
                .isGreaterThan(80);
    }

    private double meanWaitInMinutes(PollPolicy policy, int failures) {
        var sum = 0.0;
        for (var sample = 0; sample < 2000; sample++) {
            var now = now();
            var next = policy.next(PollHistory.of(new FeedId("feed-" + sample), failing(failures, now)), now);
            sum += Duration.between(now, next).toSeconds() / 60.0;
        }
        return sum / 2000;
    }

    /// A healthy wait of six hours, what a server may ask for, what its document may skip, each with its tenth.
    private static Duration longest(PollHistory history) {
        var skips = !history.hints().document().skipHours().isEmpty()
                || !history.hints().document().skipDays().isEmpty();
        var asked = history.retryAfter().isPresent() || history.health().failures() > 0;
        var most = asked ? PollPolicy.MAX_BACKOFF : PollPolicy.MAX_INTERVAL;
        var wait = Duration.ofMillis((long) (most.toMillis() * A_TENTH_MORE));
        return skips ? wait.plus(Hints.MAX_SKIP).plus(PollPolicy.AFTER_SKIPS) : wait;
    }

    private PollPolicy policy() {
        return new PollPolicy(Duration.ofSeconds(random.nextInt(60, 6 * 3600 + 1)));
    }

    private Instant now() {
        return START.plus(Duration.ofDays(60))
                .plusMillis(random.nextLong(Duration.ofDays(30).toMillis()));
    }

    private PollHistory history(Instant now) {
        return new PollHistory(
                new FeedId("feed-" + random.nextInt(1000)),
                random.nextBoolean() ? Health.UNTRIED.succeeded(now) : failing(random.nextInt(40), now),
                rhythm(now),
                hints(),
                sometimes(Duration.ofSeconds(random.nextLong(300_000))),
                sometimes(Duration.ofSeconds(random.nextLong(40_000))));
    }

    private static PollHistory with(PollHistory history, Health health) {
        return new PollHistory(
                history.id(), health, history.rhythm(), history.hints(), history.retryAfter(), history.wished());
    }

    private static Health failing(int failures, Instant now) {
        var health = Health.UNTRIED;
        for (var failure = 0; failure < failures; failure++) {
            health = health.failed(now, "HTTP 503");
        }
        return health;
    }

    private Rhythm rhythm(Instant now) {
        if (random.nextInt(5) == 0) {
            return Rhythm.NONE;
        }
        var perDay = Math.pow(10, random.nextDouble() * 4 - 2);
        var days = random.nextInt(1, 60);
        var published = new Publishing(random, START, (int) Math.max(1, Math.min(days, 1000 / perDay))).poisson(perDay);
        var newest = published.isEmpty() ? now : published.getLast();
        return Rhythm.NONE
                .learn(published, newest, now)
                .learn(random.nextBoolean() ? List.of(now) : List.of(), now, now);
    }

    private Hints hints() {
        var hours = random.nextInt(4) == 0 ? Set.of(random.nextInt(24)) : Set.<Integer>of();
        var days = random.nextInt(4) == 0 ? Set.of(DayOfWeek.of(1 + random.nextInt(7))) : Set.<DayOfWeek>of();
        return new Hints(
                sometimes(Duration.ofSeconds(random.nextLong(40_000_000))),
                new UpdateHints(sometimes(Duration.ofMinutes(random.nextLong(100_000))), hours, days));
    }

    private <T> Optional<T> sometimes(T value) {
        return random.nextInt(3) == 0 ? Optional.of(value) : Optional.empty();
    }

    private String said(PollPolicy policy, PollHistory history, Instant now) {
        return "seed " + seed + ", " + policy + " at " + now + " after " + history;
    }
}
