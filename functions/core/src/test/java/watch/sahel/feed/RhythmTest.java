package watch.sahel.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:30:00Z");

    @Nested
    class TheFirstDocument {
        @Test
        void teachesByItsOwnDates() {
            assertThat(first(every(Duration.ofHours(8), 30)).itemsPerDay()).isCloseTo(3, within(0.1));
            assertThat(first(every(Duration.ofMinutes(15), 30)).itemsPerDay()).isCloseTo(96, within(1.0));
            assertThat(first(every(Duration.ofDays(7), 10)).itemsPerDay()).isCloseTo(1 / 7.0, within(0.02));
        }

        @Test
        void mayBeInAnyOrder() {
            var dates = new ArrayList<>(every(Duration.ofHours(8), 30));
            Collections.shuffle(dates, new Random(1));

            assertThat(first(dates)).isEqualTo(first(every(Duration.ofHours(8), 30)));
        }

        @Test
        void isNotSlowedDownByAPagePinnedYearsAgo() {
            var dates = new ArrayList<>(every(Duration.ofHours(8), 30));
            dates.add(Instant.parse("2019-01-01T09:00:00Z"));
            dates.add(Instant.MIN);

            assertThat(first(dates).itemsPerDay()).isCloseTo(3, within(0.2));
        }

        @Test
        void withoutDatesTeachesNothingButWhenItWasSeen() {
            var rhythm = first(Collections.nCopies(100, NOW));

            assertThat(rhythm.itemsPerDay()).isZero();
            assertThat(rhythm.newest()).contains(NOW);
        }

        @Test
        void withOneDateTeachesHowLongAgoThatIs() {
            var rhythm = first(List.of(NOW.minus(Duration.ofDays(3))));

            assertThat(rhythm.itemsPerDay()).isZero();
            assertThat(rhythm.newest()).contains(NOW.minus(Duration.ofDays(3)));
        }

        @Test
        void withNothingInItIsRememberedAllTheSame() {
            assertThat(first(List.of())).isNotEqualTo(Rhythm.NONE);
            assertThat(first(List.of()).newest()).contains(NOW);
        }

        @Test
        void ofAFeedThatGivesDaysAloneSaysNothingOfTheHours() {
            var midnight = Instant.parse("2026-03-04T00:00:00Z");
            var dates = new ArrayList<Instant>();
            for (var item = 0; item < 30; item++) {
                dates.add(midnight.minus(Duration.ofDays(item / 3)));
            }
            var forecast = Forecast.of(first(dates), NOW);

            assertThat(first(dates).itemsPerDay()).isCloseTo(3, within(0.5));
            assertThat(forecast.perHour(midnight)).isCloseTo(forecast.perHour(NOW), within(0.01));
        }
    }

    @Nested
    class TheDocumentsAfterIt {
        private final Rhythm daily = first(every(Duration.ofDays(1), 20));

        @Test
        void teachByWhatIsNewInThem() {
            var rhythm = daily;
            for (var day = 1; day <= 60; day++) {
                var now = NOW.plus(Duration.ofDays(day));
                rhythm = rhythm.learn(List.of(now, now.minusSeconds(7200), now.minusSeconds(14_400)), now, now);
            }

            assertThat(rhythm.itemsPerDay()).isCloseTo(3, within(0.3));
        }

        @Test
        void withNothingNewChangeNothing() {
            assertThat(daily.learn(List.of(), NOW, NOW.plusSeconds(600))).isEqualTo(daily);
        }

        @Test
        void thatRepublishAHundredItemsAtOnceCountAsOneAct() {
            var republished = daily.learn(Collections.nCopies(100, NOW), NOW, NOW);

            assertThat(republished.itemsPerDay()).isLessThan(1.3);
        }

        @Test
        void withBackDatedItemsTeachThatSomethingCameToday() {
            var later = NOW.plus(Duration.ofDays(1));
            var rhythm = daily.learn(List.of(Instant.parse("2011-05-06T07:08:09Z")), NOW, later);

            assertThat(rhythm.newest()).contains(later);
            assertThat(rhythm.itemsPerDay()).isCloseTo(1, within(0.1));
        }

        @Test
        void areBelievedADay() {
            var later = NOW.plus(Duration.ofDays(3)).minusSeconds(60);
            var aDayBefore = later.minus(Arrival.BELIEVED);

            assertThat(daily.learn(List.of(aDayBefore), aDayBefore, later).newest())
                    .contains(aDayBefore);
            assertThat(daily.learn(List.of(aDayBefore.minusSeconds(1)), aDayBefore, later)
                            .newest())
                    .contains(later);
        }

        @Test
        void withDatesToComeTeachThatSomethingCameNow() {
            var rhythm = daily.learn(List.of(NOW.plus(Duration.ofDays(400))), NOW.plus(Duration.ofDays(400)), NOW);

            assertThat(rhythm.newest()).contains(NOW);
        }

        @Test
        void makeOldHabitsFadeByHalfInTwoWeeks() {
            var after = Forecast.of(daily, NOW.plus(Duration.ofDays(14))).perDay();

            assertThat(after).isBetween(0.25, 0.5);
        }
    }

    @Test
    void learnsTheHoursAndDaysOfANewsroom() {
        var month = new Publishing(new Random(7), Instant.parse("2026-02-02T00:00:00Z"), 30).newsroom(40, 6, 22);
        var forecast = Forecast.of(month(month), NOW);

        assertThat(forecast.perHour(Instant.parse("2026-03-05T03:00:00Z")))
                .isLessThan(forecast.perHour(Instant.parse("2026-03-05T10:00:00Z")) / 10);
        assertThat(forecast.perHour(Instant.parse("2026-03-07T10:00:00Z")))
                .isLessThan(forecast.perHour(Instant.parse("2026-03-05T10:00:00Z")) / 2);
        assertThat(forecast.items(NOW, NOW.plus(Duration.ofDays(7)))).isBetween(150.0, 300.0);
    }

    @Nested
    class AsBytes {
        @Test
        void returnsAsItWas() {
            var seed = System.nanoTime();
            var random = new Random(seed);
            for (var round = 0; round < 200; round++) {
                var published = new Publishing(random, NOW.minus(Duration.ofDays(80)), 1 + random.nextInt(80))
                        .poisson(random.nextDouble() * 50);
                var rhythm = month(published).learn(List.of(NOW), NOW, NOW);

                assertThat(Rhythm.of(rhythm.toBytes())).as("seed %d", seed).isEqualTo(rhythm);
            }
            assertThat(Rhythm.of(Rhythm.NONE.toBytes())).isEqualTo(Rhythm.NONE);
        }

        @Test
        void isShort() {
            assertThat(Rhythm.NONE.toBytes()).hasSizeLessThanOrEqualTo(120);
            assertThat(first(every(Duration.ofMinutes(1), 1000)).toBytes()).hasSizeLessThanOrEqualTo(120);
        }

        @Test
        void ofAnotherVersionOrLengthIsNothing() {
            var bytes = first(every(Duration.ofHours(8), 30)).toBytes();
            bytes[0]++;

            assertThat(Rhythm.of(bytes)).isEqualTo(Rhythm.NONE);
            assertThat(Rhythm.of(new byte[] {1, 2, 3})).isEqualTo(Rhythm.NONE);
            assertThat(Rhythm.of(new byte[0])).isEqualTo(Rhythm.NONE);
        }

        @Test
        void ofNobodyNeverStopsAPoll() {
            var seed = System.nanoTime();
            var random = new Random(seed);
            var whole = first(every(Duration.ofHours(8), 30)).toBytes();
            for (var round = 0; round < 2000; round++) {
                var bytes = whole.clone();
                bytes[1 + random.nextInt(bytes.length - 1)] = (byte) random.nextInt();
                var history = Watching.history(new FeedId("north-quay"), Rhythm.of(bytes), NOW);

                assertThat(new PollPolicy(Duration.ofMinutes(15)).next(history, NOW))
                        .as("seed %d", seed)
                        .isBetween(NOW.plusSeconds(300), NOW.plus(Duration.ofHours(7)));
            }
        }
    }

    private static Rhythm first(List<Instant> published) {
        var newest = published.stream().max(Instant::compareTo).orElse(NOW);
        return Rhythm.NONE.learn(published, newest, NOW);
    }

    private static Rhythm month(List<Instant> published) {
        return published.isEmpty() ? Rhythm.NONE : Rhythm.NONE.learn(published, published.getLast(), NOW);
    }

    private static List<Instant> every(Duration gap, int items) {
        var dates = new ArrayList<Instant>();
        for (var item = 0; item < items; item++) {
            dates.add(NOW.minus(gap.multipliedBy(item)));
        }
        return dates;
    }
}
