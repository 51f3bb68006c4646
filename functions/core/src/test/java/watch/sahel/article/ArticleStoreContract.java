package watch.sahel.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.feed.FeedId;
import watch.sahel.match.TopicId;
import watch.sahel.memory.Race;
import watch.sahel.memory.Samples;
import watch.sahel.story.Filed;
import watch.sahel.story.Story;
import watch.sahel.story.StoryStore;

/// What every article store does.
public abstract class ArticleStoreContract {
    private ArticleStore articles;
    private StoryStore stories;

    /// Stores over the same records: filing a story marks its article.
    public record Stores(ArticleStore articles, StoryStore stories) {}

    protected abstract Stores emptyStores();

    @BeforeEach
    final void open() {
        var stores = emptyStores();
        articles = stores.articles();
        stories = stores.stories();
    }

    @Test
    final void anArticleComesBackAsItWasClaimed() {
        var article = Samples.article("one");

        assertThat(articles.claim(article, Filing.AWAITED)).isEqualTo(new Claim.First());
        assertThat(articles.find(article.id())).contains(new KeptArticle(article, Filing.AWAITED));
        assertThat(articles.find(Samples.article("two").id())).isEmpty();
    }

    @Test
    final void anArticleThatIsKnownIsBroughtAlongByTheRefusal() {
        var first = Samples.article("one");
        articles.claim(first, Filing.UNWANTED);
        var again = Samples.article("one", Samples.NOW.plusSeconds(60));

        assertThat(articles.claim(again, Filing.AWAITED))
                .isEqualTo(new Claim.Known(new KeptArticle(first, Filing.UNWANTED)));
        assertThat(articles.find(first.id())).contains(new KeptArticle(first, Filing.UNWANTED));
    }

    @Test
    final void ofManyClaimsAtOnceExactlyOneIsFirst() throws Exception {
        var article = Samples.article("one");

        assertThat(Race.of(() -> articles.claim(article, Filing.AWAITED))).containsOnlyOnce(new Claim.First());
    }

    @Test
    final void anEditReplacesTheWordsAndNotesTheOldTitle() {
        var article = Samples.article("one");
        articles.claim(article, Filing.AWAITED);
        var amended = article.amendedBy(edited(article));

        articles.amend(amended, Filing.AWAITED);

        assertThat(articles.find(article.id())).contains(new KeptArticle(amended, Filing.AWAITED));
        assertThat(amended.edits())
                .containsExactly(new Edit(Edit.Kind.RETITLED, article.title(), Samples.NOW.plusSeconds(300)));
    }

    @Test
    final void articlesAreFoundByWhenTheyWereSeenNewestFirst() {
        for (var hours : List.of(50, 30, 26, 2)) {
            articles.claim(Samples.article("a" + hours, Samples.NOW.minus(Duration.ofHours(hours))), Filing.UNWANTED);
        }

        assertThat(articles.seenBetween(Samples.NOW.minus(Duration.ofHours(30)), Samples.NOW, 10))
                .extracting(Article::id)
                .containsExactly(
                        Samples.article("a2").id(), Samples.article("a26").id());
        assertThat(articles.seenBetween(
                        Samples.NOW.minus(Duration.ofDays(9)), Samples.NOW.minus(Duration.ofHours(3)), 2))
                .extracting(Article::id)
                .containsExactly(
                        Samples.article("a26").id(), Samples.article("a30").id());
    }

    @Test
    final void whatAnAddedFeedCarriesIsNotAmongAllArticles() {
        var shared = Samples.article("one");
        var feed = FeedId.added(URI.create("https://desk.example/feed"));
        var own = new Article(
                new ArticleId(feed.digits() + shared.id()),
                shared.outlet(),
                shared.title(),
                shared.summary(),
                shared.link(),
                shared.language(),
                shared.published(),
                shared.seen(),
                shared.edits());

        assertThat(articles.claim(own, Filing.AWAITED)).isInstanceOf(Claim.First.class);
        assertThat(articles.claim(shared, Filing.UNWANTED)).isInstanceOf(Claim.First.class);

        assertThat(articles.find(own.id()).map(KeptArticle::article)).contains(own);
        assertThat(articles.seenBetween(Samples.NOW.minusSeconds(1), Samples.NOW, 10))
                .containsExactly(shared);
        assertThat(articles.overdue(Samples.NOW, 10)).containsExactly(own.id());
    }

    @Test
    final void anEditCanMakeAnArticleWanted() {
        var article = Samples.article("one");
        articles.claim(article, Filing.UNWANTED);

        articles.amend(article.amendedBy(edited(article)), Filing.AWAITED);

        assertThat(articles.overdue(Samples.NOW, 10)).containsExactly(article.id());
    }

