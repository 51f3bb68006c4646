package watch.sahel.memory;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import watch.sahel.bot.UpdateLog;

/// Handled updates in a set.
public final class MemoryUpdates implements UpdateLog {
    private final Set<Long> handled = ConcurrentHashMap.newKeySet();

    @Override
    public boolean handled(long updateId) {
        return handled.contains(updateId);
    }

    @Override
    public void markHandled(long updateId, Instant now) {
        handled.add(updateId);
    }
}
