package watch.sahel.flow;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import watch.sahel.delivery.Wording;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedStore;
import watch.sahel.feed.Told;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Subscriber;

/// What the operator's digest says of the feeds: those whose trouble was noticed since the digest before. When a
/// trouble is one is for [watch.sahel.feed.FeedNotice] to say.
public final class FeedReport {
    /// More than this is one trouble of our own, and `/sources` shows them all.
    static final int MAX_NOTICES = 10;

    private final FeedStore feeds;
    private final Optional<Address> operator;

    /// @param operator who looks after the bot, if anybody does
    public FeedReport(FeedStore feeds, Optional<Address> operator) {
        this.feeds = feeds;
        this.operator = operator;
    }

    /// Reads nothing for a subscriber who is not the operator.
    List<String> notices(Subscriber subscriber) {
        if (operator.filter(subscriber.address()::equals).isEmpty()) {
            return List.of();
        }
        var news = feeds.all().stream()
                .filter(feed -> feed.told().trouble() != Told.Trouble.NONE)
                .filter(feed -> feed.told().at().isAfter(subscriber.lastDigest()))
                .sorted(Comparator.comparing(feed -> feed.told().since()))
                .toList();
        return news.size() <= MAX_NOTICES
                ? news.stream().map(FeedReport::line).toList()
                : List.of(news.size() + " feeds are in trouble; /sources shows them.");
    }

    private static String line(Feed feed) {
        if (feed.nextPoll().isEmpty()) {
            return feed.outlet().name() + " is not polled any more: "
                    + feed.health().lastError();
        }
        var since = Wording.ago(feed.told().since(), feed.told().at()).replace(" ago", "");
        return feed.told().trouble() == Told.Trouble.SILENT
                ? feed.outlet().name() + " has published nothing for " + since + ", against its habit."
                : feed.outlet().name() + " has not been readable for " + since + ": "
                        + feed.health().lastError();
    }
}
