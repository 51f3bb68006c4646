package watch.sahel.local.host;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// The functions of the template, by logical id, invoked with event JSON as Lambda invokes them. A handler is made at
/// its first event and kept, as a warm Lambda keeps it.
public final class Functions {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<String, RequestStreamHandler> handlers = new ConcurrentHashMap<>();
    private final Function<String, RequestStreamHandler> factory;
    private final AtomicInteger running = new AtomicInteger();
    private final Map<String, Usage> usage = new ConcurrentHashMap<>();

    /// What the invocations of a function took.
    ///
    /// @param cpu of the invoking threads alone: polls run on others
    public record Usage(long invocations, Duration took, Duration cpu) {
        Usage plus(Usage other) {
            return new Usage(invocations + other.invocations, took.plus(other.took), cpu.plus(other.cpu));
        }
    }

    /// @param factory makes the handler of a function's logical id
    public Functions(Function<String, RequestStreamHandler> factory) {
        this.factory = factory;
    }

    /// The function's answer; null if it gives none.
    ///
    /// @throws FunctionFailure if the handler throws, as Lambda would report it
    public JsonNode invoke(String function, JsonNode event) {
        running.incrementAndGet();
        var started = System.nanoTime();
        var cpu = THREADS.getCurrentThreadCpuTime();
        try {
            var handler = handlers.computeIfAbsent(function, factory);
            var answer = new ByteArrayOutputStream();
            handler.handleRequest(new ByteArrayInputStream(JSON.writeValueAsBytes(event)), answer, context(function));
            return JSON.readTree(answer.toByteArray());
        } catch (IOException | RuntimeException e) {
            throw new FunctionFailure(function, e);
        } finally {
            running.decrementAndGet();
            var used = new Usage(
                    1,
                    Duration.ofNanos(System.nanoTime() - started),
                    Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - cpu));
            usage.merge(function, used, Usage::plus);
        }
    }

    /// By function, since the start.
    public Map<String, Usage> usage() {
        return Map.copyOf(usage);
    }

    /// Invocations under way.
    public int running() {
        return running.get();
    }

    private static Context context(String function) {
        return new LocalContext(function);
    }

    /// An invocation that ended with an exception.
    public static final class FunctionFailure extends RuntimeException {
        FunctionFailure(String function, Exception cause) {
            super(function + " failed: " + cause, cause);
        }
    }
}
