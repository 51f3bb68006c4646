package watch.sahel.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import watch.sahel.delivery.telegram.BotApi;

/// Fetches what people write to the bot and hands it to the webhook's route, with its secret, as Telegram would. When
/// the route has answered 200 the bot has it queued. Telegram is told so only a moment later, when it is handled as a
/// rule: the queue of a process that is killed is gone with it.
final class LongPolling {
    private static final System.Logger LOG = System.getLogger(LongPolling.class.getName());
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration WAIT = Duration.ofSeconds(10);
    /// What takes longer, or is put off, does not keep others waiting.
    private static final Duration HANDLED_WITHIN = Duration.ofSeconds(2);

    private static final Duration LOOK = Duration.ofMillis(50);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BotApi api;
    private final String secret;
    private final HttpClient http = HttpClient.newHttpClient();
    private long offset;

    LongPolling(URI server, String token, String secret) {
        this.api = new BotApi(server, token);
        this.secret = secret;
    }

    /// Hands over what waits now.
    void once(LocalBot bot) throws IOException, InterruptedException {
        hand(bot, Duration.ZERO);
    }

    /// Goes on until the process ends.
    void start(LocalBot bot) {
        Thread.ofVirtual().name("telegram-updates").start(() -> {
            try {
                while (true) {
                    pollOnce(bot);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void pollOnce(LocalBot bot) throws InterruptedException {
        try {
            hand(bot, WAIT);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "updates were not handed over: {0}", e.getMessage());
            Thread.sleep(PAUSE_AFTER_FAILURE);
        }
    }

    private void hand(LocalBot bot, Duration wait) throws IOException, InterruptedException {
        for (var update : api.updates(offset, wait)) {
            var request = HttpRequest.newBuilder(bot.base().resolve("/telegram"))
                    .header("Content-Type", "application/json")
                    .header("X-Telegram-Bot-Api-Secret-Token", secret)
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(update)))
                    .build();
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IOException("the bot answered " + status + " to update " + update.getUpdateId());
            }
            offset = update.getUpdateId() + 1L;
        }
        var end = System.nanoTime() + HANDLED_WITHIN.toNanos();
        while (bot.asked() && System.nanoTime() < end) {
            Thread.sleep(LOOK);
        }
    }
}
