package watch.sahel.subscriber;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import watch.sahel.match.TopicId;

/// Where subscribers are kept.
public interface SubscriberStore {
    /// Of a chat and a mailbox, few write at once; who loses so often has met a fault.
    int SAVE_ATTEMPTS = 5;

    /// Stores a subscriber unless one with its id is there; says whether it did.
    boolean add(Subscriber subscriber);

    Optional<Subscriber> find(SubscriberId id);

    /// Saves a subscriber if nobody saved it since it was read; says whether it did.
    boolean save(Subscriber subscriber);

    /// Deletes a subscriber and all that is kept under its id. Safe to repeat; does nothing if there is none.
    void forget(SubscriberId id);

    /// Changes a subscriber as it stands, once more if somebody saved it meanwhile. How it stands then; empty if there
    /// is none.
    ///
    /// @param change gives back the same subscriber where there is nothing to change, which is then not saved
    default Optional<Subscriber> change(SubscriberId id, UnaryOperator<Subscriber> change) {
        for (var attempt = 0; attempt < SAVE_ATTEMPTS; attempt++) {
            var read = find(id);
            var changed = read.map(change);
            if (changed.equals(read)) {
                return read;
            }
            if (save(changed.orElseThrow())) {
                return changed.map(saved -> saved.versioned(saved.version() + 1));
            }
        }
        throw new IllegalStateException("subscriber " + id + " is changed by others all the time");
    }

    /// Active subscribers whose next digest is not after `now`, longest overdue first.
    List<Due> due(Instant now, int limit);

    /// Those that may want `topic` told at once, in the order of their ids: all who do, and now and then one who did.
    ///
    /// @param behind only ids after this one
    List<SubscriberId> atOnce(TopicId topic, Optional<SubscriberId> behind, int limit);

    /// Takes a subscriber that does not want `topic` at once, as it was read, out of those who may; does nothing if
    /// it was saved since.
    void notAtOnce(TopicId topic, Subscriber read);

    /// How many there are, as it was a moment ago.
    Census census();

    /// @param active also those whose chat moves
    /// @param stopped paused until they come back by themselves, or gone
    record Census(int active, int stopped, int unreachable) {}

    /// A subscriber whose digest is due.
    record Due(SubscriberId subscriber, Instant nextDigest) {}
}
