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
import watch.sahel.article.Edit;
import watch.sahel.article.Filing;
import watch.sahel.article.KeptArticle;

/// Articles in a map.
public final class MemoryArticles implements ArticleStore {
    private final ConcurrentHashMap<ArticleId, KeptArticle> articles = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<ArticleId, Integer> failures = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<ArticleId, Instant> retries = new ConcurrentHashMap<>();

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
                (_, kept) -> new KeptArticle(amended, kept.filing().filed() ? Filing.AMENDED : filing));
    }

    @Override
    public int filingFailed(ArticleId id) {
        return waits(id) ? failures.merge(id, 1, Integer::sum) : 0;
    }

    @Override
    public void setAside(ArticleId id, Instant retry) {
        if (waits(id)) {
            retries.put(id, retry);
            articles.computeIfPresent(id, (_, kept) -> new KeptArticle(kept.article(), Filing.SET_ASIDE));
        }
    }

    @Override
    public int countSetAside(int limit) {
        return Math.toIntExact(articles.values().stream()
                .filter(kept -> kept.filing() == Filing.SET_ASIDE)
                .limit(limit)
                .count());
    }

    private boolean waits(ArticleId id) {
        return find(id).map(KeptArticle::filing).filter(MemoryArticles::waits).isPresent();
    }

    private static boolean waits(Filing filing) {
        return filing == Filing.AWAITED || filing == Filing.SET_ASIDE;
    }

    @Override
    public List<ArticleId> overdue(Instant before, int limit) {
        return articles.values().stream()
                .filter(kept -> waits(kept.filing()) || kept.filing() == Filing.AMENDED)
                .filter(kept -> !since(kept).isAfter(before))
                .sorted(Comparator.comparing(this::since))
                .map(kept -> kept.article().id())
                .limit(limit)
                .toList();
    }

    private Instant since(KeptArticle kept) {
        return kept.filing() == Filing.SET_ASIDE
                ? retries.getOrDefault(kept.article().id(), Instant.MAX)
                : kept.article().seen();
    }

    @Override
    public List<Article> seenBetween(Instant since, Instant until, int limit) {
        return articles.values().stream()
                .map(KeptArticle::article)
                .filter(article -> article.id().addedFeed().isEmpty())
                .filter(article ->
                        article.seen().isAfter(since) && !article.seen().isAfter(until))
                .sorted(Comparator.comparing(Article::seen).reversed())
                .limit(limit)
                .toList();
    }

    /// Marks an article that waits as filed; says whether it did.
    boolean markFiled(ArticleId id) {
        var kept = articles.get(id);
        return kept != null
                && waits(kept.filing())
                && articles.replace(id, kept, new KeptArticle(kept.article(), Filing.FILED));
    }

    /// Marks that a story notes these edits; says whether they are still all there are.
    boolean markNoted(ArticleId id, List<Edit> edits) {
        var kept = articles.get(id);
        return kept != null
                && kept.filing() == Filing.AMENDED
                && kept.article().edits().equals(edits)
                && articles.replace(id, kept, new KeptArticle(kept.article(), Filing.FILED));
    }
}
