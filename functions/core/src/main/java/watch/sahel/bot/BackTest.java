package watch.sahel.bot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import watch.sahel.article.Article;
import watch.sahel.article.ArticleStore;
import watch.sahel.match.Matcher;
import watch.sahel.match.Passage;
import watch.sahel.query.Query;
import watch.sahel.query.StandingQueries;

/// Tries a query on the articles of the last days, matched or not.
final class BackTest {
    static final Duration REACH = Duration.ofDays(7);
    /// Read and matched within the two seconds that somebody waits; the newest ones of a busy week.
    static final int MAX_ARTICLES = 5_000;

    static final int SAMPLES = 5;

    private final ArticleStore articles;
    private final Supplier<Matcher> matcher;

    BackTest(ArticleStore articles, Supplier<Matcher> matcher) {
        this.articles = articles;
        this.matcher = matcher;
    }

    /// @param found how many of `looked` articles it found
    /// @param samples the newest of them, at most [#SAMPLES]
    /// @param looked how many were looked at; [#MAX_ARTICLES] if there may have been more
    record Result(int found, List<Article> samples, int looked) {}

    /// How many articles each of the queries would have found, in their order.
    List<Integer> counts(List<Query> queries, Instant now) {
        var standing = new StandingQueries(matcher.get().lexicon(), queries);
        var counts = new HashMap<Query, Integer>();
        for (var article : articles.seenBetween(now.minus(REACH), now, MAX_ARTICLES)) {
            var passage = Passage.of(article);
            standing.match(passage, matcher.get().match(passage))
                    .forEach(found -> counts.merge(found.query(), 1, Integer::sum));
        }
        return queries.stream().map(query -> counts.getOrDefault(query, 0)).toList();
    }

    Result of(Query query, Instant now) {
        var standing = new StandingQueries(matcher.get().lexicon(), List.of(query));
        var samples = new ArrayList<Article>();
        var found = 0;
        var past = articles.seenBetween(now.minus(REACH), now, MAX_ARTICLES);
        for (var article : past) {
            var passage = Passage.of(article);
            if (!standing.match(passage, matcher.get().match(passage)).isEmpty()) {
                found++;
                if (samples.size() < SAMPLES) {
                    samples.add(article);
                }
            }
        }
        return new Result(found, List.copyOf(samples), past.size());
    }
}
