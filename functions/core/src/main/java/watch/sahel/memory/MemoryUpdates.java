package watch.sahel.memory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import watch.sahel.bot.UpdateLog;

/// Updates in a map: the last attempt at each.
public final class MemoryUpdates implements UpdateLog {
    private static final Attempt NONE = new Attempt(0, 0, 0);

    private final Map<Long, Attempt> attempts = new ConcurrentHashMap<>();
    private final Set<Long> handled = ConcurrentHashMap.newKeySet();

    @Override
    public Optional<Attempt> take(long updateId, Instant now) {
        return handled.contains(updateId)
                ? Optional.empty()
                : Optional.ofNullable(attempts.compute(updateId, (_, before) -> next(before == null ? NONE : before)));
    }

    private static Attempt next(Attempt before) {
        return new Attempt(before.number() + 1, before.putOff(), before.said());
    }

    @Override
    public void putOff(long updateId, int said) {
        attempts.computeIfPresent(updateId, (_, at) -> new Attempt(at.number(), at.putOff() + 1, said));
    }

    @Override
    public void markHandled(long updateId, Instant now) {
        handled.add(updateId);
    }
}
