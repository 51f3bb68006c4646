package watch.sahel.embedded.site;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock moved by hand; it stands still otherwise.
final class HandClock implements InstantSource {
    private volatile Instant now;

    HandClock(Instant start) {
        now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    synchronized void advance(Duration step) {
        now = now.plus(step);
    }
}
