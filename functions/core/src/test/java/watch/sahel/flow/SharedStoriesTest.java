package watch.sahel.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import watch.sahel.article.Filing;
import watch.sahel.match.TopicId;
import watch.sahel.memory.MemoryArticles;
import watch.sahel.memory.MemoryStories;
import watch.sahel.memory.Samples;
import watch.sahel.story.Story;

class SharedStoriesTest {
    private static final Instant SEVEN = Instant.parse("2026-11-20T07:00:00Z");
    private static final Set<TopicId> BOTH = Set.of(TopicId.SAHEL, TopicId.WAGNER);
    private static final int MANY = 1_000;

    private final MemoryArticles articles = new MemoryArticles();
    private final MemoryStories stories = new MemoryStories(articles);
    private Instant now = SEVEN;
    private final SharedStories shared = new SharedStories(stories, () -> now);

    private Story file(String name, TopicId... topics) {
        var article = Samples.article(name, now);
        articles.claim(article, Filing.AWAITED);
        var report = Samples.report(article, topics);
        var story = Story.opened(report, now);
        stories.file(story, report);
        return story.versioned(1);
    }

    private List<Story> ask(Set<TopicId> topics, Instant since) {
        return shared.filedSince(topics, since, MANY, SEVEN);
    }

    @Test
    void aMixIsWhatTheStoreSaysOfIt() {
        now = SEVEN.minus(Duration.ofHours(30));
        for (var i = 0; i < 30; i++) {
            file("story " + i, i % 3 == 0 ? TopicId.SAHEL : TopicId.WAGNER);
            now = now.plus(Duration.ofHours(1));
        }
        file("of both", TopicId.SAHEL, TopicId.WAGNER);
        for (var topics : List.of(BOTH, Set.of(TopicId.SAHEL), Set.of(TopicId.WAGNER), Set.<TopicId>of())) {
            for (var hours : List.of(0, 1, 7, 48)) {
                var since = SEVEN.minus(Duration.ofMinutes(60L * hours + 17));
                assertThat(ask(topics, since)).isEqualTo(stories.filedSince(topics, since, MANY));
                assertThat(shared.filedSince(topics, since, 5, SEVEN)).isEqualTo(stories.filedSince(topics, since, 5));
            }
        }
    }

    @Test
    void forAMinuteAllAreToldWhatTheFirstReadFound() {
        var known = file("known", TopicId.SAHEL);
        assertThat(ask(BOTH, SEVEN.minusSeconds(100))).containsExactly(known);
        var fresh = file("fresh", TopicId.SAHEL);

        now = SEVEN.plus(SharedStories.SHARED_FOR);
        assertThat(ask(Set.of(TopicId.SAHEL), SEVEN.minusSeconds(200))).containsExactly(known);
        now = now.plusMillis(1);
        assertThat(ask(BOTH, SEVEN.minusSeconds(100))).containsExactlyInAnyOrder(known, fresh);
    }

    @Test
    void whatWasReadBeforeADigestWasDueDoesNotDoForIt() {
        ask(BOTH, SEVEN.minusSeconds(100));
        now = SEVEN.plusSeconds(30);
        var fresh = file("fresh", TopicId.SAHEL);

        assertThat(shared.filedSince(BOTH, SEVEN.minusSeconds(100), MANY, now)).containsExactly(fresh);
    }

    @Test
    void whoeverIsOwedFromEarlierOnReadsForItself() {
        now = SEVEN.minus(Duration.ofHours(5));
        var old = file("old", TopicId.SAHEL);
        now = SEVEN;
        assertThat(ask(BOTH, SEVEN.minus(Duration.ofHours(1)))).isEmpty();
        assertThat(ask(BOTH, SEVEN.minus(Duration.ofHours(6)))).containsExactly(old);
        assertThat(ask(BOTH, SEVEN.minus(Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void noMoreIsKeptThanTheBound() {
        var one = new TopicId("one");
        var other = new TopicId("other");
        for (var i = 0; i < SharedStories.MAX_KEPT; i++) {
            file("story " + i, one);
        }
        assertThat(shared.filedSince(Set.of(one), SEVEN, SharedStories.MAX_KEPT, SEVEN))
                .hasSize(SharedStories.MAX_KEPT);
        file("later", one);
        assertThat(shared.filedSince(Set.of(one), SEVEN, SharedStories.MAX_KEPT, SEVEN))
                .as("exactly as many are kept")
                .noneMatch(story -> story.reports().getFirst().title().contains("later"));
        file("of another topic", other);

        assertThat(shared.filedSince(Set.of(other), SEVEN, MANY, SEVEN)).hasSize(1);
        assertThat(shared.filedSince(Set.of(one), SEVEN, SharedStories.MAX_KEPT + 1, SEVEN))
                .as("one more story drove it out")
                .hasSize(SharedStories.MAX_KEPT + 1);
    }
}
