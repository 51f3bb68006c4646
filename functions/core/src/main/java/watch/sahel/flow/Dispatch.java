package watch.sahel.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import watch.sahel.delivery.Channel;
import watch.sahel.delivery.Delivery;
import watch.sahel.delivery.DeliveryQueue;
import watch.sahel.delivery.Ledger;
import watch.sahel.delivery.Outcome;
import watch.sahel.delivery.Taken;
import watch.sahel.digest.Digest;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberStore;

/// Sends one reserved delivery on one channel, part by part, each confirmed before the next is sent.
public final class Dispatch {
    /// Longer than a channel takes for one part, so that a living sender never loses its lease.
    public static final Duration LEASE = Duration.ofSeconds(20);
    /// A digest that could not be delivered for so long is history, not news: it is settled as failed.
    public static final Duration GIVE_UP_AFTER = Duration.ofDays(3);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration MAX_WAIT = Duration.ofMinutes(15);
    private static final int MAX_DOUBLINGS = 8;

    private final String name;
    private final Channel channel;
    private final Ledger ledger;
    private final SubscriberStore subscribers;
    private final DeliveryQueue queue;
    private final Journal journal;
    private final InstantSource clock;

    /// @param name of the channel, for the journal
    public Dispatch(
            String name,
            Channel channel,
            Ledger ledger,
            SubscriberStore subscribers,
            DeliveryQueue queue,
            Journal journal,
            InstantSource clock) {
        this.name = name;
        this.channel = channel;
        this.ledger = ledger;
        this.subscribers = subscribers;
        this.queue = queue;
        this.journal = journal;
        this.clock = clock;
    }

    public void dispatch(Delivery.Ref ref) {
        var subscriber = subscribers.find(ref.subscriber());
        if (subscriber.isEmpty()) {
            return;
        }
        var now = clock.instant();
        switch (ledger.take(ref, now, LEASE)) {
            case Taken.Mine(Delivery delivery) -> send(delivery, subscriber.get());
            case Taken.NotBefore(Instant at) -> queue.send(ref, subscriber.get().address(), Duration.between(now, at));
            case Taken.Settled _, Taken.Unknown _ -> {}
        }
    }

    private void send(Delivery delivery, Subscriber subscriber) {
        if (!subscriber.active()) {
            fail(delivery, "the subscriber left before it was sent");
            return;
        }
        var digest = delivery.digest();
        if (held(digest, subscriber)) {
            hold(delivery, subscriber);
            return;
        }
        var parts = channel.parts(digest, subscriber);
        for (var part = delivery.partsSent(); part < parts; part++) {
            switch (channel.send(digest, subscriber, part)) {
                case Outcome.Accepted _ -> confirm(delivery.ref(), part + 1, parts);
                case Outcome.Later(String why, Duration after) -> {
                    putOff(delivery, subscriber, why, after);
                    return;
                }
                case Outcome.Unreachable(String why) -> {
                    fail(delivery, why);
                    markUnreachable(subscriber);
                    return;
                }
                case Outcome.Refused(String why) -> {
                    fail(delivery, why);
                    return;
                }
            }
        }
        ledger.sent(delivery.ref(), clock.instant());
        journal.record(new Journal.Delivered(delivery.ref(), name, parts));
    }

    /// The last part is confirmed by settling the delivery.
    private void confirm(Delivery.Ref ref, int sent, int parts) {
        if (sent < parts) {
            ledger.confirm(ref, sent, clock.instant().plus(LEASE));
        }
    }

    /// What was composed in quiet hours is meant to ring in them: it was asked for, or is breaking.
    private boolean held(Digest digest, Subscriber subscriber) {
        return subscriber.quietAt(clock.instant()) && !subscriber.quietAt(digest.composedAt());
    }

    private void hold(Delivery delivery, Subscriber subscriber) {
        var now = clock.instant();
        var end = subscriber.quietUntil(now);
        ledger.putOff(delivery.ref(), "quiet hours", end);
        queue.send(delivery.ref(), subscriber.address(), Duration.between(now, end));
        journal.record(new Journal.DeliveryPutOff(delivery.ref(), name, "quiet hours", Duration.between(now, end)));
    }

    private void fail(Delivery delivery, String why) {
        ledger.failed(delivery.ref(), why, clock.instant());
        journal.record(new Journal.DeliveryFailed(delivery.ref(), name, why));
    }

    private void putOff(Delivery delivery, Subscriber subscriber, String why, Duration asked) {
        var now = clock.instant();
        if (delivery.digest().composedAt().plus(GIVE_UP_AFTER).isBefore(now)) {
            fail(delivery, "given up after " + GIVE_UP_AFTER.toDays() + " days: " + why);
            return;
        }
        var wait = wait(delivery.attempts(), asked);
        ledger.putOff(delivery.ref(), why, now.plus(wait));
        queue.send(delivery.ref(), subscriber.address(), wait);
        journal.record(new Journal.DeliveryPutOff(delivery.ref(), name, why, wait));
    }

    /// What the channel asks for, however long; else doubling from five seconds to fifteen minutes.
    private static Duration wait(int attempts, Duration asked) {
        if (asked.isPositive()) {
            return asked;
        }
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.clamp(attempts - 1, 0, MAX_DOUBLINGS));
        return doubled.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : doubled;
    }

    private void markUnreachable(Subscriber subscriber) {
        subscribers.change(
                subscriber.id(), current -> current.active() ? current.standing(Standing.UNREACHABLE) : current);
    }
}
