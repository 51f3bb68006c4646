package watch.sahel.delivery.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import watch.sahel.delivery.Pace;
import watch.sahel.delivery.Pace.Turn;

/// One sender's share of the bot's rate: moments at which it may send one message each. They are reserved a few at a
/// time from the pace that all senders share, which costs one write for all of them. A moment that passes unused is
/// lost: used later, it would stand too close to somebody else's.
final class Slots {
    /// A sender has ten messages in hand; what is reserved and not used is rate thrown away.
    static final int BLOCK = 5;
    /// Only when the last one is about to begin, the next few are asked for: an answer takes the next moment that is
    /// free, and waits behind all that are reserved.
    static final Duration AHEAD = Duration.ofMillis(100);

    private final Pace pace;
    private final String lane;
    private final SendRate rate;
    private final Duration patience;
    private final PriorityQueue<Instant> left = new PriorityQueue<>();
    private Instant askFrom = Instant.MIN;

    Slots(Pace pace, String lane, SendRate rate, Duration patience) {
        this.pace = pace;
        this.lane = lane;
        this.rate = rate;
        this.patience = patience;
    }

    synchronized Turn take(Instant now) {
        dropPassed(now);
        if (!left.isEmpty()) {
            return new Turn.At(left.remove());
        }
        if (now.isBefore(askFrom)) {
            return new Turn.NotBefore(askFrom);
        }
        var block = pace.take(lane, rate.gap().multipliedBy(BLOCK), now, patience);
        if (block instanceof Turn.At(Instant first)) {
            for (var i = 1; i < BLOCK; i++) {
                left.add(first.plus(rate.gap().multipliedBy(i)));
            }
            askFrom = first.plus(rate.gap().multipliedBy(BLOCK - 1)).minus(AHEAD);
        }
        return block;
    }

    synchronized void giveBack(Instant slot) {
        left.add(slot);
    }

    synchronized void clear() {
        left.clear();
        askFrom = Instant.MIN;
    }

    private void dropPassed(Instant now) {
        while (!left.isEmpty() && left.peek().isBefore(now)) {
            left.remove();
        }
    }
}
