package watch.sahel.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that goes as fast as the machine's and can be put forward: what waits for seconds waits, and hours pass at
/// once.
final class RunningClock implements InstantSource {
    private volatile Duration ahead;

    RunningClock(Instant start) {
        ahead = Duration.between(InstantSource.system().instant(), start);
    }

    @Override
    public Instant instant() {
        return InstantSource.system().instant().plus(ahead);
    }

    /// Nothing happens if it is later already.
    synchronized void forwardTo(Instant time) {
        var left = Duration.between(instant(), time);
        if (left.isPositive()) {
            ahead = ahead.plus(left);
        }
    }
}
