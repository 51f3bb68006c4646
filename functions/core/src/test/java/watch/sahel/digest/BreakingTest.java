package watch.sahel.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.digest.Stories.by;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import watch.sahel.feed.Affiliation;
import watch.sahel.story.Story;

class BreakingTest {
    private static final Duration EDGE = Duration.ofMinutes(60);

    private static boolean breaking(Stories.Told... reports) {
        Story story = Stories.of(reports);
        return Breaking.is(story, Stories.NOW);
    }

    @Test
    void threeSourcesWithinTheHourAreBreaking() {
        assertThat(breaking(by("a").ago(EDGE), by("b"), by("c"))).isTrue();
        assertThat(breaking(by("a"), by("b"))).isFalse();
    }

    @Test
    void aReportOfBeforeTheHourDoesNotCount() {
        assertThat(breaking(by("a").ago(EDGE.plusMinutes(1)), by("b"), by("c"))).isFalse();
    }

    @Test
    void oneOutletThreeTimesIsNotBreaking() {
        assertThat(breaking(by("a"), by("a").saying("again"), by("a").saying("and again")))
                .isFalse();
        assertThat(breaking(by("a"), by("b"), by("Hub").is(Affiliation.AGGREGATOR, "")))
                .isFalse();
    }
}
