package watch.sahel.embedded.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The updates a bot has not confirmed, numbered without gaps, and the two ways out: `getUpdates`, which confirms all
/// before its offset, or a [Webhook], which confirms each by its 2xx answer. Never both at a time.
final class UpdateQueue {
    /// Bot API, "Getting updates": not kept longer than 24 hours.
    private static final Duration KEPT = Duration.ofHours(24);

    private static final int FIRST_ID = 300_000_001;

    private final InstantSource clock;
    private final TreeMap<Integer, PendingUpdate> pending = new TreeMap<>();
    private Set<String> allowed = Set.of();
    private @Nullable Webhook webhook;
    private int nextId = FIRST_ID;
    private long poll;
    private boolean closed;

    UpdateQueue(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void add(long lane, String type, ObjectNode content) {
        if (!allowed.isEmpty() && !allowed.contains(type)) {
            return;
        }
        var json = Shapes.object().put("update_id", nextId);
        json.set(type, content);
        var update = new PendingUpdate(nextId, lane, clock.instant(), json);
        nextId++;
        pending.put(update.id(), update);
        if (webhook != null) {
            webhook.offer(update);
        }
        notifyAll();
    }

    /// Kinds of updates made from now on; an empty set stands for all.
    synchronized void allow(Set<String> types) {
        allowed = Set.copyOf(types);
    }

    synchronized Set<String> allowed() {
        return allowed;
    }

    /// Confirms what is before `offset` and waits up to `timeout`, of real time, for at least one later update. A
    /// negative offset counts from the end of the queue and confirms what is before it, too.
    ///
    /// @throws Refusal 409 if a webhook is set, or a younger call or webhook takes over during the wait
    synchronized List<PendingUpdate> fetch(int offset, int limit, Duration timeout) throws InterruptedException {
        if (webhook != null) {
            throw Refusal.conflict(
                    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the"
                            + " webhook first");
        }
        poll++;
        notifyAll();
        long mine = poll;
        int from = offset < 0 ? nextId + offset : offset;
        pending.headMap(from).clear();
        dropExpired();
        long end = System.nanoTime() + timeout.toNanos();
        while (pending.tailMap(from).isEmpty() && !closed) {
            long millis = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (millis <= 0) {
                break;
            }
            wait(millis);
            checkNotReplaced(mine);
        }
        return pending.tailMap(from).values().stream().limit(limit).toList();
    }

    private void checkNotReplaced(long mine) {
        if (webhook != null) {
            throw Refusal.conflict("terminated by setWebhook request");
        }
        if (poll != mine) {
            throw Refusal.conflict(
                    "terminated by other getUpdates request; make sure that only one bot instance is running");
        }
    }

    private void dropExpired() {
        var oldest = clock.instant().minus(KEPT);
        pending.values().removeIf(update -> update.date().isBefore(oldest));
    }

    /// Sends everything pending, and all to come, to `next`.
    synchronized void attach(Webhook next) {
        detach();
        webhook = next;
        dropExpired();
        pending.values().forEach(next::offer);
        notifyAll();
    }

    synchronized void detach() {
        if (webhook != null) {
            webhook.close();
            webhook = null;
        }
    }

    synchronized Optional<Webhook> webhook() {
        return Optional.ofNullable(webhook);
    }

    synchronized void clear() {
        pending.clear();
        notifyAll();
    }

    /// The bot has taken it.
    synchronized void confirm(PendingUpdate update) {
        pending.remove(update.id());
        notifyAll();
    }

    /// Whether it is still to be delivered: neither confirmed, cleared nor too old.
    synchronized boolean isPending(PendingUpdate update) {
        dropExpired();
        return pending.containsKey(update.id());
    }

    synchronized int size() {
        return pending.size();
    }

    /// Whether everything is confirmed within `timeout` of real time.
    synchronized boolean awaitEmpty(Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        while (!pending.isEmpty()) {
            long millis = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (millis <= 0) {
                return false;
            }
            wait(millis);
        }
        return true;
    }

    synchronized void close() {
        closed = true;
        detach();
        notifyAll();
    }
}
