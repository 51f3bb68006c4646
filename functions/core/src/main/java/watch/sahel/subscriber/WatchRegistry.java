package watch.sahel.subscriber;

import java.util.Set;
import watch.sahel.match.TopicId;

/// All watches anybody has, each once: what every article is matched against; and so all added feeds, each with those
/// who read it. Who has which is the subscribers' own
/// record; a watch is registered before it is saved there and released after, so that a crash between leaves one that
/// nobody reads, never one that is not looked for.
public interface WatchRegistry {
    /// Registers a watch for a subscriber; once or often is the same.
    void hold(TopicId watch, SubscriberId holder);

    /// The subscriber has it no more; with its last holder the watch is gone.
    void release(TopicId watch, SubscriberId holder);

    /// All watches.
    Set<TopicId> all();

    /// The topics of all added feeds.
    Set<TopicId> feeds();

    /// Who has it now; nobody who released it before is among them.
    Set<SubscriberId> holders(TopicId held);

    /// Another number whenever [#all] may have changed. Cheap to ask, which `all` is not.
    long version();
}
