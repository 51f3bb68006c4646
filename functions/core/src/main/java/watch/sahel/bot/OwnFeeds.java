package watch.sahel.bot;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.FeedStore;
import watch.sahel.feed.FeedUrl;
import watch.sahel.feed.Listing;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;
import watch.sahel.subscriber.SubscriberStore;
import watch.sahel.subscriber.WatchRegistry;

/// The feeds that one subscriber added, kept in step with the registry of who reads them and with the timetable: read
/// and polled before the subscriber has them, given up after.
final class OwnFeeds {
    /// Of one chat: as many as a person reads besides the catalogue's.
    static final int MAX = 20;
    /// Of all chats together: each is polled as often as one of the catalogue, and the timetable is read every minute.
    static final int MAX_ADDED = 1_000;

    private static final int ATTEMPTS = 5;

    private final SubscriberStore subscribers;
    private final WatchRegistry registry;
    private final FeedStore feeds;

    OwnFeeds(Resources resources) {
        this.subscribers = resources.subscribers();
        this.registry = resources.watches();
        this.feeds = resources.feeds();
    }

    /// What became of a feed that was to be added.
    enum Added {
        ADDED,
        /// It has it already; nothing was changed.
        HAD,
        /// The subscriber has [#MAX].
        FULL,
        /// All subscribers together have [#MAX_ADDED].
        ALL_FULL
    }

    /// In a lasting order.
    static List<FeedId> of(Subscriber subscriber) {
        return subscriber.topics().stream()
                .flatMap(topic -> topic.feed().stream())
                .sorted(Comparator.comparing(FeedId::value))
                .toList();
    }

    /// Whether somebody with these settings may know of a feed: what another chat added is its own business.
    static Predicate<Feed> visibleTo(Optional<Subscriber> subscriber) {
        var own = Set.copyOf(subscriber.map(OwnFeeds::of).orElse(List.of()));
        return feed -> !feed.id().isAdded() || own.contains(feed.id());
    }

    /// The feed of everybody that lives there, on its own or another address.
    static Optional<Feed> everybodys(java.net.URI url, List<Feed> all) {
        var key = FeedUrl.key(url);
        return all.stream()
                .filter(feed -> !feed.id().isAdded())
                .filter(feed -> feed.livesAt(url)
                        || feed.listing().alternates().stream()
                                .anyMatch(other -> FeedUrl.key(other).equals(key)))
                .findFirst();
    }

    Added add(Listing listing, Subscriber subscriber, Instant now) {
        var feed = FeedId.added(listing.url());
        var topic = TopicId.of(feed);
        var own = of(subscriber);
        if (own.contains(feed)) {
            return Added.HAD;
        }
        if (own.size() >= MAX) {
            return Added.FULL;
        }
        var all = registry.feeds();
        if (!all.contains(topic) && all.size() >= MAX_ADDED) {
            return Added.ALL_FULL;
        }
        registry.hold(topic, subscriber.id());
        poll(Feed.fresh(feed, listing, now), now);
        subscribers.change(subscriber.id(), reader -> reader.following(topics -> topics.add(topic), now));
        return Added.ADDED;
    }

    /// A feed that is there already is saved once more, so that nobody takes it away who read it before it had this
    /// reader.
    private void poll(Feed fresh, Instant now) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (feeds.add(fresh)
                    || feeds.find(fresh.id())
                            .filter(known -> feeds.save(known.after(known.health(), Optional.of(now))))
                            .isPresent()) {
                return;
            }
        }
        throw new IllegalStateException("feed " + fresh.id() + " is changed by others all the time");
    }

    void remove(FeedId feed, SubscriberId id, Instant now) {
        subscribers.change(id, reader -> reader.following(topics -> topics.remove(TopicId.of(feed)), now));
        release(feed, id, now);
    }

    /// The next poll takes away a feed that nobody has: it comes at once, also where polling had stopped. A refused
    /// save means that there is a poll right now.
    void release(FeedId feed, SubscriberId id, Instant now) {
        registry.release(TopicId.of(feed), id);
        if (registry.holders(TopicId.of(feed)).isEmpty()) {
            feeds.find(feed).ifPresent(unread -> feeds.save(unread.after(unread.health(), Optional.of(now))));
        }
    }
}
