package watch.sahel.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What the operator and those who added a feed are to be told of it. Telling is for others.
public sealed interface FeedNotice {
    /// Nobody is told before: one bad DNS answer is not death.
    Duration PATIENCE = Duration.ofDays(3);
    /// Nor before so many polls in a row failed: four are what a server that asks for a day each time leaves us.
    int MIN_FAILURES = 4;
    /// After this a failure that goes on is told again. A silence is told once.
    Duration REMINDER = Duration.ofDays(7);

    /// @param why what was seen last, one line for people
    record FailingSince(Instant since, String why) implements FeedNotice {}

    /// It answers well, and has brought nothing new for longer than its past makes plausible.
    ///
    /// @param last when its newest item came
    record SilentSince(Instant last) implements FeedNotice {}

    /// The trouble that was told is over.
    ///
    /// @param after how long it lasted
    record Back(Duration after) implements FeedNotice {}

    /// After a poll: what is to be told now, at most one thing. Once it went out, remember [Told#and].
    static Optional<FeedNotice> due(Health health, Rhythm rhythm, Told told, Instant now) {
        return health.failures() > 0 ? failing(health, told, now) : answering(rhythm, told, now);
    }

    private static Optional<FeedNotice> failing(Health health, Told told, Instant now) {
        var since = health.failingSince().orElse(now);
        var known = told.trouble() == Told.Trouble.FAILING;
        var toldLately = known && now.isBefore(told.at().plus(REMINDER));
        if (toldLately || health.failures() < MIN_FAILURES || now.isBefore(since.plus(PATIENCE))) {
            return Optional.empty();
        }
        return Optional.of(new FailingSince(since, health.lastError()));
    }

    private static Optional<FeedNotice> answering(Rhythm rhythm, Told told, Instant now) {
        return switch (told.trouble()) {
            case FAILING -> Optional.of(new Back(Duration.between(told.since(), now)));
            case SILENT ->
                rhythm.newest()
                        .filter(newest -> newest.isAfter(told.since()))
                        .map(newest -> new Back(Duration.between(told.since(), newest)));
            case NONE ->
                rhythm.newest().filter(_ -> Silence.overdue(rhythm, now)).map(SilentSince::new);
        };
    }
}
