package watch.sahel.bench;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import watch.sahel.delivery.Waiting;

/// A clock that goes on only when all who live in it wait: to the moment that the first of them waits for. Work between
/// two waits takes no time, however long it takes the machine.
final class SimulatedTime implements InstantSource, Waiting {
    private final PriorityQueue<Waiter> waiters = new PriorityQueue<>(Comparator.comparing(waiter -> waiter.until));
    private Instant now;
    private int busy;

    private static final class Waiter {
        private final Instant until;
        private boolean woken;

        Waiter(Instant until) {
            this.until = until;
        }
    }

    SimulatedTime(Instant start) {
        now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /// One more lives in this time, and is at work.
    synchronized void enter() {
        busy++;
    }

    /// One of them is at work no more.
    synchronized void leave() {
        busy--;
        goOn();
    }

    @Override
    public synchronized void until(Instant time) {
        if (!time.isAfter(now)) {
            return;
        }
        var waiter = new Waiter(time);
        waiters.add(waiter);
        busy--;
        goOn();
        while (!waiter.woken) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while waiting", e);
            }
        }
    }

    private void goOn() {
        if (busy > 0 || waiters.isEmpty()) {
            return;
        }
        now = waiters.peek().until;
        while (!waiters.isEmpty() && waiters.peek().until.equals(now)) {
            waiters.remove().woken = true;
            busy++;
        }
        notifyAll();
    }
}
