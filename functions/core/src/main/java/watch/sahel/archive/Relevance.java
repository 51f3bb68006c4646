package watch.sahel.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import watch.sahel.query.Skimming;

/// Which findings come first: one pure function with named weights. What each is to bring about is a test of its own.
final class Relevance {
    /// A headline says what a report is about.
    private static final double IN_TITLE = 1.0;
    /// Of the reports, those that the query is true of: what one of many mentions is not what the story is about.
    private static final double SHARE = 0.8;
    /// Each further outlet adds less than the one before.
    private static final double OUTLETS = 0.4;

    private static final double RECENCY = 1.5;
    /// After this time a story has lost half of its recency: of two months the last fortnight matters most.
    private static final Duration HALF_LIFE = Duration.ofDays(10);

    private Relevance() {}

    /// @param story all cards of it
    /// @param found those that the query is true of, at least one
    static double weight(List<Card> story, List<Card> found, Skimming query, Instant now) {
        var title = found.stream().anyMatch(query::findsByTitle);
        var outlets = (double) story.stream().map(Card::outlet).distinct().count();
        return (title ? IN_TITLE : 0)
                + SHARE * found.size() / story.size()
                + OUTLETS * Math.log1p(outlets)
                + RECENCY * recency(newest(story), now);
    }

    static Instant newest(List<Card> story) {
        return story.stream().map(Card::published).max(Instant::compareTo).orElseThrow();
    }

    private static double recency(Instant newest, Instant now) {
        var age = Math.max(0, Duration.between(newest, now).toSeconds());
        return Math.pow(0.5, (double) age / HALF_LIFE.toSeconds());
    }
}
