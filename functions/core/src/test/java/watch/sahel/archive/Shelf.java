package watch.sahel.archive;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import watch.sahel.article.Article;
import watch.sahel.article.ArticleId;
import watch.sahel.article.Filing;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Matcher;
import watch.sahel.match.Passage;
import watch.sahel.memory.MemoryArchive;
import watch.sahel.memory.MemoryArticles;
import watch.sahel.memory.MemoryStories;
import watch.sahel.query.EntityNames;
import watch.sahel.query.Parsed;
import watch.sahel.query.Query;
import watch.sahel.query.QueryParser;
import watch.sahel.query.Watched;
import watch.sahel.story.Report;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;
import watch.sahel.text.Sha256;

/// Stories filed into stores of memory, and the archive over them.
public final class Shelf {
    private static final QueryParser PARSER = new QueryParser(new EntityNames(Lexicon.bundled()));

    private static final Watched TOPICS = new Watched(Lexicon.bundled(), List.of());

    final MemoryArticles articles;
    final MemoryStories stories;
    final MemoryArchive drawers = new MemoryArchive();
    final Archive archive;
    final Sealing sealing;

    Shelf() {
        this(new MemoryArticles());
    }

    private Shelf(MemoryArticles articles) {
        this(articles, new MemoryStories(articles));
    }

    /// Files into the stores of somebody else.
    public Shelf(MemoryArticles articles, MemoryStories stories) {
        this.articles = articles;
        this.stories = stories;
        this.archive = new Archive(drawers, stories, Matcher::bundled);
        this.sealing = new Sealing(drawers, stories, Matcher::bundled);
    }

    static Query query(String text) {
        return ((Parsed.Valid) PARSER.parse(text)).query();
    }

    public static Report report(String outlet, String language, Instant at, String title, String lead) {
        var id = new ArticleId(Sha256.identity(outlet + title + lead + at));
        var by = new Outlet(outlet, language, "GB", Affiliation.INDEPENDENT);
        var article = new Article(id, by, title, lead, "https://outlet.example/" + id, language, at, at, List.of());
        var passage = Passage.of(article);
        return Report.of(article, TOPICS.complete(passage, Matcher.bundled().match(passage)));
    }

    public StoryId opens(Instant at, String title, String lead) {
        return opens(report("North Quay World Service", "en", at, title, lead), at);
    }

    public StoryId opens(Report report, Instant at) {
        return file(Story.opened(report, at), report);
    }

    public StoryId joins(StoryId story, Report report, Instant at) {
        return file(stories.find(story).orElseThrow().with(report, at), report);
    }

    /// A report shows that two stories are one.
    void takesOver(StoryId home, StoryId merged, Report report, Instant at) {
        file(stories.find(home).orElseThrow().with(report, at).formerly(Set.of(merged)), report);
    }

    private StoryId file(Story story, Report report) {
        articles.claim(
                new Article(
                        report.article(),
                        report.outlet(),
                        report.title(),
                        report.lead(),
                        report.link(),
                        report.language(),
                        report.published(),
                        report.published(),
                        List.of()),
                Filing.AWAITED);
        stories.file(story, report);
        return story.id();
    }

    List<StoryId> found(String query, Instant now) {
        return archive.search(query(query), now).stream().map(Finding::story).toList();
    }
}
