package watch.sahel.local.inspect;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;

/// Works on many things at once and hands the results on one by one in the order of the things, each as soon as
/// it and all before it are there. Also where the things come one at a time, from somebody who waits for each
/// answer.
public final class InOrder {
    /// Results that wait for a slow one before them, and work begun ahead: many for slow servers, few for
    /// memory.
    static final int AHEAD = 32;

    private InOrder() {}

    /// @param things asked for by a thread of its own, which may wait for them
    /// @param work done in a virtual thread each, as many at once as there are cores unless they wait
    /// @param result told in the calling thread
    public static <T, R> void each(Iterator<T> things, Function<T, R> work, Consumer<R> result)
            throws InterruptedException {
        var begun = new ArrayBlockingQueue<Optional<Future<R>>>(AHEAD);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var feeder = Thread.ofPlatform().daemon().start(() -> feed(things, work, workers, begun));
            try {
                for (var next = begun.take(); next.isPresent(); next = begun.take()) {
                    result.accept(next.get().get());
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("work that failed", e.getCause());
            } finally {
                feeder.interrupt();
                workers.shutdownNow();
            }
        }
    }

    private static <T, R> void feed(
            Iterator<T> things,
            Function<T, R> work,
            ExecutorService workers,
            BlockingQueue<Optional<Future<R>>> begun) {
        try {
            while (things.hasNext()) {
                var thing = things.next();
                begun.put(Optional.of(workers.submit(() -> work.apply(thing))));
            }
            begun.put(Optional.empty());
        } catch (InterruptedException | RejectedExecutionException _) {
            Thread.currentThread().interrupt(); // The work was given up; nobody asks for more.
        }
    }
}
