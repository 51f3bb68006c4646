package watch.sahel.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.article.Article;
import watch.sahel.article.ArticleStore;
import watch.sahel.article.ArticleStoreContract;
import watch.sahel.article.Filing;
import watch.sahel.match.TopicId;
import watch.sahel.memory.Race;
import watch.sahel.memory.Samples;

/// What every story store does.
public abstract class StoryStoreContract {
    private static final Set<TopicId> BOTH = Set.of(TopicId.SAHEL, TopicId.WAGNER);
    private ArticleStore articles;
    private StoryStore stories;

    protected abstract ArticleStoreContract.Stores emptyStores();

    @BeforeEach
    final void open() {
        var stores = emptyStores();
        articles = stores.articles();
        stories = stores.stories();
    }

    @Test
    final void aStoryComesBackAsItWasFiled() {
        var story = opened("one", Samples.NOW, TopicId.SAHEL);

        assertThat(stories.find(story.id())).contains(story);
        assertThat(stories.reports(story.id())).isEqualTo(story.reports());
        assertThat(stories.find(Samples.storyId("another"))).isEmpty();
        assertThat(stories.reports(Samples.storyId("another"))).isEmpty();
    }

    @Test
    final void aStoryGrowsByOneReportAtATime() {
        var story = opened("one", Samples.NOW, TopicId.SAHEL);
        var second = awaited("two", Samples.NOW.minusSeconds(600), TopicId.WAGNER);
        var grown = story.with(second, Samples.NOW.plusSeconds(60));

        assertThat(stories.file(grown, second)).isEqualTo(Filed.WRITTEN);
        assertThat(stories.find(story.id())).contains(grown.versioned(2));
        assertThat(stories.reports(story.id()))
                .containsExactly(second, story.reports().getLast());
    }

    @Test
    final void whoeverFilesFindsAllStoriesWhateverTheyMatched() {
        var sahel = opened("one", Samples.NOW, TopicId.SAHEL);
        var watched = opened("two", Samples.NOW.plusSeconds(60), TopicId.watch("gao"));

        assertThat(stories.filedSince(List.of(TopicId.ANY), Samples.NOW, 10)).containsExactly(watched, sahel);
    }

    @Test
    final void eachFilingIsMarkedUntilAllAreAlerted() {
        var story = opened("one", Samples.NOW, TopicId.SAHEL);
        var later = Samples.NOW.plusSeconds(60);
        var second = awaited("two", Samples.NOW, TopicId.WAGNER);
        stories.file(story.with(second, later), second);
        var first = new Alert(story.id(), Samples.NOW);

        assertThat(stories.unalerted(later, 10)).containsExactly(first, new Alert(story.id(), later));
        assertThat(stories.unalerted(later, 1)).containsExactly(first);
        assertThat(stories.unalerted(later.minusSeconds(1), 10)).containsExactly(first);

        stories.alerted(first);
        stories.alerted(first);

        assertThat(stories.unalerted(later, 10)).containsExactly(new Alert(story.id(), later));
    }

    @Test
    final void anArticleIsFiledOnce() {
        var report = awaited("one", Samples.NOW, TopicId.SAHEL);
        var story = Story.opened(report, Samples.NOW);
        stories.file(story, report);

        assertThat(stories.file(story, report)).isEqualTo(Filed.ALREADY_FILED);
        assertThat(stories.file(story.versioned(1).with(report, Samples.NOW), report))
                .isEqualTo(Filed.ALREADY_FILED);
        assertThat(stories.find(story.id())).contains(story.versioned(1));
        assertThat(stories.reports(story.id())).containsExactly(report);
    }

    @Test
    final void anUnwantedArticleIsNotFiled() {
        var article = Samples.article("one");
        articles.claim(article, Filing.UNWANTED);
        var report = Samples.report(article, TopicId.SAHEL);

        assertThat(stories.file(Story.opened(report, Samples.NOW), report)).isEqualTo(Filed.ALREADY_FILED);
        assertThat(stories.filedSince(BOTH, Instant.EPOCH, 10)).isEmpty();
    }

    @Test
    final void whoeverReadTheStoryBeforeItGrewIsOvertaken() {
        var story = opened("one", Samples.NOW, TopicId.SAHEL);
        var second = awaited("two", Samples.NOW, TopicId.SAHEL);
        var third = awaited("three", Samples.NOW, TopicId.SAHEL);
        stories.file(story.with(second, Samples.NOW), second);

        assertThat(stories.file(story.with(third, Samples.NOW), third)).isEqualTo(Filed.OVERTAKEN);

        assertThat(stories.reports(story.id())).hasSize(2);
        assertThat(articles.find(third.article()).orElseThrow().filing()).isEqualTo(Filing.AWAITED);
    }

    @Test
    final void ofManyFilingsOfOneArticleExactlyOneIsWritten() throws Exception {
        var report = awaited("one", Samples.NOW, TopicId.SAHEL);
        var story = Story.opened(report, Samples.NOW);

        var filed = Race.of(() -> stories.file(story, report));

        assertThat(filed).containsOnlyOnce(Filed.WRITTEN);
        assertThat(stories.find(story.id())).contains(story.versioned(1));
    }

