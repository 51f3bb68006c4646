package watch.sahel.flow;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import watch.sahel.article.ArticleStore;
import watch.sahel.delivery.Wording;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedStore;
import watch.sahel.feed.Told;
import watch.sahel.language.Phrase;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Subscriber;

/// What the operator's digest says of the bot: the feeds whose trouble was noticed since the digest before, and how
/// many articles are set aside. When a trouble is one is for [watch.sahel.feed.FeedNotice] to say. Who added a feed is
/// told of it by [FeedReaders].
public final class FeedReport {
    /// More than this is one trouble of our own, and `/sources` shows them all.
    static final int MAX_NOTICES = 10;

    /// Counted of the articles that are set aside: as many are one trouble.
    static final int MAX_SET_ASIDE = 1_000;

    private final FeedStore feeds;
    private final ArticleStore articles;
    private final Optional<Address> operator;

    /// @param operator who looks after the bot, if anybody does
    public FeedReport(FeedStore feeds, ArticleStore articles, Optional<Address> operator) {
        this.feeds = feeds;
        this.articles = articles;
        this.operator = operator;
    }

    /// Reads nothing for a subscriber who is not the operator.
    List<String> notices(Subscriber subscriber) {
        if (operator.filter(subscriber.address()::equals).isEmpty()) {
            return List.of();
        }
        var wording = Wording.forReader(subscriber.language());
        return Stream.concat(setAside(wording).stream(), feeds(subscriber, wording).stream())
                .toList();
    }

    private Optional<String> setAside(Wording wording) {
        return Optional.of(articles.countSetAside(MAX_SET_ASIDE))
                .filter(count -> count > 0)
                .map(count -> wording.phrases().say(Phrase.ADMIN_SET_ASIDE, count));
    }

    private List<String> feeds(Subscriber subscriber, Wording wording) {
        var news = feeds.all().stream()
                .filter(feed -> feed.told().trouble() != Told.Trouble.NONE)
                .filter(feed -> !feed.id().isAdded())
                .filter(feed -> feed.told().at().isAfter(subscriber.lastDigest()))
                .sorted(Comparator.comparing(feed -> feed.told().since()))
                .toList();
        return news.size() <= MAX_NOTICES
                ? news.stream().map(feed -> line(feed, wording)).toList()
                : List.of(wording.phrases().say(Phrase.FEEDS_IN_TROUBLE, news.size()));
    }

    /// What is wrong with a feed whose trouble was noticed.
    static String line(Feed feed, Wording wording) {
        var phrases = wording.phrases();
        var name = feed.outlet().name();
        var seen = feed.health().lastError();
        if (feed.nextPoll().isEmpty()) {
            return phrases.say(Phrase.FEED_GONE, name, seen);
        }
        var span =
                wording.span(Duration.between(feed.told().since(), feed.told().at()));
        return feed.told().trouble() == Told.Trouble.SILENT
                ? phrases.say(Phrase.FEED_SILENT, name, span)
                : phrases.say(Phrase.FEED_UNREADABLE, name, span, seen);
    }
}
