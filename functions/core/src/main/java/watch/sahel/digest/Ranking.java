package watch.sahel.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import watch.sahel.feed.Outlet;
import watch.sahel.story.Story;
import watch.sahel.subscriber.Feedback;

/// Which stories come first: one pure function with named weights. What each is to bring about is a test of its own.
final class Ranking {
    /// Each further independent source adds less than the one before.
    private static final double SOURCES = 1.0;

    private static final double LANGUAGES = 0.4;
    /// An outlet that is no party's and no state's own.
    private static final double STANDS_APART = 0.5;
    /// How much the match with the topic rests on.
    private static final double EVIDENCE = 0.4;

    private static final double ACTORS = 0.5;
    private static final double RECENCY = 1.5;
    /// After this time a story has lost half of its recency.
    private static final Duration HALF_LIFE = Duration.ofHours(12);
    /// As much as a story gains from one to three sources.
    private static final double FEEDBACK = 0.7;
    /// Of an update: what is new comes first, other things being equal.
    private static final double TOLD_BEFORE = -0.3;

    /// More reasons for a match do not make it plainer.
    private static final int ENOUGH_REASONS = 4;

    private Ranking() {}

    static double weight(Selected selected, Feedback feedback, Instant now) {
        var story = selected.story();
        var apart = story.outlets().stream().anyMatch(Ranking::standsApart);
        return SOURCES * Math.log1p(IndependentSources.of(story.reports()))
                + LANGUAGES * Math.log1p(story.languages().size())
                + (apart ? STANDS_APART : 0)
                + EVIDENCE * evidence(story)
                + ACTORS * ActorWeight.of(story)
                + RECENCY * recency(story, now)
                + FEEDBACK * feedback.liking(story.entities())
                + (selected.update() ? TOLD_BEFORE : 0);
    }

    /// Heaviest first; equal weights by id, so that the order never depends on chance.
    static List<Selected> ranked(Collection<Selected> all, Feedback feedback, Instant now) {
        return all.stream()
                .map(selected -> new Weighed(selected, weight(selected, feedback, now)))
                .sorted(Comparator.comparingDouble((Weighed weighed) -> -weighed.weight())
                        .thenComparing(
                                weighed -> weighed.selected().story().id().value()))
                .map(Weighed::selected)
                .toList();
    }

    private record Weighed(Selected selected, double weight) {}

    /// From 0 to 1, by how many words the match of the plainest report rests on.
    private static double evidence(Story story) {
        var reasons = story.reports().stream()
                .mapToInt(report -> report.because().size())
                .max()
                .orElse(0);
        return Math.min(1, (double) reasons / ENOUGH_REASONS);
    }

    private static double recency(Story story, Instant now) {
        var age = Math.max(0, Duration.between(story.lastPublished(), now).toSeconds());
        return Math.pow(0.5, (double) age / HALF_LIFE.toSeconds());
    }

    private static boolean standsApart(Outlet outlet) {
        return outlet.affiliation().standsApart();
    }
}
