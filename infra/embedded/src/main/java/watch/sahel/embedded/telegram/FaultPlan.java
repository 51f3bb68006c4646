package watch.sahel.embedded.telegram;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The faults still to come, first planned first met, for each method by itself.
final class FaultPlan {
    private final Map<String, Deque<Fault>> planned = new HashMap<>();

    synchronized void add(String method, int times, Fault fault) {
        if (times < 1) {
            throw new IllegalArgumentException("how many calls shall fail: " + times);
        }
        planned.computeIfAbsent(method.toLowerCase(Locale.ROOT), any -> new ArrayDeque<>())
                .addAll(Collections.nCopies(times, fault));
    }

    synchronized Optional<Fault> next(String method) {
        return Optional.ofNullable(planned.get(method)).map(Deque::poll);
    }
}
