package watch.sahel.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import watch.sahel.feed.Carried;
import watch.sahel.feed.DueFeed;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.FeedStore;
import watch.sahel.feed.Roll;

/// Feeds in a map.
public final class MemoryFeeds implements FeedStore {
    private final ConcurrentHashMap<FeedId, Feed> feeds = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<FeedId, Carried> carried = new ConcurrentHashMap<>();

    @Override
    public boolean add(Feed feed) {
        return feeds.putIfAbsent(feed.id(), feed) == null;
    }

    @Override
    public Optional<Feed> find(FeedId id) {
        return Optional.ofNullable(feeds.get(id));
    }

    @Override
    public boolean save(Feed feed) {
        var now = feeds.get(feed.id());
        return now != null
                && now.version() == feed.version()
                && feeds.replace(feed.id(), now, feed.versioned(feed.version() + 1));
    }

    @Override
    public boolean remove(Feed feed) {
        var now = feeds.get(feed.id());
        var removed = now != null && now.version() == feed.version() && feeds.remove(feed.id(), now);
        if (removed) {
            carried.remove(feed.id());
        }
        return removed;
    }

    @Override
    public Carried carried(FeedId id) {
        return carried.getOrDefault(id, Carried.NOTHING);
    }

    @Override
    public void carry(FeedId id, Carried now) {
        carried.put(id, new Carried(now.entries(), Roll.of(now.told().toBytes())));
    }

    @Override
    public List<DueFeed> due(Instant now, int limit) {
        return feeds.values().stream()
                .filter(feed -> feed.due(now))
                .sorted(Comparator.comparing(feed -> feed.nextPoll().orElseThrow()))
                .map(Feed::due)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Feed> all() {
        return feeds.values().stream()
                .sorted(Comparator.comparing(feed -> feed.id().value()))
                .toList();
    }
}
