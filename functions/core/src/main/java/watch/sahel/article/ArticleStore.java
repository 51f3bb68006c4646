package watch.sahel.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where all articles are kept, matched or not.
public interface ArticleStore {
    /// Stores the article if nobody has; of many claims at once exactly one is [Claim.First].
    ///
    /// @param filing [Filing#AWAITED] if it is to be filed into a story, else [Filing#UNWANTED]
    Claim claim(Article article, Filing filing);

    Optional<KeptArticle> find(ArticleId id);

    /// Replaces the words of a stored article by an edited version of it. One that is in a story is
    /// [Filing#AMENDED] then, whatever is asked.
    void amend(Article amended, Filing filing);

    /// Counts that an article that waits to be filed could not be; says how often by now, 0 if it does not wait.
    int filingFailed(ArticleId id);

    /// Marks an article that waits to be filed as [Filing#SET_ASIDE].
    ///
    /// @param retry when it is overdue again
    void setAside(ArticleId id, Instant retry);

    /// How many articles are set aside, up to `limit`.
    int countSetAside(int limit);

    /// Articles that wait since `before` or earlier, to be filed or to have their edit noted, or that were set
    /// aside until then; longest first.
    List<ArticleId> overdue(Instant before, int limit);

    /// Articles first seen after `since` and not after `until`, matched or not, newest first, at most `limit`; none of
    /// an added feed. What was claimed a moment ago may be missing.
    List<Article> seenBetween(Instant since, Instant until, int limit);
}
