package watch.sahel.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.digest.Stories.by;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import watch.sahel.feed.Affiliation;
import watch.sahel.match.EntityId;
import watch.sahel.story.Story;
import watch.sahel.subscriber.Feedback;

/// The judgements the weights are to bring about.
class RankingTest {
    private static final Story ONE = Stories.of(by("North Quay"));
    private static final Story THREE = Stories.of(by("North Quay"), by("Ledger"), by("Dunes"));

    private static Selected fresh(Story story) {
        return new Selected(story, Set.of());
    }

    private static void beats(Story better, Story worse) {
        beats(fresh(better), fresh(worse), Feedback.NONE);
    }

    private static void beats(Selected better, Selected worse, Feedback feedback) {
        assertThat(Ranking.ranked(List.of(worse, better), feedback, Stories.NOW))
                .containsExactly(better, worse);
    }

    @Test
    void aStoryWithThreeIndependentOutletsBeatsTheSameToldByOne() {
        beats(THREE, ONE);
    }

    @Test
    void threeFeedsOfOneOutletAreOneSource() {
        var thrice = Stories.of(
                by("North Quay"), by("North Quay").saying("a"), by("North Quay").saying("b"));

        assertThat(weight(thrice)).isEqualTo(weight(ONE));
    }

    @Test
    void anAggregatorAddsNoSource() {
        var passedOn = Stories.of(by("North Quay"), by("Hub").is(Affiliation.AGGREGATOR, ""));

        assertThat(weight(passedOn)).isEqualTo(weight(ONE));
    }

    @Test
    void anOutletOfNobodyBeatsAMouthpiece() {
        beats(ONE, Stories.of(by("Front Voice").is(Affiliation.PARTY_TO_THE_CONFLICT, "ML")));
    }

    @Test
    void aPlainMatchBeatsAFaintOne() {
        beats(Stories.of(by("North Quay").because(4)), Stories.of(by("Ledger").because(1)));
    }

    @Test
    void whoFightsBeatsAPlaceAlone() {
        beats(
                Stories.of(by("North Quay").about("jnim", "mali")),
                Stories.of(by("Ledger").about("mali")));
    }

    @Test
    void ofTwoLikeStoriesTheNewerComesFirst() {
        beats(ONE, Stories.of(by("Ledger").ago(Duration.ofHours(7))));
    }

    @Test
    void threeOutletsOfLastEveningBeatOneOfThisHour() {
        var evening = Duration.ofHours(14);
        beats(
                Stories.of(
                        by("a").ago(evening),
                        by("b").ago(evening),
                        by("c").ago(evening).in("fr")),
                ONE);
    }

    @Test
    void oneOutletOfThisHourBeatsThreeOfDaysAgo() {
        var old = Duration.ofDays(5);
        beats(ONE, Stories.of(by("a").ago(old), by("b").ago(old), by("c").ago(old)));
    }

    @Test
    void moreLanguagesBeatFewer() {
        beats(Stories.of(by("a"), by("b").in("fr")), Stories.of(by("c"), by("d")));
    }

    @Test
    void whatIsNewBeatsAnUpdate() {
        beats(fresh(ONE), new Selected(Stories.of(by("Ledger")), Set.of(News.LANGUAGE)), Feedback.NONE);
    }

    @Test
    void whatOneWantsMoreOfComesFirstAndLessOfLast() {
        var jnim = Stories.of(by("a").about("jnim"));
        var army = Stories.of(by("b").about("malian-army", "fama"));
        var likesTheFirst = new Feedback(Set.of(new EntityId("jnim")), Set.of());
        var dislikesTheFirst = new Feedback(Set.of(), Set.of(new EntityId("jnim")));

        beats(fresh(jnim), fresh(army), likesTheFirst);
        beats(fresh(army), fresh(jnim), dislikesTheFirst);
    }

    @Test
    void whatOneWantsLessOfIsStillThereIfAllReportIt() {
        var many = Stories.of(by("a").about("jnim"), by("b"), by("c"), by("d").in("fr"), by("e").in("ar"));

        beats(fresh(many), fresh(ONE), new Feedback(Set.of(), Set.of(new EntityId("jnim"))));
    }

    @Test
    void equalWeightsKeepOneOrder() {
        var stories = Stream.of("a", "b", "c")
                .map(name -> fresh(Stories.of(by(name))))
                .toList();

        assertThat(Ranking.ranked(stories.reversed(), Feedback.NONE, Stories.NOW))
                .isEqualTo(Ranking.ranked(stories, Feedback.NONE, Stories.NOW))
                .hasSize(3);
    }

    private static double weight(Story story) {
        return Ranking.weight(fresh(story), Feedback.NONE, Stories.NOW);
    }
}
