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

    /// Replaces the words of a stored article by an edited version of it. A filed article stays filed.
    void amend(Article amended, Filing filing);

    /// Articles that have been [Filing#AWAITED] since `before` or earlier, longest first.
    List<ArticleId> overdue(Instant before, int limit);

    /// Articles first seen after `since` and not after `until`, matched or not, newest first, at most `limit`. What
    /// was claimed a moment ago may be missing.
    List<Article> seenBetween(Instant since, Instant until, int limit);
}
