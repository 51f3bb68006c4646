package watch.sahel.checks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/// Time that passes when a test says so.
final class HandClock implements InstantSource {
    private volatile Instant now;

    private HandClock(Instant now) {
        this.now = now;
    }

    /// A time of tomorrow, UTC. Not a date of its own: DynamoDB Local deletes, by the real clock, what has expired.
    static HandClock tomorrowAt(String time) {
        var tomorrow = LocalDate.now(Clock.systemUTC()).plusDays(1);
        return new HandClock(tomorrow.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC));
    }

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}
