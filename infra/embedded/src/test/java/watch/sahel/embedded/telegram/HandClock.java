package watch.sahel.embedded.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock moved by hand; it stands still otherwise.
final class HandClock implements InstantSource {
    static final Instant START = Instant.parse("2026-11-23T07:00:00Z");

    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    synchronized void advance(Duration step) {
        now = now.plus(step);
    }
}
