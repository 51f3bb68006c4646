package watch.sahel.flow;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import watch.sahel.article.ArticleQueue;
import watch.sahel.article.ArticleStore;
import watch.sahel.feed.Carried;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.FeedNotice;
import watch.sahel.feed.FeedStore;
import watch.sahel.feed.Handover;
import watch.sahel.feed.Health;
import watch.sahel.feed.Hints;
import watch.sahel.feed.Novelty;
import watch.sahel.feed.PollHistory;
import watch.sahel.feed.PollPolicy;
import watch.sahel.feed.Rhythm;
import watch.sahel.feed.SeenSet;
import watch.sahel.feed.catalogue.FeedList;
import watch.sahel.feed.catalogue.OutletIndex;
import watch.sahel.feed.document.Entry;
import watch.sahel.feed.document.FeedParser;
import watch.sahel.feed.document.Parsed;
import watch.sahel.feed.fetch.FeedFetcher;
import watch.sahel.feed.fetch.Fetched;
import watch.sahel.feed.fetch.Freshness;

/// Polls one feed: fetch, parse, hand what is new to the [Intake]; then save what was seen, and last of all the
/// feed, so that a crash at any point repeats the poll and loses nothing. An unchanged feed costs one read and one
/// write of its own record.
public final class FeedPoll {
    /// When an added feed that nobody reads now is looked at again: so long it takes at the most until who comes back
    /// has it.
    static final Duration REST = Duration.ofHours(1);
    /// Taken at once of what an added feed has new: several times what the busiest outlet publishes between two
    /// polls. The rest counts as seen: who adds a feed must not make us write without end.
    static final int MAX_NEW_OF_ADDED = 50;

    private static final Duration SOON = Duration.ofMinutes(1);

    private final FeedStore feeds;
    private final FeedFetcher fetcher;
    private final Intake intake;
    private final FeedReaders readers;
    private final PollPolicy policy;
    private final Journal journal;
    private final InstantSource clock;

    public FeedPoll(
            FeedStore feeds,
            ArticleStore articles,
            ArticleQueue queue,
            FeedFetcher fetcher,
            TopicMatching topics,
            FeedReaders readers,
            PollPolicy policy,
            Journal journal,
            InstantSource clock) {
        this.feeds = feeds;
        this.fetcher = fetcher;
        this.intake = new Intake(articles, queue, topics, journal);
        this.readers = readers;
        this.policy = policy;
        this.journal = journal;
        this.clock = clock;
    }

    /// Does nothing if the feed is not due: the message came twice, or another poll was faster.
    public void poll(FeedId id) {
        var started = clock.instant();
        feeds.find(id).filter(feed -> feed.due(started)).ifPresent(feed -> {
            switch (readers.of(id)) {
                case SOMEBODY -> poll(feed, started);
                case NOBODY_NOW -> feeds.save(feed.after(feed.health(), Optional.of(started.plus(REST))));
                case NOBODY -> drop(feed);
            }
        });
    }

    /// The feed was read before its readers: whoever adds it meanwhile saves it, and this is refused.
    private void drop(Feed feed) {
        if (feeds.remove(feed)) {
            journal.record(new Journal.FeedDropped(feed.id(), feed.outlet().name()));
        }
    }

    private void poll(Feed feed, Instant started) {
        switch (fetcher.fetch(feed.request())) {
            case Fetched.Document document -> read(feed, document, started);
            case Fetched.Unchanged unchanged -> {
                succeed(feed.with(unchanged.validators()), unchanged.freshness(), started);
                journal.record(
                        new Journal.FeedUnchanged(feed.id(), feed.outlet().name(), took(started)));
            }
            case Fetched.Gone _ -> {
                stop(feed, "410 Gone", started);
                journal.record(new Journal.FeedGone(feed.id(), feed.outlet().name()));
            }
            case Fetched.Broken broken when broken.cause() == Fetched.Cause.BUSY -> postpone(feed, started);
            case Fetched.Broken broken -> fail(feed, broken.why(), broken.retryAfter(), started);
        }
    }

    private void read(Feed feed, Fetched.Document document, Instant started) {
        switch (parse(document)) {
            case Parsed.Entries parsed -> take(feed, document, parsed, started);
            case Parsed.Unreadable unreadable -> fail(feed, unreadable.why(), Optional.empty(), started);
        }
    }

    /// One after the other, however many polls there are at once: a document may take several times its ten megabytes
    /// while it is parsed, and there is not more than one core to do it on.
    private synchronized Parsed parse(Fetched.Document document) {
        return FeedParser.parse(Handover.of(document));
    }

    private void take(Feed feed, Fetched.Document document, Parsed.Entries parsed, Instant started) {
        var contents = SeenSet.contents(parsed.entries());
        var rhythm = feed.rhythm();
        var taken = Intake.Taken.NOTHING;
        if (!contents.equals(feed.contents())) {
            var before = feeds.carried(feed.id());
            var news = Novelty.in(parsed.entries(), before.entries());
            taken = intake.take(feed, bounded(feed, news), started);
            var told = intake.call(feed, before.told().with(taken.told()), parsed.entries(), started);
            remember(feed.id(), before, new Carried(before.entries().with(parsed.entries()), told));
            rhythm = learn(rhythm, news, started);
        }
        conclude(
                feed,
                document,
                named(feed, parsed).with(document.validators()).holding(contents, rhythm, parsed.hints()),
                started);
        journal.record(new Journal.FeedPolled(
                feed.id(), feed.outlet().name(), taken.fresh(), taken.told().size(), took(started)));
    }

