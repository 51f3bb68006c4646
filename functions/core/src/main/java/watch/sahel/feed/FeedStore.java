package watch.sahel.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where feeds are kept. One record a feed; a poll reads it once and saves it once.
public interface FeedStore {
    /// Stores a feed unless one with its id is there; says whether it did.
    boolean add(Feed feed);

    Optional<Feed> find(FeedId id);

    /// Saves a polled feed if nobody saved it since it was read; says whether it did. A refused save loses nothing:
    /// the other poll's record stands and this poll's entries are stored already.
    boolean save(Feed feed);

    /// Feeds whose next poll is not after `now`, longest overdue first.
    List<FeedId> due(Instant now, int limit);
}
