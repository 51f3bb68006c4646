package watch.sahel.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import watch.sahel.article.ArticleId;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;

class WindowTest {
    @Test
    void theOrderInWhichReportsComeChangesNothing() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var round = 0; round < 20; round++) {
            var reports = new ArrayList<>(Invented.reports(random, 60));
            var stories = Grouping.group(reports);
            Collections.shuffle(reports, random);

            var window = new Window();
            reports.forEach(window::file);

            assertThat(window.stories()).as("seed %d, round %d", seed, round).isEqualTo(stories);
            assertThat(stories.values().stream().distinct().count())
                    .as("the sample has stories of several reports, seed %d", seed)
                    .isLessThan(reports.size());
        }
    }

    @Test
    void onADayWhenMoreThanACellTellsOneThingTheOrderChangesNothingEither() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var reports = new ArrayList<Report>();
        for (var i = 0; i < 2 * Cells.MAX_REPORTS; i++) {
            var outlet = new Outlet("Outlet " + i, "en", "", Affiliation.UNKNOWN);
            var title = "Garrison of Kidal stormed, %s and %s flee"
                    .formatted(Invented.pick(Invented.PEOPLE, random), Invented.pick(Invented.PEOPLE, random));
            reports.add(Reports.report(
                    outlet, 0, title, "The %s burns.".formatted(Invented.pick(Invented.THINGS, random))));
        }
        var stories = Grouping.group(reports);
        Collections.shuffle(reports, random);

        assertThat(Grouping.group(reports)).as("seed %d", seed).isEqualTo(stories);
        assertThat(stories.values().stream().distinct().count()).isLessThan(Cells.MAX_REPORTS);
    }

    @Test
    void whatEachFilingSaysAddsUpToTheStories() {
        var seed = System.nanoTime();
        var window = new Window();
        var told = new HashMap<ArticleId, StoryId>();
        for (var report : Invented.reports(new Random(seed), 150)) {
            apply(window.file(report), told);
        }
        assertThat(told).as("seed %d", seed).isEqualTo(window.stories());
    }

    @Test
    void anArticleFiledTwiceChangesNothing() {
        var reports = Invented.reports(new Random(1), 30);
        var window = new Window();
        reports.forEach(window::file);
        var before = window.stories();

        assertThat(reports).allSatisfy(report -> assertThat(window.file(report)).isEmpty());
        assertThat(window.stories()).isEqualTo(before);
    }

    @Test
    void aLateReportThatIsEarlierComesFirst() {
        var noon = Reports.report("A", "en", 6, "Lottery winner hands bakery to apprentices", "");
        var dawn = Reports.report("B", "en", 0, "Lottery winner gives bakery to apprentices", "");
        var window = new Window();
        window.file(noon);

        assertThat(window.file(dawn)).containsExactly(List.of(dawn.article(), noon.article()));
    }

    @Test
    void whatIsForgottenLeavesTheOthersAsIfItHadNeverBeenThere() {
        var seed = System.nanoTime();
        var reports = Invented.reports(new Random(seed), 120);
        var start = Reports.MORNING.plus(Duration.ofHours(20));
        var window = new Window();
        reports.forEach(window::file);

        window.forgetBefore(start);

        var left = reports.stream()
                .filter(report -> !report.published().isBefore(start))
                .toList();
        assertThat(window.stories()).as("seed %d", seed).isEqualTo(Grouping.group(left));
        assertThat(window.size()).isEqualTo(Grouping.group(left).size());
    }

    private static void apply(List<List<ArticleId>> changed, Map<ArticleId, StoryId> told) {
        changed.forEach(story -> story.forEach(article -> told.put(article, StoryId.openedBy(story.getFirst()))));
    }
}
