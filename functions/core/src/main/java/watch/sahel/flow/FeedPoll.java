package watch.sahel.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import watch.sahel.article.Article;
import watch.sahel.article.ArticleId;
import watch.sahel.article.ArticleQueue;
import watch.sahel.article.ArticleStore;
import watch.sahel.article.Claim;
import watch.sahel.article.Filing;
import watch.sahel.article.KeptArticle;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.FeedStore;
import watch.sahel.feed.PollPolicy;
import watch.sahel.feed.document.Entry;
import watch.sahel.feed.document.FeedParser;
import watch.sahel.feed.document.Parsed;
import watch.sahel.feed.document.RawDocument;
import watch.sahel.feed.fetch.FeedFetcher;
import watch.sahel.feed.fetch.Fetched;
import watch.sahel.match.Matcher;
import watch.sahel.match.Passage;

/// Polls one feed: fetch, parse, claim what is new, queue what matches; and last of all save the feed, so that a
/// crash
/// at any point repeats the poll and loses nothing. An unchanged feed costs one read and one write of its own record.
public final class FeedPoll {
    private final FeedStore feeds;
    private final ArticleStore articles;
    private final ArticleQueue queue;
    private final FeedFetcher fetcher;
    private final Matcher matcher;
    private final PollPolicy policy;
    private final Journal journal;
    private final InstantSource clock;

    public FeedPoll(
            FeedStore feeds,
            ArticleStore articles,
            ArticleQueue queue,
            FeedFetcher fetcher,
            Matcher matcher,
            PollPolicy policy,
            Journal journal,
            InstantSource clock) {
        this.feeds = feeds;
        this.articles = articles;
        this.queue = queue;
        this.fetcher = fetcher;
        this.matcher = matcher;
        this.policy = policy;
        this.journal = journal;
        this.clock = clock;
    }

    /// Does nothing if the feed is not due: the message came twice, or another poll was faster.
    public void poll(FeedId id) {
        var started = clock.instant();
        feeds.find(id).filter(feed -> feed.due(started)).ifPresent(feed -> poll(feed, started));
    }

    private void poll(Feed feed, Instant started) {
        switch (fetcher.fetch(feed.request())) {
            case Fetched.Document document -> read(feed, document, started);
            case Fetched.Unchanged(var validators) -> {
                save(feed.with(validators, feed.seen()), started);
                journal.record(
                        new Journal.FeedUnchanged(feed.id(), feed.outlet().name(), took(started)));
            }
            case Fetched.Gone _ -> gone(feed, started);
            case Fetched.Broken(var why, var retryAfter) -> fail(feed, why, retryAfter, started);
        }
    }

    private void read(Feed feed, Fetched.Document document, Instant started) {
        switch (FeedParser.parse(raw(document))) {
            case Parsed.Entries parsed -> take(feed, document, parsed.entries(), started);
            case Parsed.Unreadable unreadable -> fail(feed, unreadable.why(), Optional.empty(), started);
        }
    }

    private static RawDocument raw(Fetched.Document document) {
        return new RawDocument(
                document.bytes(),
                Optional.of(document.url()),
                document.contentType(),
                document.contentLanguage(),
                document.contentLocation());
    }

    private void take(Feed feed, Fetched.Document document, List<Entry> entries, Instant started) {
        var fresh = 0;
        var matched = 0;
        var wanted = new ArrayList<ArticleId>();
        for (var entry : entries) {
            if (feed.seen().contains(entry)) {
                continue;
            }
            var article = Article.of(feed, entry, started);
            var filing = matcher.match(passage(article)).matches().isEmpty() ? Filing.UNWANTED : Filing.AWAITED;
            switch (articles.claim(article, filing)) {
                case Claim.First _ -> {
                    fresh++;
                    matched += filing == Filing.AWAITED ? 1 : 0;
                }
                case Claim.Known(var kept) -> filing = known(article, filing, kept);
            }
            if (filing == Filing.AWAITED) {
                wanted.add(article.id());
            }
        }
        queue.file(wanted);
        save(feed.at(document.url()).with(document.validators(), feed.seen().with(entries)), started);
        if (!document.url().equals(feed.url())) {
            journal.record(new Journal.FeedMoved(feed.id(), feed.outlet().name()));
        }
        journal.record(new Journal.FeedPolled(feed.id(), feed.outlet().name(), fresh, matched, took(started)));
    }

    /// Notes an edited title. An article that waits to be filed is queued again: the poll that claimed it may have
    /// died
    /// before it queued it.
    private Filing known(Article article, Filing filing, KeptArticle kept) {
        var amended = kept.article().amendedBy(article);
        if (amended.equals(kept.article())) {
            return kept.filing();
        }
        var now = kept.filing() == Filing.UNWANTED ? filing : kept.filing();
        articles.amend(amended, now);
        journal.record(new Journal.ArticleEdited(article.id()));
        return now;
    }

    static Passage passage(Article article) {
        return new Passage(
                article.title(),
                article.summary(),
                article.language(),
                article.outlet().name());
    }

    private void gone(Feed feed, Instant now) {
        feeds.save(feed.after(feed.health().failed(now, "410 Gone"), Optional.empty()));
        journal.record(new Journal.FeedGone(feed.id(), feed.outlet().name()));
    }

    private void fail(Feed feed, String why, Optional<Duration> retryAfter, Instant now) {
        var health = feed.health().failed(now, why);
        feeds.save(feed.after(health, Optional.of(policy.next(feed.id(), health, retryAfter, now))));
        journal.record(new Journal.FeedFailed(feed.id(), feed.outlet().name(), why, health.failures()));
    }

    /// A save refused because another poll was faster loses nothing: its record stands, our articles are stored.
    private void save(Feed feed, Instant now) {
        var health = feed.health().succeeded(now);
        feeds.save(feed.after(health, Optional.of(policy.next(feed.id(), health, Optional.empty(), now))));
    }

    private Duration took(Instant started) {
        return Duration.between(started, clock.instant());
    }
}
