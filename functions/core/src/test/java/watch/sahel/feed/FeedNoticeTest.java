package watch.sahel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FeedNoticeTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Health HEALTHY = Health.UNTRIED.succeeded(MONDAY);

    @Nested
    class OfAFailure {
        @Test
        void nothingIsToldBeforeThreeDays() {
            var justBefore = MONDAY.plus(FeedNotice.PATIENCE).minusSeconds(1);

            assertThat(due(failing(20), Told.NOTHING, justBefore)).isEmpty();
            assertThat(due(failing(20), Told.NOTHING, justBefore.plusSeconds(1)))
                    .contains(new FeedNotice.FailingSince(MONDAY, "HTTP 403, Cloudflare"));
        }

        @Test
        void nothingIsToldBeforeFourPolls() {
            var later = MONDAY.plus(Duration.ofDays(9));

            assertThat(due(failing(FeedNotice.MIN_FAILURES - 1), Told.NOTHING, later))
                    .isEmpty();
            assertThat(due(failing(FeedNotice.MIN_FAILURES), Told.NOTHING, later))
                    .isPresent();
        }

        @Test
        void itIsToldOnceAndAgainEveryWeek() {
            assertThat(daysTold(failing(20), 30)).containsExactly(3, 10, 17, 24);
        }

        @Test
        void theAllClearSaysHowLongItLasted() {
            var told = Told.NOTHING.and(new FeedNotice.FailingSince(MONDAY, "x"), MONDAY.plus(Duration.ofDays(3)));
            var back = MONDAY.plus(Duration.ofDays(5));

            assertThat(due(HEALTHY, told, back)).contains(new FeedNotice.Back(Duration.ofDays(5)));
        }

        @Test
        void thereIsNoAllClearForWhatWasNotTold() {
            assertThat(due(HEALTHY, Told.NOTHING, MONDAY)).isEmpty();
        }

        private static Optional<FeedNotice> due(Health health, Told told, Instant now) {
            return FeedNotice.due(health, Rhythm.NONE, told, now);
        }

        private static Health failing(int failures) {
            var health = HEALTHY;
            for (var failure = 0; failure < failures; failure++) {
                health = health.failed(MONDAY, "HTTP 403, Cloudflare");
            }
            return health;
        }

        private static List<Integer> daysTold(Health health, int days) {
            var told = Told.NOTHING;
            var all = new ArrayList<Integer>();
            for (var day = 0; day <= days; day++) {
                var now = MONDAY.plus(Duration.ofDays(day));
                var notice = due(health, told, now);
                if (notice.isPresent()) {
                    told = told.and(notice.get(), now);
                    all.add(day);
                }
            }
            return all;
        }
    }

    @Nested
    class OfASilence {
        private final Rhythm daily = daily();
        private final Instant later = MONDAY.plus(Duration.ofDays(5));

        @Test
        void itIsToldOnce() {
            var notice = FeedNotice.due(HEALTHY, daily, Told.NOTHING, later);

            assertThat(notice).contains(new FeedNotice.SilentSince(MONDAY));
            assertThat(FeedNotice.due(
                            HEALTHY, daily, Told.NOTHING.and(notice.orElseThrow(), later), later.plusSeconds(9)))
                    .isEmpty();
        }

        @Test
        void itIsNotToldOfAFeedThatCannotBeRead() {
            assertThat(FeedNotice.due(HEALTHY.failed(later, "x"), daily, Told.NOTHING, later))
                    .isEmpty();
        }

        @Test
        void theAllClearComesWithTheNextItem() {
            var told = Told.NOTHING.and(new FeedNotice.SilentSince(MONDAY), later);
            var back = later.plus(Duration.ofDays(1));

            assertThat(FeedNotice.due(HEALTHY, daily.learn(List.of(back), back, back), told, back))
                    .contains(new FeedNotice.Back(Duration.ofDays(6)));
        }

        private static Rhythm daily() {
            var days = new ArrayList<Instant>();
            for (var day = 0; day < 30; day++) {
                days.add(MONDAY.minus(Duration.ofDays(day)));
            }
            return Rhythm.NONE.learn(days, MONDAY, MONDAY);
        }
    }

    @Test
    void whatWasToldReturnsFromItsBytes() {
        var failing = Told.NOTHING.and(new FeedNotice.FailingSince(MONDAY, "x"), MONDAY.plusSeconds(5));
        var silent = Told.NOTHING.and(new FeedNotice.SilentSince(MONDAY), MONDAY.plusSeconds(5));

        for (var told : List.of(failing, silent, Told.NOTHING)) {
            assertThat(Told.of(told.toBytes())).isEqualTo(told);
        }
        assertThat(Told.of(new byte[0])).isEqualTo(Told.NOTHING);
        assertThat(Told.of(new byte[failing.toBytes().length])).isEqualTo(Told.NOTHING);
    }

    @Test
    void afterTheAllClearNothingIsLeftToTell() {
        var told = Told.NOTHING.and(new FeedNotice.FailingSince(MONDAY, "x"), MONDAY);

        assertThat(told.and(new FeedNotice.Back(Duration.ofDays(3)), MONDAY)).isEqualTo(Told.NOTHING);
    }
}
