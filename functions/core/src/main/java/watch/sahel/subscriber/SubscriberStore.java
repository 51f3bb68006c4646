package watch.sahel.subscriber;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where subscribers are kept.
public interface SubscriberStore {
    /// Stores a subscriber unless one with its id is there; says whether it did.
    boolean add(Subscriber subscriber);

    Optional<Subscriber> find(SubscriberId id);

    /// Saves a subscriber if nobody saved it since it was read; says whether it did.
    boolean save(Subscriber subscriber);

    /// Active subscribers whose next digest is not after `now`, longest overdue first.
    List<Due> due(Instant now, int limit);

    /// A subscriber whose digest is due.
    record Due(SubscriberId subscriber, Instant nextDigest) {}
}
