package watch.sahel.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.digest.Stories.by;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import watch.sahel.match.EntityId;
import watch.sahel.match.TopicId;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Choices;
import watch.sahel.subscriber.Feedback;
import watch.sahel.subscriber.Mute;
import watch.sahel.subscriber.Mutes;
import watch.sahel.subscriber.QuietHours;
import watch.sahel.subscriber.QuietHours.Pass;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Subscriber;

/// Whether a story is told at once. It is noon.
class AlertTest {
    private static final Story STORY = Stories.of(by("North Quay"));
    private static final Story GROWN = STORY.with(by("Dunes").in("fr").report(), Stories.NOW);
    private static final Story BREAKING = Stories.of(by("North Quay"), by("Ledger"), by("Dunes"));
    private static final Choices DIGESTS =
            Choices.of(ZoneOffset.UTC, Set.of(TopicId.SAHEL), new Schedule.Daily(List.of(LocalTime.of(7, 0))));
    private static final Choices AT_ONCE = DIGESTS.on(new Schedule.AtOnce());

    private static Optional<Digest> alert(Choices choices, Story story, Map<StoryId, Gist> told) {
        var reader = Subscriber.joining(new Address.TelegramChat(1), "en", choices, Stories.NOW);
        return Composer.alert(new DigestId("01772366400-story"), reader, story, told, Stories.NOW);
    }

    @Test
    void whatIsWantedLessIsNotToldAtOnce() {
        var story = Stories.of(by("North Quay").about("jnim", "kati"));
        var less = new Feedback(Set.of(), Set.of(new EntityId("kati")));
        var both = less.withMore(List.of(new EntityId("jnim")));

        assertThat(alert(AT_ONCE.feedback(less), story, Map.of())).isEmpty();
        assertThat(alert(AT_ONCE.feedback(both), story, Map.of())).isPresent();
        assertThat(alert(AT_ONCE.feedback(less), STORY, Map.of())).isPresent();
    }

    @Test
    void aMutedOutletRingsOnlyWhereOthersReportIt() {
        var mute = new Mute(Mute.Kind.OUTLET, "North Quay", Optional.empty());
        var muting = AT_ONCE.mutes(new Mutes(List.of(mute)));

        assertThat(alert(muting, STORY, Map.of())).isEmpty();
        assertThat(alert(muting, GROWN, Map.of())
                        .orElseThrow()
                        .items()
                        .getFirst()
                        .sources())
                .extracting(DigestItem.Source::outlet)
                .containsExactly("Dunes");
    }

    @Test
    void nothingBreaksThroughAPause() {
        var paused = AT_ONCE.quiet(noon(Pass.BREAKING)).pausedUntil(Stories.NOW.plusMillis(1));

        assertThat(alert(paused, BREAKING, Map.of())).isEmpty();
        assertThat(alert(paused.pausedUntil(Stories.NOW), BREAKING, Map.of())).isPresent();
    }

    private static QuietHours noon(Pass pass) {
        return new QuietHours(LocalTime.of(11, 0), LocalTime.of(13, 0), pass);
    }

    @Test
    void aNewStoryIsToldToWhoWantsItsTopicAtOnce() {
        assertThat(alert(AT_ONCE, STORY, Map.of()).orElseThrow().items())
                .extracting(DigestItem::story)
                .containsExactly(STORY.id());
        assertThat(alert(DIGESTS.atOnce(Set.of(TopicId.SAHEL)), STORY, Map.of()))
                .isPresent();
    }

    @Test
    void whoGetsDigestsOnlyIsNotTold() {
        assertThat(alert(DIGESTS, STORY, Map.of())).isEmpty();
        assertThat(alert(DIGESTS.atOnce(Set.of(TopicId.WAGNER)), STORY, Map.of()))
                .isEmpty();
    }

    @Test
    void aToldStoryIsNotToldAgain() {
        assertThat(alert(AT_ONCE, STORY, Map.of(STORY.id(), Gist.of(STORY)))).isEmpty();
    }

    @Test
    void anUpdateWaitsForTheDigestIfThereIsOne() {
        var told = Map.of(STORY.id(), Gist.of(STORY));

        assertThat(alert(DIGESTS.atOnce(Set.of(TopicId.SAHEL)), GROWN, told)).isEmpty();
        assertThat(alert(AT_ONCE, GROWN, told).orElseThrow().items())
                .allMatch(DigestItem::update)
                .hasSize(1);
    }

    @Test
    void quietHoursHoldIt() {
        assertThat(alert(AT_ONCE.quiet(noon(Pass.NOTHING)), BREAKING, Map.of())).isEmpty();
    }

    @Test
    void whatIsBreakingPassesWhereItMay() {
        assertThat(alert(AT_ONCE.quiet(noon(Pass.BREAKING)), BREAKING, Map.of()))
                .isPresent();
        assertThat(alert(AT_ONCE.quiet(noon(Pass.BREAKING)), STORY, Map.of())).isEmpty();
    }
}
