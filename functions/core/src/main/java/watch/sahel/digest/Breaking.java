package watch.sahel.digest;

import java.time.Duration;
import java.time.Instant;
import watch.sahel.story.Story;

/// Whether a story is what quiet hours may let pass: several independent sources report it within the hour.
final class Breaking {
    /// Two may be one that copies the other.
    static final int MIN_SOURCES = 3;

    static final Duration WITHIN = Duration.ofHours(1);

    private Breaking() {}

    static boolean is(Story story, Instant now) {
        var since = now.minus(WITHIN);
        return IndependentSources.of(story.reports().stream()
                        .filter(report -> !report.published().isBefore(since))
                        .toList())
                >= MIN_SOURCES;
    }
}
