package watch.sahel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What the policy is worth: how late items are found, and by how many polls. The figures are printed.
class NewsroomPollingTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final PollPolicy POLICY = new PollPolicy(Duration.ofMinutes(15));
    private static final int WEEKS = 4;

    @Test
    void aNewsroomIsPolledLessThanEveryQuarterOfAnHourAndItsNewsFoundAsSoon() {
        var published = published(1).newsroom(40, 6, 22);
        var adaptive = report("newsroom, 40 on a working day", published);
        var fixed = Watching.every(Duration.ofMinutes(15), published, learned(), end());

        assertThat(adaptive.pollsPerDay()).isLessThan(0.75 * fixed.pollsPerDay());
        assertThat(adaptive.delayMinutes(0.5)).isLessThan(11);
        assertThat(adaptive.delayMinutes(0.95)).isLessThan(60);
    }

    @Test
    void noItemWaitsLongerThanAQuietHoursWaitAndATenthOfIt() {
        var adaptive = report("newsroom, 40 on a working day", published(2).newsroom(40, 6, 22));

        assertThat(adaptive.delayMinutes(1)).isLessThan(99);
    }

    @Test
    void theFirstWeekOfANewFeedIsNotLostToLearning() {
        var published = published(3).newsroom(40, 6, 22);
        var adaptive = Watching.adaptive(
                POLICY, new FeedId("new"), published, START.plus(Duration.ofDays(2)), START.plus(Duration.ofDays(9)));

        assertThat(adaptive.delayMinutes(0.5)).isLessThan(20);
        assertThat(adaptive.pollsPerDay()).isLessThan(96);
    }

    @Test
    void aWireIsFoundWithinMinutes() {
        var adaptive = report("wire, 100 a day", published(4).poisson(100));

        assertThat(adaptive.delayMinutes(0.5)).isLessThan(6);
        assertThat(adaptive.pollsPerDay()).isBetween(96.0, 288.0);
    }

    @Test
    void aThinkTankCostsFourPollsADay() {
        var adaptive = report("think tank, 2 a week", published(5).poisson(2 / 7.0));

        assertThat(adaptive.pollsPerDay()).isLessThan(4.5);
        assertThat(adaptive.delayMinutes(1)).isLessThan(397);
    }

    private static Publishing published(int seed) {
        return new Publishing(new Random(seed), START, 7 * (WEEKS + 1));
    }

    private static Watching report(String what, List<Instant> published) {
        var watching = Watching.adaptive(POLICY, new FeedId("newsroom"), published, learned(), end());
        System.out.println("NewsroomPollingTest: " + what + ": " + watching);
        return watching;
    }

    /// A Friday; from then on weekends count too.
    private static Instant learned() {
        return START.plus(Duration.ofDays(11));
    }

    private static Instant end() {
        return START.plus(Duration.ofDays(7 * (WEEKS + 1)));
    }
}