    @Test
    final void anArticleFoundUnwantedLaterIsNotAwaitedAnyMore() {
        var article = Samples.article("one");
        articles.claim(article, Filing.AWAITED);

        articles.amend(article, Filing.UNWANTED);

        assertThat(articles.find(article.id())).contains(new KeptArticle(article, Filing.UNWANTED));
        assertThat(articles.overdue(Samples.NOW, 10)).isEmpty();
    }

    @Test
    final void anEditOfAFiledArticleWaitsToBeNotedInItsStory() {
        var article = Samples.article("one");
        articles.claim(article, Filing.AWAITED);
        file(article);
        var amended = article.amendedBy(edited(article));

        articles.amend(amended, Filing.AWAITED);

        assertThat(articles.find(article.id())).contains(new KeptArticle(amended, Filing.AMENDED));
        assertThat(articles.overdue(Samples.NOW, 10)).containsExactly(article.id());
    }

    @Test
    final void anUnknownArticleIsNotAmended() {
        articles.amend(Samples.article("one"), Filing.AWAITED);

        assertThat(articles.find(Samples.article("one").id())).isEmpty();
    }

    @Test
    final void overdueArticlesComeLongestAwaitedFirst() {
        for (var minutes : List.of(20, 40, 10, 30)) {
            articles.claim(awaitedFor(minutes), Filing.AWAITED);
        }
        articles.claim(Samples.article("unwanted", Samples.NOW.minus(Duration.ofDays(1))), Filing.UNWANTED);

        var before = Samples.NOW.minus(Duration.ofMinutes(20));
        assertThat(articles.overdue(before, 10))
                .containsExactly(
                        awaitedFor(40).id(), awaitedFor(30).id(), awaitedFor(20).id());
        assertThat(articles.overdue(before, 1)).containsExactly(awaitedFor(40).id());
    }

    @Test
    final void aFiledArticleIsNotOverdue() {
        var article = awaitedFor(60);
        articles.claim(article, Filing.AWAITED);
        file(article);

        assertThat(articles.overdue(Samples.NOW, 10)).isEmpty();
        assertThat(articles.find(article.id()).map(KeptArticle::filing)).contains(Filing.FILED);
    }

    @Test
    final void failuresToFileAreCountedWhileAnArticleWaits() {
        var article = Samples.article("one");
        articles.claim(article, Filing.AWAITED);

        assertThat(articles.filingFailed(article.id())).isEqualTo(1);
        assertThat(articles.filingFailed(article.id())).isEqualTo(2);
        file(article);
        assertThat(articles.filingFailed(article.id())).isZero();
        assertThat(articles.filingFailed(Samples.article("another").id())).isZero();
    }

    @Test
    final void anArticleSetAsideIsOverdueAtItsRetryAndCanStillBeFiled() {
        var article = awaitedFor(60);
        articles.claim(article, Filing.AWAITED);
        var retry = Samples.NOW.plusSeconds(3_600);

        articles.setAside(article.id(), retry);

        assertThat(articles.find(article.id())).contains(new KeptArticle(article, Filing.SET_ASIDE));
        assertThat(articles.countSetAside(10)).isEqualTo(1);
        assertThat(articles.overdue(retry.minusMillis(1), 10)).isEmpty();
        assertThat(articles.overdue(retry, 10)).containsExactly(article.id());
        assertThat(articles.filingFailed(article.id())).isEqualTo(1);

        file(article);

        assertThat(articles.countSetAside(10)).isZero();
        assertThat(articles.overdue(retry, 10)).isEmpty();
    }

    @Test
    final void aFiledArticleIsNotSetAside() {
        var article = Samples.article("one");
        articles.claim(article, Filing.AWAITED);
        file(article);

        articles.setAside(article.id(), Samples.NOW);

        assertThat(articles.find(article.id()).map(KeptArticle::filing)).contains(Filing.FILED);
        assertThat(articles.countSetAside(10)).isZero();
    }

    private static Article awaitedFor(int minutes) {
        return Samples.article("m" + minutes, Samples.NOW.minus(Duration.ofMinutes(minutes)));
    }

    private void file(Article article) {
        var report = Samples.report(article, TopicId.SAHEL);
        assertThat(stories.file(Story.opened(report, Samples.NOW), report)).isEqualTo(Filed.WRITTEN);
    }

    private static Article edited(Article article) {
        return new Article(
                article.id(),
                article.outlet(),
                article.title() + " (mis à jour)",
                "Un autre résumé",
                article.link(),
                article.language(),
                article.published(),
                Samples.NOW.plusSeconds(300),
                List.of());
    }
}