    @Test
    final void ofManyReportsToOneStoryAtOnceNoneIsLost() throws Exception {
        var story = opened("one", Samples.NOW, TopicId.SAHEL);
        var waiting = new ArrayList<Report>();
        for (var i = 0; i < 16; i++) {
            waiting.add(awaited("r" + i, Samples.NOW, TopicId.SAHEL));
        }
        var next = new java.util.concurrent.ConcurrentLinkedQueue<>(waiting);

        Race.of(() -> fileUntilWritten(story.id(), next.remove()));

        assertThat(stories.reports(story.id())).hasSize(17).containsAll(waiting);
        assertThat(stories.find(story.id()).orElseThrow().version()).isEqualTo(17);
    }

    private Filed fileUntilWritten(StoryId id, Report report) {
        Filed filed;
        do {
            filed = stories.file(stories.find(id).orElseThrow().with(report, Samples.NOW), report);
        } while (filed == Filed.OVERTAKEN);
        return filed;
    }

    @Test
    final void aFullStoryKeepsItsFirstReportsAndTheStoreKeepsAll() {
        var story = opened("one", Samples.NOW, TopicId.SAHEL);
        for (var i = 0; i < Story.MAX_REPORTS + 5; i++) {
            var report = awaited("more-" + i, Samples.NOW.plusSeconds(i), TopicId.SAHEL);
            var grown = story.with(report, Samples.NOW.plusSeconds(i));
            stories.file(grown, report);
            story = grown.versioned(story.version() + 1);
        }

        var found = stories.find(story.id()).orElseThrow();
        assertThat(found.reports()).hasSize(Story.MAX_REPORTS);
        assertThat(found.reportCount()).isEqualTo(Story.MAX_REPORTS + 6);
        assertThat(stories.reports(story.id()))
                .hasSize(Story.MAX_REPORTS + 6)
                .isSortedAccordingTo(java.util.Comparator.comparing(Report::published));
    }

    @Test
    final void lookingBackFindsTheMostRecentlyFiledFirst() {
        var oldest = opened("a", Samples.NOW.minusSeconds(300), TopicId.SAHEL);
        var middle = opened("b", Samples.NOW.minusSeconds(200), TopicId.WAGNER);
        var newest = opened("c", Samples.NOW.minusSeconds(100), TopicId.SAHEL, TopicId.WAGNER);

        assertThat(stories.filedSince(BOTH, Instant.EPOCH, 10)).containsExactly(newest, middle, oldest);
        assertThat(stories.filedSince(BOTH, Instant.EPOCH, 2)).containsExactly(newest, middle);
        assertThat(stories.filedSince(Set.of(TopicId.SAHEL), Instant.EPOCH, 10)).containsExactly(newest, oldest);
        assertThat(stories.filedSince(Set.of(), Instant.EPOCH, 10)).isEmpty();
    }

    @Test
    final void lookingBackGoesNoFurtherThanAsked() {
        var story = opened("a", Samples.NOW, TopicId.SAHEL);

        assertThat(stories.filedSince(BOTH, Samples.NOW, 10)).containsExactly(story);
        assertThat(stories.filedSince(BOTH, Samples.NOW.plusNanos(1_000), 10)).isEmpty();
        assertThat(stories.filedSince(BOTH, Samples.NOW.plusSeconds(1), 10)).isEmpty();
    }

    @Test
    final void aStoryFiledIntoAgainIsFoundOnceAtItsNewTime() {
        var first = opened("a", Samples.NOW.minusSeconds(300), TopicId.SAHEL, TopicId.WAGNER);
        var second = opened("b", Samples.NOW.minusSeconds(200), TopicId.SAHEL);
        var report = awaited("more", Samples.NOW, TopicId.WAGNER);
        var grown = first.with(report, Samples.NOW);
        stories.file(grown, report);

        assertThat(stories.filedSince(BOTH, Instant.EPOCH, 10)).containsExactly(grown.versioned(2), second);
        assertThat(stories.filedSince(BOTH, Samples.NOW, 10)).containsExactly(grown.versioned(2));
    }

    @Test
    final void hundredsOfStoriesAreAllFound() {
        for (var i = 0; i < 130; i++) {
            opened("story-" + i, Samples.NOW.plusMillis(i), TopicId.SAHEL);
        }

        var found = stories.filedSince(BOTH, Samples.NOW, 1_000);
        assertThat(found).hasSize(130);
        assertThat(found.getFirst().lastFiled()).isEqualTo(Samples.NOW.plusMillis(129));
        assertThat(stories.filedSince(BOTH, Samples.NOW, 105)).isEqualTo(found.subList(0, 105));
    }

    private Story opened(String article, Instant at, TopicId... topics) {
        var report = awaited(article, at, topics);
        var story = Story.opened(report, at);
        assertThat(stories.file(story, report)).isEqualTo(Filed.WRITTEN);
        return story.versioned(1);
    }

    private Report awaited(String name, Instant seen, TopicId... topics) {
        Article article = Samples.article(name, seen);
        articles.claim(article, Filing.AWAITED);
        return Samples.report(article, topics);
    }
}
