package watch.sahel.embedded.telegram;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Delivers updates to one URL by POST: one after the other within a chat, side by side between chats, each again
/// until
/// it is answered with 2xx. Waits between attempts are real time. Knows nothing of what an answer's body asks for.
final class Webhook implements AutoCloseable {
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);
    private static final long LONGEST_RETRY_AFTER_SECONDS = 3600;

    private final Target target;
    private final Limits limits;
    private final InstantSource clock;
    private final UpdateQueue queue;
    private final Consumer<Answer> answers;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Semaphore connections;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<Long, Queue<PendingUpdate>> lanes = new HashMap<>();
    private volatile @Nullable Failure lastFailure;

    /// @param secret sent as `X-Telegram-Bot-Api-Secret-Token` unless empty
    record Target(URI url, String secret, int maxConnections) {}

    record Failure(Instant date, String message) {}

    /// The body of a 2xx answer: Telegram lets it be a method call.
    record Answer(String contentType, String body) {}

    Webhook(Target target, Limits limits, InstantSource clock, UpdateQueue queue, Consumer<Answer> answers) {
        this.target = target;
        this.limits = limits;
        this.clock = clock;
        this.queue = queue;
        this.answers = answers;
        this.connections = new Semaphore(target.maxConnections());
    }

    Target target() {
        return target;
    }

    Optional<Failure> lastFailure() {
        return Optional.ofNullable(lastFailure);
    }

    void offer(PendingUpdate update) {
        synchronized (lanes) {
            var lane = lanes.get(update.lane());
            if (lane != null) {
                lane.add(update);
                return;
            }
            lanes.put(update.lane(), new ArrayDeque<>(List.of(update)));
        }
        Thread.ofVirtual().name("webhook-" + update.lane()).start(() -> drain(update.lane()));
    }

    private void drain(long lane) {
        try {
            for (var update = next(lane); update.isPresent(); update = next(lane)) {
                deliver(update.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<PendingUpdate> next(long lane) {
        synchronized (lanes) {
            var update = Optional.ofNullable(lanes.get(lane)).map(Queue::poll);
            if (update.isEmpty()) {
                lanes.remove(lane);
            }
            return update;
        }
    }

    private void deliver(PendingUpdate update) throws InterruptedException {
        int failures = 0;
        boolean goOn = !isClosed();
        while (goOn && queue.isPending(update)) {
            switch (attempt(update)) {
                case Attempt.Taken(var answer) -> {
                    answers.accept(answer);
                    queue.confirm(update);
                }
                case Attempt.Failed(var why, var retryAfter) -> {
                    lastFailure = new Failure(clock.instant(), why);
                    failures++;
                    var wait = retryAfter.isPositive() ? retryAfter : limits.webhookDelay(failures);
                    goOn = !closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        }
    }

    private Attempt attempt(PendingUpdate update) throws InterruptedException {
        connections.acquire();
        try {
            return judge(http.send(request(update), BodyHandlers.ofString()));
        } catch (ConnectException e) {
            return new Attempt.Failed("Connection refused", Duration.ZERO);
        } catch (HttpTimeoutException e) {
            return new Attempt.Failed("Read timeout expired", Duration.ZERO);
        } catch (IOException e) {
            return new Attempt.Failed("Webhook connection closed", Duration.ZERO);
        } finally {
            connections.release();
        }
    }

    private HttpRequest request(PendingUpdate update) {
        var request = HttpRequest.newBuilder(target.url())
                .timeout(ANSWER_TIMEOUT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(update.json().toString()));
        if (!target.secret().isEmpty()) {
            request.header("X-Telegram-Bot-Api-Secret-Token", target.secret());
        }
        return request.build();
    }

    private static Attempt judge(HttpResponse<String> response) {
        if (response.statusCode() / 100 == 2) {
            var type = response.headers().firstValue("Content-Type").orElse("");
            return new Attempt.Taken(new Answer(type, response.body()));
        }
        long seconds = response.headers().firstValue("Retry-After").stream()
                .filter(value -> value.matches("\\d{1,9}"))
                .mapToLong(Long::parseLong)
                .map(value -> Math.min(value, LONGEST_RETRY_AFTER_SECONDS))
                .findFirst()
                .orElse(0);
        var why = "Wrong response from the webhook: " + response.statusCode() + " " + reason(response.statusCode());
        return new Attempt.Failed(why, Duration.ofSeconds(seconds));
    }

    private static String reason(int status) {
        return switch (status) {
            case 301 -> "Moved Permanently";
            case 302 -> "Found";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 429 -> "Too Many Requests";
            case 500 -> "Internal Server Error";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            case 504 -> "Gateway Timeout";
            default -> "";
        };
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /// No attempt begins after this; one under way may still end, and then counts.
    @Override
    public void close() {
        closed.countDown();
        http.shutdown();
    }

    private sealed interface Attempt {
        record Taken(Answer answer) implements Attempt {}

        /// @param retryAfter what the answer asked for, zero for nothing
        record Failed(String why, Duration retryAfter) implements Attempt {}
    }
}
