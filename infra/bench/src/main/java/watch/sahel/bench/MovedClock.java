package watch.sahel.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that only moves when told.
final class MovedClock implements InstantSource {
    private volatile Instant now;

    MovedClock(Instant start) {
        this.now = start;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void to(Instant time) {
        now = time;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
