package watch.sahel.embedded.telegram;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The faults still to come, first planned first met, for each method by itself; and then what comes by chance.
final class FaultPlan {
    private final Map<String, Deque<Fault>> planned = new HashMap<>();
    private final Map<String, Supplier<Optional<Fault>>> weather = new HashMap<>();

    synchronized void add(String method, int times, Fault fault) {
        if (times < 1) {
            throw new IllegalArgumentException("how many calls shall fail: " + times);
        }
        planned.computeIfAbsent(method.toLowerCase(Locale.ROOT), any -> new ArrayDeque<>())
                .addAll(Collections.nCopies(times, fault));
    }

    synchronized void weather(String method, Supplier<Optional<Fault>> faults) {
        weather.put(method.toLowerCase(Locale.ROOT), faults);
    }

    synchronized Optional<Fault> next(String method) {
        return Optional.ofNullable(planned.get(method))
                .map(Deque::poll)
                .or(() -> weather.getOrDefault(method, Optional::empty).get());
    }
}
