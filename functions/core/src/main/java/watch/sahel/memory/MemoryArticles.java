package watch.sahel.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import watch.sahel.article.Article;
import watch.sahel.article.ArticleId;
import watch.sahel.article.ArticleStore;
import watch.sahel.article.Claim;
import watch.sahel.article.Filing;
import watch.sahel.article.KeptArticle;

/// Articles in a map.
public final class MemoryArticles implements ArticleStore {
    private final ConcurrentHashMap<ArticleId, KeptArticle> articles = new ConcurrentHashMap<>();

    @Override
    public Claim claim(Article article, Filing filing) {
        var before = articles.putIfAbsent(article.id(), new KeptArticle(article, filing));
        return before == null ? new Claim.First() : new Claim.Known(before);
    }

    @Override
    public Optional<KeptArticle> find(ArticleId id) {
        return Optional.ofNullable(articles.get(id));
    }

    @Override
    public void amend(Article amended, Filing filing) {
        articles.computeIfPresent(
                amended.id(),
                (_, kept) -> new KeptArticle(amended, kept.filing() == Filing.FILED ? Filing.FILED : filing));
    }

    @Override
    public List<ArticleId> overdue(Instant before, int limit) {
        return articles.values().stream()
                .filter(kept -> kept.filing() == Filing.AWAITED)
                .map(KeptArticle::article)
                .filter(article -> !article.seen().isAfter(before))
                .sorted(Comparator.comparing(Article::seen))
                .map(Article::id)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Article> seenBetween(Instant since, Instant until, int limit) {
        return articles.values().stream()
                .map(KeptArticle::article)
                .filter(article ->
                        article.seen().isAfter(since) && !article.seen().isAfter(until))
                .sorted(Comparator.comparing(Article::seen).reversed())
                .limit(limit)
                .toList();
    }

    /// Marks an awaited article as filed; says whether it was awaited.
    boolean markFiled(ArticleId id) {
        var kept = articles.get(id);
        return kept != null
                && kept.filing() == Filing.AWAITED
                && articles.replace(id, kept, new KeptArticle(kept.article(), Filing.FILED));
    }
}
