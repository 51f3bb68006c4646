package watch.sahel.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watch.sahel.delivery.Backlog;
import watch.sahel.delivery.Delivery;
import watch.sahel.delivery.Ledger;
import watch.sahel.delivery.Taken;
import watch.sahel.digest.DigestItem;
import watch.sahel.digest.Gist;
import watch.sahel.story.StoryId;
import watch.sahel.subscriber.SubscriberId;

/// The ledger in a map. Reserving saves the subscriber in the [MemorySubscribers] beside it.
public final class MemoryLedger implements Ledger {
    private final MemorySubscribers subscribers;
    private final Map<Delivery.Ref, Entry> entries = new HashMap<>();
    private final Map<Delivery.Ref, Instant> returned = new HashMap<>();

    /// @param free when it can be taken up
    private record Entry(Delivery delivery, Instant free) {}

    public MemoryLedger(MemorySubscribers subscribers) {
        this.subscribers = subscribers;
    }

    @Override
    public synchronized Reservation reserve(Digested digested) {
        var delivery = Delivery.reserved(digested.digest());
        if (entries.containsKey(delivery.ref())) {
            return Reservation.ALREADY_RESERVED;
        }
        if (!subscribers.save(digested.subscriber())) {
            return Reservation.OVERTAKEN;
        }
        entries.put(delivery.ref(), new Entry(delivery, digested.digest().composedAt()));
        return Reservation.RESERVED;
    }

    @Override
    public synchronized Optional<Delivery> find(Delivery.Ref ref) {
        return Optional.ofNullable(entries.get(ref)).map(Entry::delivery);
    }

    @Override
    public synchronized Map<StoryId, Gist> told(SubscriberId subscriber, Instant since) {
        return entries.values().stream()
                .map(entry -> entry.delivery().digest())
                .filter(digest -> digest.subscriber().equals(subscriber)
                        && !digest.composedAt().isBefore(since))
                .flatMap(digest -> digest.items().stream())
                .collect(Collectors.toMap(DigestItem::story, DigestItem::gist, Gist::and));
    }

    @Override
    public synchronized Backlog backlog(SubscriberId subscriber, Instant since) {
        var composed = entries.values().stream()
                .map(Entry::delivery)
                .filter(delivery -> delivery.digest().subscriber().equals(subscriber)
                        && !delivery.digest().composedAt().isBefore(since))
                .sorted(Comparator.comparing(delivery -> delivery.digest().composedAt()))
                .toList();
        var waiting = composed.stream()
                .filter(delivery -> delivery.state() == Delivery.State.RESERVED)
                .toList();
        var failed = composed.reversed().stream()
                .filter(delivery -> delivery.state() == Delivery.State.FAILED)
                .findFirst();
        return new Backlog(
                waiting.size(),
                waiting.stream().map(delivery -> delivery.digest().composedAt()).findFirst(),
                failed.map(delivery -> new Backlog.Failure(delivery.digest().composedAt(), delivery.failure())));
    }

    @Override
    public synchronized Taken take(Delivery.Ref ref, Instant now, Duration lease) {
        var entry = entries.get(ref);
        if (entry == null) {
            return new Taken.Unknown();
        }
        if (entry.delivery().state() != Delivery.State.RESERVED) {
            return new Taken.Settled();
        }
        if (entry.free().isAfter(now)) {
            return new Taken.NotBefore(entry.free());
        }
        var old = entry.delivery();
        var taken = new Delivery(old.digest(), old.state(), old.partsSent(), old.attempts() + 1, old.failure());
        entries.put(ref, new Entry(taken, now.plus(lease)));
        return new Taken.Mine(taken);
    }

    @Override
    public synchronized void confirm(Delivery.Ref ref, int partsSent, Instant leaseEnd) {
        change(
                ref,
                old -> new Entry(
                        new Delivery(old.digest(), old.state(), partsSent, old.attempts(), old.failure()), leaseEnd));
    }

    @Override
    public synchronized void sent(Delivery.Ref ref, Instant now) {
        settle(ref, Delivery.State.SENT, "", now);
    }

    @Override
    public synchronized void failed(Delivery.Ref ref, String why, Instant now) {
        settle(ref, Delivery.State.FAILED, why, now);
    }

    @Override
    public synchronized void putOff(Delivery.Ref ref, String why, Instant at) {
        settle(ref, Delivery.State.RESERVED, why, at);
    }

    @Override
    public synchronized boolean reopen(Delivery.Ref ref, Instant returnedAt, String why, Instant at) {
        var old = find(ref);
        var known = returned.getOrDefault(ref, Instant.MIN);
        if (old.filter(delivery -> delivery.state() == Delivery.State.SENT).isEmpty() || !known.isBefore(returnedAt)) {
            return false;
        }
        var again = new Delivery(
                old.get().digest(), Delivery.State.RESERVED, 0, old.get().attempts(), why);
        entries.put(ref, new Entry(again, at));
        returned.put(ref, returnedAt);
        return true;
    }

    private void settle(Delivery.Ref ref, Delivery.State state, String why, Instant free) {
        change(ref, old -> new Entry(new Delivery(old.digest(), state, old.partsSent(), old.attempts(), why), free));
    }

    /// Settled is final: a sender whose lease ran out changes nothing any more.
    private void change(Delivery.Ref ref, Function<Delivery, Entry> change) {
        var old = find(ref).orElseThrow(() -> new IllegalArgumentException("no such delivery: " + ref));
        if (old.state() == Delivery.State.RESERVED) {
            entries.put(ref, change.apply(old));
        }
    }

    @Override
    public synchronized List<Delivery.Ref> copy(SubscriberId from, SubscriberId to) {
        entries.values().stream()
                .filter(entry -> entry.delivery().digest().subscriber().equals(from))
                .toList()
                .forEach(entry -> entries.putIfAbsent(
                        new Delivery.Ref(to, entry.delivery().digest().id()), copied(entry, to)));
        return of(to).filter(delivery -> delivery.state() == Delivery.State.RESERVED)
                .map(Delivery::ref)
                .toList();
    }

    private static Entry copied(Entry entry, SubscriberId to) {
        var old = entry.delivery();
        var digest = old.digest().of(to);
        return new Entry(
                new Delivery(digest, old.state(), old.partsSent(), old.attempts(), old.failure()), entry.free());
    }

    private Stream<Delivery> of(SubscriberId subscriber) {
        return entries.values().stream()
                .map(Entry::delivery)
                .filter(delivery -> delivery.digest().subscriber().equals(subscriber));
    }

    @Override
    public synchronized Census census(Instant failedSince) {
        return new Census((int) in(Delivery.State.RESERVED).count(), (int) in(Delivery.State.FAILED)
                .filter(entry -> !entry.free().isBefore(failedSince))
                .count());
    }

    private Stream<Entry> in(Delivery.State state) {
        return entries.values().stream().filter(entry -> entry.delivery().state() == state);
    }

    @Override
    public synchronized List<Delivery.Ref> overdue(Instant before, int limit) {
        return entries.values().stream()
                .filter(entry -> entry.delivery().state() == Delivery.State.RESERVED)
                .filter(entry -> !entry.free().isAfter(before))
                .sorted(Comparator.comparing(Entry::free))
                .map(entry -> entry.delivery().ref())
                .limit(limit)
                .toList();
    }
}
