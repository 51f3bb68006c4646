package watch.sahel.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.article.Article;
import watch.sahel.article.ArticleId;
import watch.sahel.article.ArticleStore;
import watch.sahel.article.ArticleStoreContract;
import watch.sahel.article.Edit;
import watch.sahel.article.Filing;
import watch.sahel.feed.FeedId;
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
    final void whatAnAddedFeedTellsIsFoundUnderThatFeedAlone() {
        var feed = FeedId.added(URI.create("https://desk.example/feed"));
        var shared = Samples.article("one");
        var article = new Article(
                new ArticleId(feed.digits() + shared.id()),
                shared.outlet(),
                shared.title(),
                shared.summary(),
                shared.link(),
                shared.language(),
                shared.published(),
                shared.seen(),
                shared.edits());
        articles.claim(article, Filing.AWAITED);
        var report = Samples.report(article, TopicId.SAHEL);
        var story = Story.opened(report, Samples.NOW);

        var revision = stories.revision();
        assertThat(stories.file(story, report)).isEqualTo(Filed.WRITTEN);
        assertThat(stories.revision()).as("nobody else has to look again").isEqualTo(revision);

        assertThat(stories.filedSince(BOTH, Instant.EPOCH, 10)).isEmpty();
        assertThat(stories.filedSince(List.of(TopicId.ANY), Instant.EPOCH, 10)).isEmpty();
        assertThat(stories.filedSince(List.of(TopicId.of(feed)), Instant.EPOCH, 10))
                .containsExactly(story.versioned(1));
        assertThat(stories.log(TopicId.ANY, Instant.EPOCH, 10)).isEmpty();
        assertThat(stories.log(TopicId.SAHEL, Instant.EPOCH, 10)).isEmpty();
        assertThat(stories.log(TopicId.of(feed), Instant.EPOCH, 10))
                .containsExactly(new Logged(story.id(), Samples.NOW));
        assertThat(stories.find(story.id()).orElseThrow().readableWith(Set.of(TopicId.SAHEL)))
                .isFalse();
        assertThat(stories.find(story.id()).orElseThrow().readableWith(Set.of(TopicId.of(feed))))
                .isTrue();
        assertThat(stories.unalerted(Samples.NOW, 10)).containsExactly(Alert.of(story));
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
    final void aFullStoryKeepsEachOutletsNewestReportAndTheStoreKeepsAll() {
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
    final void manyStoriesAreFoundInTheOrderAskedFor() {
        var one = opened("one", Samples.NOW, TopicId.SAHEL);
        var two = opened("two", Samples.NOW, TopicId.SAHEL);

        assertThat(stories.findAll(List.of(two.id(), Samples.storyId("another"), one.id())))
                .containsExactly(two, one);
        assertThat(stories.findAll(List.of())).isEmpty();
    }

    @Test
    final void theLogTellsEveryFilingOfATopicNewestFirst() {
        var later = Samples.NOW.plusSeconds(60);
        var first = opened("a", Samples.NOW, TopicId.SAHEL);
        var report = awaited("more", Samples.NOW, TopicId.WAGNER);
        stories.file(first.with(report, later), report);
        var opened = new Logged(first.id(), Samples.NOW);
        var grown = new Logged(first.id(), later);

        assertThat(stories.log(TopicId.SAHEL, Samples.NOW, 10)).containsExactly(grown, opened);
        assertThat(stories.log(TopicId.SAHEL, Samples.NOW, 1)).containsExactly(grown);
        assertThat(stories.log(TopicId.WAGNER, Samples.NOW, 10)).containsExactly(grown);
        assertThat(stories.log(TopicId.SAHEL, later, 10)).containsExactly(grown);
        assertThat(stories.log(TopicId.watch("gao"), Samples.NOW, 10)).isEmpty();
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

    /// Two stories, and a report that shows them to be one.
    private Rearrangement merging(Story kept, Story retired, Report bridge, Instant at) {
        var all = new ArrayList<>(kept.reports());
        all.addAll(retired.reports());
        all.add(bridge);
        return new Rearrangement(
                bridge,
                kept.holding(all, at).formerly(Set.of(retired.id())),
                List.of(),
                List.of(retired),
                Map.of(retired.id(), kept.id()),
                Map.of(kept.id(), retired.reports()),
                Map.of(retired.id(), retired.reports()));
    }

    @Test
    final void ofTwoStoriesMergedBothIdsLeadToTheOneThatIsLeft() {
        var kept = opened("one", Samples.NOW, TopicId.SAHEL);
        var retired = opened("two", Samples.NOW, TopicId.WAGNER);
        var bridge = awaited("three", Samples.NOW, TopicId.SAHEL);
        var later = Samples.NOW.plusSeconds(60);
        var change = merging(kept, retired, bridge, later);

        assertThat(stories.file(change, stories.revision())).isEqualTo(Filed.WRITTEN);

        var merged = change.home().versioned(2);
        assertThat(stories.find(kept.id())).contains(merged);
        assertThat(stories.find(retired.id())).contains(merged);
        assertThat(stories.reports(kept.id())).hasSize(3).isEqualTo(stories.reports(retired.id()));
        assertThat(stories.filedSince(BOTH, Instant.EPOCH, 10)).containsExactly(merged);
        assertThat(stories.filedSince(Set.of(TopicId.WAGNER), later, 10)).containsExactly(merged);
        assertThat(stories.unalerted(later, 10)).contains(new Alert(kept.id(), later));
        assertThat(stories.file(change, stories.revision())).isEqualTo(Filed.ALREADY_FILED);
    }

    @Test
    final void storiesThatWereMergedLeaveNoGapAmongTheNewest() {
        var older = opened("older", Samples.NOW, TopicId.SAHEL);
        var kept = opened("one", Samples.NOW.plusSeconds(1), TopicId.SAHEL);
        var retired = opened("two", Samples.NOW.plusSeconds(2), TopicId.WAGNER);
        var bridge = awaited("three", Samples.NOW.plusSeconds(3), TopicId.SAHEL);
        var change = merging(kept, retired, bridge, Samples.NOW.plusSeconds(3));
        stories.file(change, stories.revision());

        var merged = change.home().versioned(2);
        assertThat(stories.filedSince(BOTH, Instant.EPOCH, 2)).containsExactly(merged, older);
        assertThat(stories.filedSince(BOTH, Instant.EPOCH, 1)).containsExactly(merged);
    }

    @Test
    final void aStoryPartedFromAnotherIsThereUnderItsOwnIdAndTellsOfIt() {
        var whole = opened("one", Samples.NOW, TopicId.SAHEL);
        var second = awaited("two", Samples.NOW, TopicId.WAGNER);
        stories.file(whole.with(second, Samples.NOW), second);
        var third = awaited("three", Samples.NOW, TopicId.WAGNER);
        var later = Samples.NOW.plusSeconds(60);
        var parted = Story.opened(second, later).with(third, later);
        var left = whole.with(second, later).versioned(2).holding(whole.reports(), later);
        var change = new Rearrangement(
                third,
                parted,
                List.of(left),
                List.of(),
                Map.of(),
                Map.of(parted.id(), List.of(second)),
                Map.of(whole.id(), List.of(second)));

        assertThat(stories.file(change, stories.revision())).isEqualTo(Filed.WRITTEN);

        assertThat(stories.find(whole.id())).contains(left.versioned(3));
        assertThat(stories.find(parted.id())).contains(parted.versioned(1));
        assertThat(stories.reports(whole.id())).isEqualTo(whole.reports());
        assertThat(stories.reports(parted.id())).containsExactlyInAnyOrder(second, third);
        assertThat(stories.unalerted(later, 10))
                .contains(new Alert(parted.id(), later))
                .doesNotContain(new Alert(whole.id(), later));
    }

    @Test
    final void anIdThatLedElsewhereCanBeAStoryOfItsOwnAgain() {
        var kept = opened("one", Samples.NOW, TopicId.SAHEL);
        var retired = opened("two", Samples.NOW, TopicId.SAHEL);
        var bridge = awaited("three", Samples.NOW, TopicId.SAHEL);
        var merged = merging(kept, retired, bridge, Samples.NOW);
        stories.file(merged, stories.revision());
        var fourth = awaited("four", Samples.NOW, TopicId.SAHEL);
        var revived = retired.with(fourth, Samples.NOW).versioned(0);
        var left = List.of(kept.reports().getFirst(), bridge);

        var filed = stories.file(
                new Rearrangement(
                        fourth,
                        revived,
                        List.of(merged.home()
                                .holding(left, Samples.NOW)
                                .formerly(Set.of())
                                .versioned(2)),
                        List.of(),
                        Map.of(),
                        Map.of(revived.id(), retired.reports()),
                        Map.of(kept.id(), retired.reports())),
                stories.revision());

        assertThat(filed).isEqualTo(Filed.WRITTEN);
        assertThat(stories.find(retired.id())).contains(revived.versioned(1));
        assertThat(stories.reports(retired.id())).hasSize(2);
        assertThat(stories.reports(kept.id())).hasSize(2);
    }

    @Test
    final void whoeverReadAStoryBeforeItChangedMergesNothing() {
        var kept = opened("one", Samples.NOW, TopicId.SAHEL);
        var retired = opened("two", Samples.NOW, TopicId.SAHEL);
        var more = awaited("more", Samples.NOW, TopicId.SAHEL);
        var bridge = awaited("three", Samples.NOW, TopicId.SAHEL);
        stories.file(retired.with(more, Samples.NOW), more);

        assertThat(stories.file(merging(kept, retired, bridge, Samples.NOW), stories.revision()))
                .isEqualTo(Filed.OVERTAKEN);

        assertThat(stories.find(kept.id())).contains(kept);
        assertThat(stories.reports(kept.id())).isEqualTo(kept.reports());
        assertThat(stories.reports(retired.id())).hasSize(2);
        assertThat(articles.find(bridge.article()).orElseThrow().filing()).isEqualTo(Filing.AWAITED);
    }

    @Test
    final void eachFilingAndEachEditMakesAnotherRevision() {
        assertThat(stories.revision()).isEqualTo(Revision.NONE);

        var story = opened("one", Samples.NOW, TopicId.SAHEL);
        var filed = stories.revision();
        assertThat(filed)
                .isNotEqualTo(Revision.NONE)
                .isEqualTo(Revision.NONE.after(Story.opened(story.reports().getFirst(), Samples.NOW)));

        var edited = edited("one");
        articles.amend(edited, Filing.FILED);
        var revised = story.reports().getFirst().amendedBy(edited);
        stories.revise(story.revising(revised), revised, filed);
        assertThat(stories.revision()).isNotEqualTo(filed).isEqualTo(filed.after(story.revising(revised)));

        var before = stories.revision();
        stories.file(Story.opened(revised, Samples.NOW), revised);
        stories.alerted(new Alert(story.id(), Samples.NOW));
        assertThat(stories.revision()).isEqualTo(before);
    }

    @Test
    final void whoeverReadBeforeAnotherStoryWasOpenedIsOvertaken() {
        var read = stories.revision();
        var other = opened("other", Samples.NOW, TopicId.SAHEL);
        var report = awaited("one", Samples.NOW, TopicId.SAHEL);

        assertThat(stories.file(Rearrangement.of(Story.opened(report, Samples.NOW), report), read))
                .isEqualTo(Filed.OVERTAKEN);
        assertThat(stories.filedSince(BOTH, Instant.EPOCH, 10)).containsExactly(other);
        assertThat(articles.find(report.article()).orElseThrow().filing()).isEqualTo(Filing.AWAITED);

        var edited = edited("other");
        articles.amend(edited, Filing.FILED);
        var revised = other.reports().getFirst().amendedBy(edited);
        assertThat(stories.revise(other.revising(revised), revised, read)).isEqualTo(Filed.OVERTAKEN);
    }

    @Test
    final void ofManyStoriesOpenedAtOneRevisionExactlyOneIsWritten() throws Exception {
        opened("other", Samples.NOW, TopicId.SAHEL);
        var read = stories.revision();
        var waiting = new java.util.concurrent.ConcurrentLinkedQueue<Report>();
        for (var i = 0; i < 16; i++) {
            waiting.add(awaited("r" + i, Samples.NOW, TopicId.SAHEL));
        }

        var filed = Race.of(() -> {
            var report = waiting.remove();
            return stories.file(Rearrangement.of(Story.opened(report, Samples.NOW), report), read);
        });

        assertThat(filed).containsOnlyOnce(Filed.WRITTEN).doesNotContain(Filed.ALREADY_FILED);
        assertThat(stories.filedSince(BOTH, Instant.EPOCH, 100)).hasSize(2);
    }

    @Test
    final void anEditIsNotedInTheStoryOnceAndTellsNobody() {
        var story = opened("one", Samples.NOW, TopicId.SAHEL);
        stories.alerted(new Alert(story.id(), Samples.NOW));
        var edited = edited("one");
        articles.amend(edited, Filing.FILED);
        var revised = story.reports().getFirst().amendedBy(edited);

        assertThat(stories.revise(story.revising(revised), revised, stories.revision()))
                .isEqualTo(Filed.WRITTEN);

        assertThat(stories.find(story.id())).contains(story.revising(revised).versioned(2));
        assertThat(stories.reports(story.id())).containsExactly(revised);
        assertThat(stories.unalerted(Samples.NOW.plusSeconds(600), 10)).isEmpty();
        assertThat(articles.overdue(Samples.NOW.plusSeconds(600), 10)).isEmpty();
        assertThat(stories.revise(story.revising(revised).versioned(2), revised, stories.revision()))
                .isEqualTo(Filed.ALREADY_FILED);
    }

    @Test
    final void anEditThatWasFollowedByAnotherIsNotedWithThatOne() {
        var story = opened("one", Samples.NOW, TopicId.SAHEL);
        var edited = edited("one");
        articles.amend(edited, Filing.FILED);
        articles.amend(edited.listed(Edit.Kind.REMOVED, Samples.NOW), Filing.FILED);
        var revised = story.reports().getFirst().amendedBy(edited);

        assertThat(stories.revise(story.revising(revised), revised, stories.revision()))
                .isEqualTo(Filed.ALREADY_FILED);

        assertThat(articles.overdue(Samples.NOW, 10)).containsExactly(edited.id());
    }

    @Test
    final void anEditIsNotNotedInAStoryThatChangedMeanwhile() {
        var story = opened("one", Samples.NOW, TopicId.SAHEL);
        var more = awaited("more", Samples.NOW, TopicId.SAHEL);
        stories.file(story.with(more, Samples.NOW), more);
        var edited = edited("one");
        articles.amend(edited, Filing.FILED);
        var revised = story.reports().getFirst().amendedBy(edited);

        assertThat(stories.revise(story.revising(revised), revised, stories.revision()))
                .isEqualTo(Filed.OVERTAKEN);
    }

    /// Whatever the order, the stored stories are those that grouping makes of the reports, and each id that a
    /// story ever had leads to the story that has the report it was made of.
    @Test
    final void theOrderOfFilingChangesNothingInTheEnd() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var round = 0; round < 4; round++) {
            var stores = emptyStores();
            articles = stores.articles();
            stories = stores.stories();
            var reports = new ArrayList<>(Invented.reports(random, 28));
            Collections.shuffle(reports, random);

            var issued = new HashMap<StoryId, ArticleId>();
            reports.forEach(report -> fileLate(report, issued));

            var grouped = new HashMap<StoryId, Set<ArticleId>>();
            Grouping.group(reports)
                    .forEach((article, story) ->
                            grouped.computeIfAbsent(story, _ -> new HashSet<>()).add(article));
            var stored = stories.filedSince(List.of(TopicId.ANY), Instant.EPOCH, 100);
            assertThat(stored.stream().map(Story::articles))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(grouped.values());
            assertThat(stored).as("seed %d", seed).allSatisfy(story -> {
                assertThat(stories.reports(story.id()).stream().map(Report::article))
                        .containsExactlyInAnyOrderElementsOf(story.articles());
                assertThat(story.reports()).hasSize(story.articles().size());
            });
            issued.forEach(
                    (id, opener) -> assertThat(stories.find(id).orElseThrow().articles())
                            .as("seed %d", seed)
                            .contains(opener));
        }
    }

    private void fileLate(Report report, Map<StoryId, ArticleId> issued) {
        articles.claim(article(report), Filing.AWAITED);
        var open = new OpenStories();
        stories.filedSince(List.of(TopicId.ANY), Instant.EPOCH, 100)
                .forEach(story -> open.add(story, stories.reports(story.id())));
        var change = open.place(report, Samples.NOW);
        assertThat(stories.file(change, stories.revision())).isEqualTo(Filed.WRITTEN);
        change.changed()
                .forEach(story -> story.articles().stream()
                        .filter(article -> StoryId.openedBy(article).equals(story.id()))
                        .forEach(article -> issued.put(story.id(), article)));
        assertThat(issued).containsKeys(change.changed().stream().map(Story::id).toArray(StoryId[]::new));
    }

    private static Article article(Report report) {
        return new Article(
                report.article(),
                report.outlet(),
                report.title(),
                report.lead(),
                report.link(),
                report.language(),
                report.published(),
                Samples.NOW,
                List.of());
    }

    private Article edited(String name) {
        var article = Samples.article(name);
        return article.amendedBy(new Article(
                article.id(),
                article.outlet(),
                "Another title",
                article.summary(),
                article.link(),
                article.language(),
                article.published(),
                Samples.NOW.plusSeconds(300),
                List.of()));
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
