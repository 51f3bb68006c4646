package watch.sahel.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import watch.sahel.subscriber.Allowances;

/// What was taken, in a map; of each thing only its newest window.
public final class MemoryAllowances implements Allowances {
    private final ConcurrentHashMap<String, Taken> taken = new ConcurrentHashMap<>();

    private record Taken(long window, int count) {}

    @Override
    public boolean take(String what, int most, Duration window, Instant now) {
        var current = now.getEpochSecond() / window.toSeconds();
        var after = taken.merge(
                what,
                new Taken(current, 1),
                (old, first) -> old.window < current ? first : new Taken(old.window, old.count + 1));
        return after.count <= most;
    }
}
