package watch.sahel.feed;

import java.util.Locale;

/// A feed that is due, as the round that queues it must know it.
///
/// @param host that will be asked, in lower case
public record DueFeed(FeedId id, String host) {
    static DueFeed of(Feed feed) {
        var host = feed.request().url().getHost();
        return new DueFeed(feed.id(), host == null ? "" : host.toLowerCase(Locale.ROOT));
    }
}
