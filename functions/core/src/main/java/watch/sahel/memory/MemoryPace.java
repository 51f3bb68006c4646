package watch.sahel.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import watch.sahel.delivery.Pace;

/// The pace in a map.
public final class MemoryPace implements Pace {
    /// When the next turn of a lane begins.
    private final Map<String, Instant> next = new HashMap<>();

    @Override
    public synchronized Turn take(String lane, Duration length, Instant now, Duration patience) {
        var free = next.getOrDefault(lane, now);
        var begins = free.isBefore(now) ? now : free;
        if (begins.isAfter(now.plus(patience))) {
            return new Turn.NotBefore(begins);
        }
        next.put(lane, begins.plus(length));
        return new Turn.At(begins);
    }

    @Override
    public synchronized void close(String lane, Instant until) {
        next.merge(lane, until, (one, other) -> one.isAfter(other) ? one : other);
    }
}
