package watch.sahel.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import watch.sahel.article.Article;
import watch.sahel.article.ArticleId;
import watch.sahel.article.ArticleIdentity;
import watch.sahel.article.ArticleQueue;
import watch.sahel.article.ArticleStore;
import watch.sahel.article.Claim;
import watch.sahel.article.Edit;
import watch.sahel.article.Filing;
import watch.sahel.article.KeptArticle;
import watch.sahel.feed.Feed;
import watch.sahel.feed.Roll;
import watch.sahel.feed.document.Entry;

/// Takes the new entries of a feed in: claims each as an article, notes edits, and queues what matches a topic. May
/// be repeated: what was claimed before is known, and what still waits to be filed is queued again.
final class Intake {
    /// At a feed's first fetch, what is older is kept but not told: a new feed must not flood anybody with its
    /// past.
    static final Duration FIRST_FETCH_REACH = Duration.ofHours(24);

    private final ArticleStore articles;
    private final ArticleQueue queue;
    private final TopicMatching topics;
    private final Journal journal;

    Intake(ArticleStore articles, ArticleQueue queue, TopicMatching topics, Journal journal) {
        this.articles = articles;
        this.queue = queue;
        this.topics = topics;
        this.journal = journal;
    }

    /// @param fresh articles nobody had before
    /// @param told those of them that match a topic and are to be told, by [ArticleId#inItsFeed], with their
    // entries
    record Taken(int fresh, Map<String, Entry> told) {
        static final Taken NOTHING = new Taken(0, Map.of());

        Taken {
            told = Map.copyOf(told);
        }
    }

    Taken take(Feed feed, List<Entry> entries, Instant now) {
        var fresh = 0;
        var told = new HashMap<String, Entry>();
        var wanted = new ArrayList<ArticleId>();
        for (var entry : entries) {
            var article = Article.of(feed, entry, now);
            var filing = told(feed, entry, now) && matches(article) ? Filing.AWAITED : Filing.UNWANTED;
            switch (articles.claim(article, filing)) {
                case Claim.First _ -> {
                    fresh++;
                    if (filing == Filing.AWAITED) {
                        told.put(article.id().inItsFeed(), entry);
                    }
                }
                case Claim.Known(var kept) -> filing = known(article, filing, kept);
            }
            if (filing == Filing.AWAITED || filing == Filing.AMENDED) {
                wanted.add(article.id());
            }
        }
        queue.file(wanted);
        return new Taken(fresh, told);
    }

    /// Calls the roll of told articles in a document, and notes what was taken away or is there again as an edit.
    ///
    /// @return the roll to be called next time
    Roll call(Feed feed, Roll roll, List<Entry> document, Instant now) {
        var entries = new LinkedHashMap<String, Entry>();
        document.forEach(
                entry -> entries.put(ArticleIdentity.of(feed.id(), entry).inItsFeed(), entry));
        var called = roll.call(entries);
        var changed = new ArrayList<ArticleId>();
        called.gone().forEach(id -> changed.addAll(noted(ArticleId.of(feed.id(), id), Edit.Kind.REMOVED, now)));
        called.back().forEach(id -> changed.addAll(noted(ArticleId.of(feed.id(), id), Edit.Kind.RESTORED, now)));
        queue.file(changed);
        return called.roll();
    }

    /// The article, if its story is to be told of it. As with titles, an edit noted by a poll that died is queued
    // again.
    private List<ArticleId> noted(ArticleId id, Edit.Kind kind, Instant now) {
        return articles.find(id)
                .filter(kept ->
                        !kept.article().listed(kind, now).equals(kept.article()) || kept.filing() == Filing.AMENDED)
                .map(kept -> {
                    articles.amend(kept.article().listed(kind, now), kept.filing());
                    journal.record(new Journal.ArticleEdited(id));
                    return List.of(id);
                })
                .orElse(List.of());
    }

    /// An entry without a date says nothing of its age: at a first fetch it counts as old.
    private static boolean told(Feed feed, Entry entry, Instant now) {
        return !feed.untried()
                || entry.dated()
                        .filter(at -> !at.isBefore(now.minus(FIRST_FETCH_REACH)))
                        .isPresent();
    }

    private boolean matches(Article article) {
        return !topics.match(article).matches().isEmpty();
    }

    /// Notes an edited title. An article that waits to be filed, or to have its edit noted in its story, is queued
    /// again: the poll that claimed it may have died before it queued it. An edit makes no news of what was kept
    /// untold for its age.
    private Filing known(Article article, Filing filing, KeptArticle kept) {
        var amended = kept.article().amendedBy(article);
        if (amended.equals(kept.article())) {
            return kept.filing();
        }
        var old = kept.article().age().compareTo(FIRST_FETCH_REACH) > 0;
        var now = kept.filing() == Filing.UNWANTED && !old ? filing : kept.filing();
        articles.amend(amended, now);
        journal.record(new Journal.ArticleEdited(article.id()));
        return now.filed() ? Filing.AMENDED : now;
    }
}
