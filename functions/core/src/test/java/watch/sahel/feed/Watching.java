package watch.sahel.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// A feed polled over simulated time: what a policy makes of its publishing.
///
/// @param delays of every item from its publication to the poll that found it, but those of the first poll, sorted
record Watching(List<Instant> polls, List<Duration> delays, Rhythm rhythm) {
    static final int DOCUMENT = 30;

    /// What the adaptive policy does.
    static Watching adaptive(PollPolicy policy, FeedId id, List<Instant> published, Instant start, Instant end) {
        return of(published, start, end, (rhythm, now) -> policy.next(history(id, rhythm, now), now));
    }

    static Watching every(Duration interval, List<Instant> published, Instant start, Instant end) {
        return of(published, start, end, (_, now) -> now.plus(interval));
    }

    static PollHistory history(FeedId id, Rhythm rhythm, Instant now) {
        var health = Health.UNTRIED.succeeded(now);
        return new PollHistory(id, health, rhythm, Hints.NONE, Optional.empty(), Optional.empty());
    }

    private static Watching of(
            List<Instant> published, Instant start, Instant end, BiFunction<Rhythm, Instant, Instant> next) {
        var polls = new ArrayList<Instant>();
        var delays = new ArrayList<Duration>();
        var rhythm = Rhythm.NONE;
        var taken = Math.max(0, before(published, start) - DOCUMENT);
        for (var now = start; now.isBefore(end); now = next.apply(rhythm, now)) {
            var there = before(published, now);
            var fresh = published.subList(taken, there);
            if (!polls.isEmpty()) {
                for (var at : fresh) {
                    delays.add(Duration.between(at, now));
                }
            }
            polls.add(now);
            rhythm = rhythm.learn(fresh, there == 0 ? now : published.get(there - 1), now);
            taken = there;
        }
        return new Watching(polls, delays.stream().sorted().toList(), rhythm);
    }

    private static int before(List<Instant> published, Instant end) {
        var count = 0;
        while (count < published.size() && published.get(count).isBefore(end)) {
            count++;
        }
        return count;
    }

    double pollsPerDay() {
        var span = Duration.between(polls.getFirst(), polls.getLast());
        return (polls.size() - 1) / (span.toSeconds() / 86_400.0);
    }

    double meanDelayMinutes() {
        return delays.stream().mapToLong(Duration::toSeconds).average().orElse(0) / 60;
    }

    /// In minutes, of the delays sorted, the one at this share.
    double delayMinutes(double share) {
        return delays.isEmpty()
                ? 0
                : delays.get((int) (share * (delays.size() - 1))).toSeconds() / 60.0;
    }

    @Override
    public String toString() {
        return "%.1f polls a day, delay median %.1f, mean %.1f, 95 %% %.1f, worst %.1f min"
                .formatted(pollsPerDay(), delayMinutes(0.5), meanDelayMinutes(), delayMinutes(0.95), delayMinutes(1));
    }
}
