package watch.sahel.delivery;

import java.time.Duration;
import java.util.List;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;
import watch.sahel.subscriber.SubscriberStore;
import watch.sahel.subscriber.WatchRegistry;

/// Moves a subscriber whose chat has another id from now on: a group that became a supergroup. Settings, watches, added
/// feeds and ledger follow, the old record goes last. May be repeated, also after breaking off at any step.
public final class Relocation {
    private final SubscriberStore subscribers;
    private final WatchRegistry watches;
    private final Ledger ledger;
    private final DeliveryQueue queue;

    public Relocation(SubscriberStore subscribers, WatchRegistry watches, Ledger ledger, DeliveryQueue queue) {
        this.subscribers = subscribers;
        this.watches = watches;
        this.ledger = ledger;
        this.queue = queue;
    }

    /// Does nothing if nobody is at `from`. Who is at `to` already keeps its own settings.
    ///
    /// First the old one is set to moving, so that nothing more is reserved for it; the new one comes when it knows
    /// what the old one was told, or it would be told that again.
    public void move(Address from, Address to) {
        var old = SubscriberId.of(from);
        subscribers
                .change(old, subscriber -> subscriber.active() ? subscriber.standing(Standing.MOVING) : subscriber)
                .ifPresent(subscriber -> move(subscriber, to));
    }

    private void move(Subscriber old, Address to) {
        var next = old.movedTo(to);
        var held = old.topics().stream().filter(topic -> !topic.isBuiltIn()).toList();
        held.forEach(watch -> watches.hold(watch, next.id()));
        var owed = ledger.copy(old.id(), next.id());
        subscribers.add(next);
        send(owed, to);
        held.forEach(watch -> watches.release(watch, old.id()));
        subscribers.forget(old.id());
    }

    private void send(List<Delivery.Ref> owed, Address to) {
        owed.forEach(ref -> queue.send(ref, to, Duration.ZERO));
    }
}
