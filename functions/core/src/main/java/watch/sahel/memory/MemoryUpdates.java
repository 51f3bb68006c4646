package watch.sahel.memory;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import watch.sahel.bot.UpdateLog;

/// Updates in a map: the number of the last attempt, 0 for a handled one.
public final class MemoryUpdates implements UpdateLog {
    private final Map<Long, Integer> attempts = new ConcurrentHashMap<>();

    @Override
    public int take(long updateId, Instant now) {
        return attempts.merge(updateId, 1, (before, one) -> before == 0 ? 0 : before + one);
    }

    @Override
    public void markHandled(long updateId, Instant now) {
        attempts.put(updateId, 0);
    }
}
