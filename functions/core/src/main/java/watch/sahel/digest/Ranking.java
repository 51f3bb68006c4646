package watch.sahel.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import watch.sahel.feed.Outlet;
import watch.sahel.story.Story;

/// Which stories come first: one pure function with named weights.
final class Ranking {
    /// Each further outlet adds less than the one before.
    private static final double OUTLETS = 1.0;

    private static final double LANGUAGES = 0.4;
    /// An outlet that is no party's and no state's own.
    private static final double INDEPENDENT_SOURCE = 0.5;

    private static final double RECENCY = 1.5;
    /// After this time a story has lost half of its recency.
    private static final Duration HALF_LIFE = Duration.ofHours(12);

    private Ranking() {}

    static double weight(Story story, Instant now) {
        var independent = story.outlets().stream().anyMatch(Ranking::independent);
        return OUTLETS * Math.log1p(story.outlets().size())
                + LANGUAGES * Math.log1p(story.languages().size())
                + (independent ? INDEPENDENT_SOURCE : 0)
                + RECENCY * recency(story, now);
    }

    /// Heaviest first; equal weights by id, so that the order never depends on chance.
    static Comparator<Story> at(Instant now) {
        return Comparator.comparingDouble((Story story) -> -weight(story, now))
                .thenComparing(story -> story.id().value());
    }

    private static double recency(Story story, Instant now) {
        var age = Math.max(0, Duration.between(story.lastPublished(), now).toSeconds());
        return Math.pow(0.5, (double) age / HALF_LIFE.toSeconds());
    }

    private static boolean independent(Outlet outlet) {
        return outlet.affiliation().standsApart();
    }
}
