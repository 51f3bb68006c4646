package watch.sahel.lambda.handler;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Does something for each of several, each on a virtual thread: for work that waits for others most of its time, such
/// as for slow sites. One that fails does not stop the others.
final class AtOnce {
    private AtOnce() {}

    /// @throws RuntimeException or error of the first of `all` that failed, those of others suppressed in it, when all
    ///     have ended
    static <T> void each(List<T> all, Consumer<T> work) {
        var running = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            all.forEach(one -> running.add(threads.submit(() -> work.accept(one))));
        }
        var failures = running.stream()
                .filter(ended -> ended.state() == Future.State.FAILED)
                .map(Future::exceptionNow)
                .toList();
        if (!failures.isEmpty()) {
            var first = failures.getFirst();
            failures.stream().skip(1).forEach(first::addSuppressed);
            if (first instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) first;
        }
    }
}
