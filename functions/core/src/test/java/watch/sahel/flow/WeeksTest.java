package watch.sahel.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import watch.sahel.article.Filing;
import watch.sahel.digest.Week;
import watch.sahel.match.TopicId;
import watch.sahel.memory.MemoryArticles;
import watch.sahel.memory.MemoryStories;
import watch.sahel.memory.Samples;
import watch.sahel.story.Logged;
import watch.sahel.story.Story;

class WeeksTest {
    private static final Instant NOW = Instant.parse("2026-11-20T07:00:00Z");
    private static final TopicId SAHEL = TopicId.SAHEL;

    private final MemoryArticles articles = new MemoryArticles();
    private final MemoryStories stories = new MemoryStories(articles);
    private final Weeks weeks = new Weeks(stories);

    private static Logged logged(String story, Duration ago) {
        return new Logged(Samples.storyId(story), NOW.minus(ago));
    }

    private void file(String name, Instant at, TopicId... topics) {
        var article = Samples.article(name, at);
        articles.claim(article, Filing.AWAITED);
        var report = Samples.report(article, topics);
        stories.file(Story.opened(report, at), report);
    }

    @Test
    void aStoryCountsOnEachDayAndOnceInAll() {
        var log = List.of(
                logged("a", Duration.ofHours(1)),
                logged("a", Duration.ofHours(2)),
                logged("a", Duration.ofHours(30)),
                logged("b", Duration.ofDays(6)),
                logged("b", Duration.ofDays(8)),
                logged("c", Duration.ofDays(13)));

        assertThat(Weeks.count(SAHEL, log, NOW)).isEqualTo(new Week(SAHEL, List.of(1, 0, 0, 0, 0, 1, 1), 2, 2));
    }

    @Test
    void daysAreSpansThatEndNow() {
        var log = List.of(
                logged("a", Duration.ofHours(24).minusMillis(1)),
                logged("b", Duration.ofHours(24)),
                logged("c", Duration.ofDays(7).minusMillis(1)),
                logged("d", Duration.ofDays(7)),
                logged("e", Duration.ofDays(14)),
                logged("f", Duration.ofSeconds(-5)));

        assertThat(Weeks.count(SAHEL, log, NOW)).isEqualTo(new Week(SAHEL, List.of(1, 0, 0, 0, 0, 1, 2), 4, 1));
    }

    @Test
    void aTopicWithNothingToTellIsLeftOut() {
        file("one", NOW, SAHEL);

        assertThat(weeks.of(List.of(TopicId.WAGNER, SAHEL), NOW))
                .extracting(Week::topic)
                .containsExactly(SAHEL);
    }

    @Test
    void aHeadHasAFewLines() {
        var topics = new ArrayList<TopicId>();
        for (var i = 0; i <= Weeks.MAX_TOPICS; i++) {
            topics.add(new TopicId("topic" + i));
        }
        file("one", NOW, topics.toArray(TopicId[]::new));

        assertThat(weeks.of(topics, NOW)).hasSize(Weeks.MAX_TOPICS);
    }

    @Test
    void whatWasCountedServesTheDigestsOfTheNextMinutes() {
        file("one", NOW, SAHEL);
        var counted = weeks.of(List.of(SAHEL), NOW);
        file("two", NOW, SAHEL);

        assertThat(weeks.of(List.of(SAHEL), NOW.plus(Weeks.FRESH).minusMillis(1)))
                .isEqualTo(counted);
        assertThat(weeks.of(List.of(SAHEL), NOW.plus(Weeks.FRESH)).getFirst().total())
                .isEqualTo(2);
    }
}
