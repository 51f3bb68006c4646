package watch.sahel.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.SplittableRandom;
import watch.sahel.delivery.Channel;
import watch.sahel.delivery.Delivery;
import watch.sahel.delivery.DeliveryQueue;
import watch.sahel.delivery.Ledger;
import watch.sahel.delivery.Outcome;
import watch.sahel.delivery.Relocation;
import watch.sahel.delivery.Taken;
import watch.sahel.digest.Digest;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;
import watch.sahel.subscriber.SubscriberStore;

/// Sends one reserved delivery on one channel, part by part, each confirmed before the next is sent.
public final class Dispatch {
    /// Longer than a channel takes for one part, its turn awaited, so that a living sender never loses its lease.
    public static final Duration LEASE = Duration.ofSeconds(30);
    /// A digest that could not be delivered for so long is history, not news: it is settled as failed.
    public static final Duration GIVE_UP_AFTER = Duration.ofDays(3);

    /// After so long the parts that are left are put off: a function has a minute, and the last part may take half of
    /// it.
    static final Duration AT_A_TIME = Duration.ofSeconds(25);

    private static final Duration NEXT_PARTS_AFTER = Duration.ofSeconds(1);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration MAX_WAIT = Duration.ofMinutes(15);
    private static final int MAX_DOUBLINGS = 8;

    private final String name;
    private final Channel channel;
    private final Ledger ledger;
    private final SubscriberStore subscribers;
    private final DeliveryQueue queue;
    private final Relocation relocation;
    private final Journal journal;
    private final InstantSource clock;

    /// @param name of the channel, for the journal
    public Dispatch(
            String name,
            Channel channel,
            Ledger ledger,
            SubscriberStore subscribers,
            DeliveryQueue queue,
            Relocation relocation,
            Journal journal,
            InstantSource clock) {
        this.name = name;
        this.channel = channel;
        this.ledger = ledger;
        this.subscribers = subscribers;
        this.queue = queue;
        this.relocation = relocation;
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

    /// One that is moving is sent to where it was: the channel knows where it is now.
    private void send(Delivery delivery, Subscriber subscriber) {
        if (!subscriber.active() && subscriber.standing() != Standing.MOVING) {
            fail(delivery, "the subscriber left before it was sent");
            return;
        }
        var digest = delivery.digest();
        if (held(digest, subscriber)) {
            hold(delivery, subscriber);
            return;
        }
        send(delivery, subscriber, channel.parts(digest, subscriber));
    }

    private void send(Delivery delivery, Subscriber subscriber, int parts) {
        var end = clock.instant().plus(AT_A_TIME);
        for (var part = delivery.partsSent(); part < parts; part++) {
            if (clock.instant().isAfter(end)) {
                putOff(delivery, subscriber, "a part at a time", NEXT_PARTS_AFTER);
                return;
            }
            var answer = channel.send(delivery.digest(), subscriber, part);
            if (!(answer instanceof Outcome.Accepted)) {
                notAccepted(answer, delivery, subscriber);
                return;
            }
            if (part + 1 < parts) {
                ledger.confirm(delivery.ref(), part + 1, clock.instant().plus(LEASE));
            }
        }
        ledger.sent(delivery.ref(), clock.instant());
        journal.record(new Journal.Delivered(delivery.ref(), name, parts));
    }

    private void notAccepted(Outcome answer, Delivery delivery, Subscriber subscriber) {
        switch (answer) {
            case Outcome.Accepted _ -> {}
            case Outcome.Later(String why, Duration after) -> putOff(delivery, subscriber, why, after);
            case Outcome.TooMany(String why, Duration after) -> putOff(delivery, subscriber, why, after);
            case Outcome.Moved(Address to) -> move(delivery, subscriber, to);
            case Outcome.Unreachable(String why) -> {
                fail(delivery, why);
                markUnreachable(subscriber);
            }
            case Outcome.Refused(String why) -> fail(delivery, why);
        }
    }

    /// Given back first, so that it can be taken up at once where it goes.
    private void move(Delivery delivery, Subscriber subscriber, Address to) {
        ledger.putOff(delivery.ref(), "the chat has moved", clock.instant());
        relocation.move(subscriber.address(), to);
        journal.record(new Journal.SubscriberMoved(subscriber.id(), SubscriberId.of(to)));
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
        var wait = wait(delivery, asked);
        ledger.putOff(delivery.ref(), why, now.plus(wait));
        queue.send(delivery.ref(), subscriber.address(), wait);
        journal.record(new Journal.DeliveryPutOff(delivery.ref(), name, why, wait));
    }

    /// What the channel asks for, however long; else doubling from five seconds to fifteen minutes. Of what is tried
    /// again and again, each waits some time more or less than the others, or they would all come back at once.
    private static Duration wait(Delivery delivery, Duration asked) {
        var attempts = delivery.attempts();
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.clamp(attempts - 1, 0, MAX_DOUBLINGS));
        var most = doubled.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : doubled;
        if (asked.isPositive()) {
            return attempts <= 1 ? asked : asked.plus(part(most, delivery));
        }
        return most.dividedBy(2).plus(part(most.dividedBy(2), delivery));
    }

    /// Between nothing and all of it, by the name of the delivery and the attempt: chance that can be repeated.
    private static Duration part(Duration whole, Delivery delivery) {
        var draw = new SplittableRandom(31L * delivery.ref().hashCode() + delivery.attempts()).nextDouble();
        return Duration.ofMillis((long) (whole.toMillis() * draw));
    }

    private void markUnreachable(Subscriber subscriber) {
        subscribers.change(
                subscriber.id(), current -> current.active() ? current.standing(Standing.UNREACHABLE) : current);
    }
}
