package watch.sahel.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where feeds are kept. A poll that finds nothing new reads one record and writes one; the fingerprints of what a
/// feed carried are a second one, touched only when its document changed.
public interface FeedStore {
    /// Stores a feed unless one with its id is there; says whether it did.
    boolean add(Feed feed);

    Optional<Feed> find(FeedId id);

    /// Saves a polled feed if nobody saved it since it was read; says whether it did. A refused save loses nothing:
    /// the other poll's record stands and this poll's entries are stored already.
    boolean save(Feed feed);

    /// Takes a feed away, with what it was seen to carry, if nobody saved it since it was read; says whether it did.
    boolean remove(Feed feed);

    /// Empty for a feed that was never polled.
    Carried carried(FeedId id);

    /// Replaces what is known to be seen. Of two polls at once the last one stands; what the other saw is only looked
    /// up again.
    void carry(FeedId id, Carried carried);

    /// Feeds whose next poll is not after `now`, longest overdue first.
    List<DueFeed> due(Instant now, int limit);

    /// All feeds, by id. Reads the whole timetable.
    List<Feed> all();
}
