package watch.sahel.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.archive.Shelf.query;
import static watch.sahel.archive.Shelf.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import watch.sahel.match.EntityId;
import watch.sahel.match.Matcher;

class ArchiveTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final String CONVOY = "JNIM fighters burn fuel trucks near Kayes";
    private static final String MINE = "Gunmen attack a gold mine in Burkina Faso";

    private final Shelf shelf = new Shelf();

    private static Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    @Test
    void whatIsFiledAMomentAgoIsFound() {
        var convoy = shelf.opens(NOW, CONVOY, "A convoy was stopped.");
        shelf.opens(NOW, MINE, "");

        assertThat(shelf.found("@jnim convoy", NOW)).containsExactly(convoy);
        assertThat(shelf.found("helicopter", NOW)).isEmpty();
    }

    @Test
    void sealedDaysAreFoundTheSame() {
        var old = shelf.opens(ago(60), CONVOY, "A convoy was stopped.");
        var young = shelf.opens(ago(1), "Drones strike a convoy near Kidal", "");
        var before = shelf.archive.search(query("convoy"), NOW);

        shelf.sealing.seal(NOW);

        assertThat(shelf.archive.search(query("convoy"), NOW)).isEqualTo(before);
        assertThat(new Archive(shelf.drawers, shelf.stories, Matcher::bundled).search(query("convoy"), NOW))
                .isEqualTo(before)
                .extracting(Finding::story)
                .containsExactly(young, old);
    }

    @Test
    void aStoryThatGrowsAfterItsDayWasSealedIsFoundOnceAndWhole() {
        var story = shelf.opens(ago(2), CONVOY, "");
        shelf.sealing.seal(NOW.minus(Duration.ofDays(1)));
        shelf.joins(story, report("Le Clairon", "fr", ago(1), "Kayes : un convoi incendié", ""), ago(1));

        assertThat(shelf.found("convoi", NOW)).containsExactly(story);
        assertThat(shelf.found("lang:fr OR lang:en", NOW)).containsExactly(story);
        shelf.sealing.seal(NOW);
        assertThat(shelf.found("convoi OR trucks", NOW)).containsExactly(story);
        assertThat(shelf.found("convoi trucks", NOW)).isEmpty();
    }

    @Test
    void aStoryThatWasMergedIntoAnotherAfterItsDayWasSealedIsFoundAsThatOne() {
        var merged = shelf.opens(ago(3), CONVOY, "");
        var home = shelf.opens(ago(3), "Fuel trucks on fire at Kayes", "");
        shelf.sealing.seal(ago(1));
        assertThat(shelf.found("trucks", NOW)).containsExactlyInAnyOrder(merged, home);

        shelf.takesOver(home, merged, report("Dunes", "en", ago(1), "Trucks burned at Kayes", ""), ago(1));
        assertThat(shelf.found("trucks", NOW)).containsExactly(home);
        assertThat(shelf.archive.trend(query("trucks"), NOW).now()).isOne();

        shelf.sealing.seal(NOW);
        assertThat(shelf.found("trucks", NOW)).containsExactly(home);
    }

    @Test
    void whatIsOlderThanItsReachIsNotFound() {
        shelf.opens(ago(92), CONVOY, "");
        shelf.sealing.seal(ago(91));
        assertThat(shelf.found("trucks", ago(91))).hasSize(1);

        shelf.sealing.seal(NOW);

        assertThat(shelf.found("trucks", NOW)).isEmpty();
    }

    @Test
    void drawersThatWereReadAreNotReadAgain() {
        var old = shelf.opens(ago(60), CONVOY, "");
        shelf.sealing.seal(ago(3));
        assertThat(shelf.archive.ids(ago(3))).containsExactly(old);
        var unreadable = new byte[0];
        shelf.drawers.seal(LocalDate.ofInstant(ago(60), ZoneOffset.UTC), unreadable);
        var young = shelf.opens(ago(2), CONVOY, "again");
        shelf.sealing.seal(NOW);

        assertThat(shelf.found("trucks", NOW)).containsExactly(young, old);
    }

    @Test
    void beyondWhatMemoryHoldsTheOldestDaysAreLeftOut() {
        for (var day = 1; day <= 3; day++) {
            shelf.opens(ago(day), CONVOY, "day " + day);
        }
        shelf.sealing.seal(NOW);

        assertThat(keeping(3).search(query("trucks"), NOW)).hasSize(3);
        assertThat(keeping(2).search(query("trucks"), NOW))
                .extracting(Finding::published)
                .containsExactly(ago(1), ago(2));
    }

    private Archive keeping(int cards) {
        return new Archive(shelf.drawers, shelf.stories, Matcher::bundled, cards);
    }

    @Nested
    class OfTwoFindings {
        @Test
        void theOneThatSaysItInTheTitleComesFirst() {
            var text = shelf.opens(ago(1), "Kidal: a night of fear", "A helicopter was shot down.");
            var title = shelf.opens(ago(2), "Helicopter shot down near Kidal", "");

            assertThat(shelf.found("helicopter", NOW)).containsExactly(title, text);
        }

        @Test
        void theYoungerOneComesFirst() {
            var old = shelf.opens(ago(40), "Helicopter shot down near Kidal", "");
            var young = shelf.opens(ago(2), "Helicopter shot down near Gao", "");

            assertThat(shelf.found("helicopter", NOW)).containsExactly(young, old);
        }

        @Test
        void theOneThatMoreOutletsTellComesFirst() {
            var many = shelf.opens(ago(2), "Helicopter shot down near Kidal", "");
            shelf.joins(many, report("Lagos Echo", "en", ago(2), "Helicopter lost in Kidal", ""), ago(2));
            var one = shelf.opens(ago(2), "Helicopter shot down near Gao", "");

            assertThat(shelf.found("helicopter", NOW)).containsExactly(many, one);
        }

        @Test
        void theOneThatIsAllAboutItComesFirst() {
            var passing = shelf.opens(ago(2), "Junta reshuffles army command in Mali", "A helicopter waits.");
            shelf.joins(passing, report("Lagos Echo", "en", ago(2), "New army command in Mali", ""), ago(2));
            shelf.joins(passing, report("Dunes", "en", ago(2), "Mali's junta names generals", ""), ago(2));
            var all = shelf.opens(ago(2), "Army in Mali loses aircraft", "A helicopter fell.");

            assertThat(shelf.found("helicopter", NOW)).containsExactly(all, passing);
        }
    }

    @Nested
    class ATrend {
        @Test
        void countsStoriesBySpansThatEndNow() {
            shelf.opens(NOW.minus(Duration.ofHours(23)), CONVOY, "");
            shelf.opens(NOW.minus(Duration.ofHours(25)), CONVOY, "again");
            shelf.opens(ago(8), CONVOY, "before");
            shelf.opens(ago(80), CONVOY, "long before");
            shelf.opens(NOW, MINE, "");

            var trend = shelf.archive.trend(query("@jnim"), NOW);

            assertThat(trend.days()).hasSize(Trend.DAYS).endsWith(0, 1, 1);
            assertThat(trend.weeks()).hasSize(Trend.WEEKS).startsWith(1, 0).endsWith(0, 1, 2);
            assertThat(trend.now()).isEqualTo(2);
            assertThat(trend.before()).isEqualTo(1);
            assertThat(trend.reports()).isEqualTo(2);
            assertThat(trend.outlets()).isEqualTo(1);
        }

        @Test
        void namesPlacesAndActorsButNotWhatWasAskedFor() {
            shelf.opens(ago(1), CONVOY, "");
            shelf.opens(ago(2), "JNIM and Malian army fight in Kayes", "");

            var trend = shelf.archive.trend(query("@jnim"), NOW);

            assertThat(trend.places()).contains(new Trend.Named(new EntityId("kayes"), 2));
            assertThat(trend.actors())
                    .extracting(Trend.Named::entity)
                    .doesNotContain(new EntityId("jnim"))
                    .isNotEmpty();
        }

        @Test
        void ofWhatNobodyToldIsEmpty() {
            assertThat(shelf.archive.trend(query("helicopter"), NOW).isEmpty()).isTrue();
        }
    }

    @Nested
    class Sealing {
        @Test
        void waitsUntilADayIsOverAndItsFilingsAreIn() {
            var midnight = Instant.parse("2026-11-20T00:00:00Z");
            shelf.sealing.seal(midnight);
            shelf.opens(midnight.minusSeconds(1), CONVOY, "");
            var settled = midnight.plus(watch.sahel.archive.Sealing.SETTLED);

            assertThat(shelf.sealing.seal(settled.minusSeconds(1))).isZero();
            assertThat(shelf.sealing.seal(settled)).isOne();
            assertThat(shelf.sealing.seal(settled)).isZero();
            assertThat(shelf.drawers.sealed()).contains(LocalDate.of(2026, 11, 19));
        }

        @Test
        void catchesUpOnMissedDays() {
            shelf.sealing.seal(ago(10));
            shelf.opens(ago(7), CONVOY, "");
            shelf.opens(ago(3), MINE, "");

            assertThat(shelf.sealing.seal(NOW)).isEqualTo(10);
            assertThat(shelf.found("mine OR trucks", NOW)).hasSize(2);
        }
    }
}
