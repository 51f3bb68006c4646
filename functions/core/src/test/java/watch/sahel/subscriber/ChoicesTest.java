package watch.sahel.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.NextDigest.Reach;

class ChoicesTest {
    private static final ZoneId BAMAKO = ZoneId.of("Africa/Bamako");
    private static final Schedule TWICE = new Schedule.Daily(List.of(LocalTime.of(7, 0), LocalTime.of(18, 0)));
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 30));
    private static final Choices DIGESTS = Choices.of(BAMAKO, Set.of(TopicId.SAHEL, TopicId.WAGNER), TWICE);

    private static Instant at(String time) {
        return Instant.parse("2026-06-" + time + ":00Z");
    }

    private static NextDigest next(Choices choices, String last, String now) {
        return choices.next(at(last), at(now)).orElseThrow();
    }

    @Test
    void theNextTimeOfTheScheduleIsDueNext() {
        assertThat(next(DIGESTS, "01T07:00", "01T07:00")).isEqualTo(NextDigest.ofAll(at("01T18:00")));
    }

    @Test
    void manyMissedTimesAreOneDigestAtOnce() {
        assertThat(next(DIGESTS, "01T07:00", "09T10:11")).isEqualTo(NextDigest.ofAll(at("09T10:11")));
    }

    @Test
    void whatQuietHoursHoldIsDueWhenTheyEnd() {
        var quiet = DIGESTS.quiet(NIGHT);

        assertThat(next(quiet, "01T18:00", "01T18:00")).isEqualTo(NextDigest.ofAll(at("02T08:30")));
        assertThat(next(quiet, "01T07:00", "01T23:00")).isEqualTo(NextDigest.ofAll(at("02T08:30")));
    }

    @Test
    void whatAPauseHoldsIsDueWhenItEndsOrWhenTheQuietHoursItEndsInDo() {
        assertThat(next(DIGESTS.pausedUntil(at("05T10:00")), "01T07:00", "01T08:00"))
                .isEqualTo(NextDigest.ofAll(at("05T10:00")));
        assertThat(next(DIGESTS.quiet(NIGHT).pausedUntil(at("05T23:00")), "01T07:00", "01T08:00"))
                .isEqualTo(NextDigest.ofAll(at("06T08:30")));
    }

    @Test
    void theEndOfAPauseTellsWhatItHeldOfTheTopicsToldAtOnce() {
        var alerts = DIGESTS.on(new Schedule.AtOnce());

        assertThat(next(alerts.pausedUntil(at("05T10:00")), "01T07:00", "01T08:00"))
                .isEqualTo(new NextDigest(at("05T10:00"), Reach.HELD));
        assertThat(alerts.pausedUntil(at("05T10:00")).next(at("01T07:00"), at("05T10:00")))
                .isEmpty();
        assertThat(next(alerts.quiet(NIGHT).pausedUntil(at("05T23:00")), "01T07:00", "01T08:00"))
                .isEqualTo(new NextDigest(at("06T08:30"), Reach.HELD));
    }

    @Test
    void nothingEverWaitsWhereAllIsToldAtOnceAtAllHours() {
        assertThat(DIGESTS.on(new Schedule.AtOnce()).next(at("01T07:00"), at("01T07:00")))
                .isEmpty();
    }

    @Test
    void theEndOfQuietHoursTellsWhatTheyHeldOfTheTopicsToldAtOnce() {
        var alerts = DIGESTS.on(new Schedule.AtOnce()).quiet(NIGHT);

        assertThat(next(alerts, "01T12:00", "01T12:00")).isEqualTo(new NextDigest(at("02T08:30"), Reach.HELD));
        assertThat(alerts.topics(Reach.HELD)).isEqualTo(alerts.topics());
    }

    @Test
    void aTopicToldAtOnceIsHeldApartFromTheDigests() {
        var mixed =
                DIGESTS.atOnce(Set.of(TopicId.WAGNER)).quiet(new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0)));

        assertThat(next(mixed, "01T18:00", "01T18:00")).isEqualTo(new NextDigest(at("02T06:00"), Reach.HELD));
        assertThat(next(mixed, "02T06:00", "02T06:00")).isEqualTo(NextDigest.ofAll(at("02T07:00")));
        assertThat(mixed.topics(Reach.HELD)).containsExactly(TopicId.WAGNER);
    }

    @Test
    void aDigestAtTheEndOfQuietHoursTellsAllAtOnce() {
        var mixed =
                DIGESTS.atOnce(Set.of(TopicId.WAGNER)).quiet(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)));

        assertThat(next(mixed, "01T18:00", "01T18:00")).isEqualTo(NextDigest.ofAll(at("02T07:00")));
    }

    @Test
    void onlyTopicsThatAreFollowedAreToldAtOnce() {
        var choices = DIGESTS.following(Set.of(TopicId.SAHEL)).atOnce(Set.of(TopicId.SAHEL, TopicId.WAGNER));

        assertThat(choices.toldAtOnce()).containsExactly(TopicId.SAHEL);
        assertThat(DIGESTS.toldAtOnce()).isEmpty();
    }
}