    /// Who publishes an added feed says what it is called, not who added it; an outlet we know has its name.
    private static Feed named(Feed feed, Parsed.Entries parsed) {
        var url = feed.url().toString();
        return feed.id().isAdded()
                        && OutletIndex.own().byUrl(url).isEmpty()
                        && !parsed.title().isBlank()
                ? feed.listed(FeedList.one(feed.url(), parsed.title(), parsed.language())
                        .listing())
                : feed;
    }

    private static List<Entry> bounded(Feed feed, List<Entry> news) {
        return feed.id().isAdded()
                ? news.stream()
                        .sorted(Comparator.comparing(
                                        (Entry entry) -> entry.dated().orElse(Instant.EPOCH))
                                .reversed())
                        .limit(MAX_NEW_OF_ADDED)
                        .toList()
                : news;
    }

    private void remember(FeedId id, Carried before, Carried now) {
        if (!now.equals(before)) {
            feeds.carry(id, now);
        }
    }

    private static Rhythm learn(Rhythm rhythm, List<Entry> news, Instant now) {
        var dates = news.stream().map(entry -> entry.dated().orElse(now)).toList();
        return rhythm.learn(dates, dates.stream().max(Instant::compareTo).orElse(now), now);
    }

    /// Saves the feed that was read, where it lives now.
    private void conclude(Feed before, Fetched.Document document, Feed read, Instant started) {
        switch (whereabouts(before, document.url())) {
            case Whereabouts.Here _ -> succeed(read, document.freshness(), started);
            case Whereabouts.There(URI url) -> {
                succeed(read.at(url), document.freshness(), started);
                journal.record(new Journal.FeedMoved(read.id(), read.outlet().name()));
            }
            case Whereabouts.WithAnother(FeedId other) -> {
                stop(read, "it moved for good to where the feed " + other + " is", started);
                journal.record(new Journal.FeedMerged(read.id(), read.outlet().name(), other));
            }
        }
    }

    /// Where a feed lives after a fetch.
    private sealed interface Whereabouts {
        record Here() implements Whereabouts {}

        record There(URI url) implements Whereabouts {}

        record WithAnother(FeedId other) implements Whereabouts {}
    }

    /// Only the listed address moves: what an alternate redirects to says nothing of it. Nobody takes a feed from all
    /// others by adding the address it moves to.
    private Whereabouts whereabouts(Feed feed, URI lasting) {
        if (lasting.equals(feed.url()) || !feed.request().url().equals(feed.url())) {
            return new Whereabouts.Here();
        }
        return feeds.all().stream()
                .filter(other -> !other.id().equals(feed.id()) && other.livesAt(lasting))
                .filter(other -> feed.id().isAdded() || !other.id().isAdded())
                .findFirst()
                .<Whereabouts>map(other -> new Whereabouts.WithAnother(other.id()))
                .orElseGet(() -> new Whereabouts.There(lasting));
    }

    /// For good, so the operator, or who added it, is to know at once.
    private void stop(Feed feed, String why, Instant now) {
        var notice = new FeedNotice.FailingSince(now, why);
        var stopped = feed.after(feed.health().failed(now, why), feed.told().and(notice, now), Optional.empty());
        readers.tell(stopped, notice, now);
        feeds.save(stopped);
    }

    /// Nobody was asked, so nothing is known: the next round takes it again.
    private void postpone(Feed feed, Instant now) {
        feeds.save(feed.after(feed.health(), Optional.of(now.plus(SOON))));
    }

    private void fail(Feed feed, String why, Optional<Duration> retryAfter, Instant now) {
        var health = feed.health().failed(now, why);
        settle(feed, health, Hints.NONE, retryAfter, now);
        journal.record(new Journal.FeedFailed(feed.id(), feed.outlet().name(), why, health.failures()));
    }

    private void succeed(Feed feed, Freshness freshness, Instant now) {
        settle(feed, feed.health().succeeded(now), new Hints(freshness.left(), feed.stated()), Optional.empty(), now);
    }

    /// A save refused because another poll was faster loses nothing: its record stands, our articles are stored. A
    /// notice is recorded before the mark that it was told.
    private void settle(Feed feed, Health health, Hints hints, Optional<Duration> retryAfter, Instant now) {
        var next = policy.next(
                new PollHistory(feed.id(), health, feed.rhythm(), hints, retryAfter, Optional.empty()), now);
        var notice = FeedNotice.due(health, feed.rhythm(), feed.told(), now);
        notice.ifPresent(what ->
                journal.record(new Journal.FeedNoticed(feed.id(), feed.outlet().name(), what)));
        var told = notice.map(what -> feed.told().and(what, now)).orElse(feed.told());
        var settled = feed.after(health, told, Optional.of(next));
        notice.ifPresent(what -> readers.tell(settled, what, now));
        feeds.save(settled);
    }

    private Duration took(Instant started) {
        return Duration.between(started, clock.instant());
    }
}
