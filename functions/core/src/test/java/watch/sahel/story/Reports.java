package watch.sahel.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import watch.sahel.article.Article;
import watch.sahel.article.ArticleId;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;
import watch.sahel.match.Matcher;
import watch.sahel.match.Passage;
import watch.sahel.text.Sha256;

/// Reports as the flow makes them of articles.
final class Reports {
    static final Instant MORNING = Instant.parse("2026-03-04T06:00:00Z");

    private Reports() {}

    static Report report(String outlet, String language, int hour, String title, String summary) {
        return report(new Outlet(outlet, language, "", Affiliation.INDEPENDENT), hour, title, summary);
    }

    /// @param hour after six in the morning of a Wednesday
    static Report report(Outlet outlet, int hour, String title, String summary) {
        return at(outlet, MORNING.plus(Duration.ofHours(hour)), title, summary);
    }

    static Report at(Outlet outlet, Instant published, String title, String summary) {
        var id = new ArticleId(Sha256.identity(outlet.name() + title + summary + published));
        var article = new Article(id, outlet, title, summary, "", outlet.language(), published, published, List.of());
        var passage = new Passage(title, summary, outlet.language(), outlet.name());
        return Report.of(article, Matcher.bundled().match(passage));
    }
}
