package watch.sahel.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/// Lambda's Runtime API for one process: gives it the same event twice, and notes when it was ready for the first and
/// when it answered. What the process has used of a core by then, `/proc` says.
final class RuntimeApi implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String BASE = "/2018-06-01/runtime/";
    /// Of Linux, for a process's times in `/proc`.
    private static final long TICKS_A_SECOND = 100;

    /// How a function is started.
    enum Way {
        /// From nothing, as Lambda does it without a snapshot: compiled by C1 only.
        FROM_NOTHING,
        /// From a snapshot: what is counted begins with the restore.
        RESTORED
    }

    /// @param ready CPU until the process asked for its first event, or for its restore
    /// @param firstCpu from the start of the process, or its restore, to the first answer
    record Start(Duration ready, Duration firstCpu, Duration firstWall, Duration secondCpu) {}

    private record Moment(long wallNanos, Duration cpu) {}

    private final HttpServer server;
    private final byte[] event;
    private final AtomicInteger given = new AtomicInteger();
    private final CompletableFuture<Moment> ready = new CompletableFuture<>();
    private final CompletableFuture<Moment> first = new CompletableFuture<>();
    private final CompletableFuture<Moment> second = new CompletableFuture<>();
    private volatile long pid;

    RuntimeApi(String event) throws IOException {
        this.event = event.getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(BASE + "invocation/next", this::next);
        server.createContext(BASE + "restore/next", this::restore);
        server.createContext(BASE + "invocation/", this::answered);
        server.createContext(BASE + "init/error", this::failed);
        server.createContext(BASE + "restore/error", this::failed);
        server.start();
    }

    Start start(String classPath, String handler, Map<String, String> environment, Way way)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx440m",
                "-Xshare:auto",
                // As the managed runtime starts Java; without it no hook before a snapshot is called.
                "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                "--enable-native-access=ALL-UNNAMED"));
        if (way == Way.FROM_NOTHING) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(
                List.of("-cp", classPath, "com.amazonaws.services.lambda.runtime.api.client.AWSLambda", handler));
        var builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment()
                .put(
                        "AWS_LAMBDA_RUNTIME_API",
                        "127.0.0.1:" + server.getAddress().getPort());
        builder.environment().put("_HANDLER", handler);
        builder.environment().put("AWS_LAMBDA_INITIALIZATION_TYPE", way == Way.RESTORED ? "snap-start" : "on-demand");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        var started = System.nanoTime();
        var process = builder.start();
        pid = process.pid();
        try {
            var isReady = await(ready);
            var from = way == Way.RESTORED ? isReady : new Moment(started, Duration.ZERO);
            var one = await(first);
            var two = await(second);
            return new Start(
                    isReady.cpu(),
                    one.cpu().minus(from.cpu()),
                    Duration.ofNanos(one.wallNanos() - from.wallNanos()),
                    two.cpu().minus(one.cpu()));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static Moment await(CompletableFuture<Moment> moment) throws InterruptedException {
        try {
            return moment.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException("the function did not answer", e);
        }
    }

    private Moment now() throws IOException {
        var fields = Files.readString(Path.of("/proc/" + pid + "/stat"))
                .replaceFirst("^.*\\) ", "")
                .split(" ", -1);
        var ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        return new Moment(System.nanoTime(), Duration.ofMillis(ticks * 1_000 / TICKS_A_SECOND));
    }

    private void restore(HttpExchange exchange) throws IOException {
        ready.complete(now());
        try (exchange) {
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        ready.complete(now());
        var number = given.incrementAndGet();
        if (number > 2) {
            return; // left without an answer: the process is about to be ended
        }
        try (exchange) {
            var headers = exchange.getResponseHeaders();
            headers.set("Lambda-Runtime-Aws-Request-Id", "request-" + number);
            headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 60_000));
            headers.set(
                    "Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-central-1:000000000000:function:cold");
            headers.set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, event.length);
            exchange.getResponseBody().write(event);
        }
    }

    private void answered(HttpExchange exchange) throws IOException {
        var failed = exchange.getRequestURI().getPath().endsWith("/error");
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var moment = now();
        var answer = given.get() == 1 ? first : second; // the process asks for the next as soon as it has the 202
        try (exchange) {
            exchange.sendResponseHeaders(202, -1);
        }
        if (failed || body.contains("itemIdentifier") || body.contains("\"statusCode\":4")) {
            answer.completeExceptionally(new IllegalStateException(body));
        } else {
            answer.complete(moment);
        }
    }

    private void failed(HttpExchange exchange) throws IOException {
        var why =
                new IllegalStateException(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        try (exchange) {
            exchange.sendResponseHeaders(202, -1);
        }
        ready.completeExceptionally(why);
        first.completeExceptionally(why);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
