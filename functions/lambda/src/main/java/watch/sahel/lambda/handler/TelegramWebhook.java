package watch.sahel.lambda.handler;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import watch.sahel.lambda.Wiring;
import watch.sahel.lambda.sqs.SqsUpdates;

/// Takes an update from Telegram and queues it for [AnswerUpdate]; reads no more of it than whose chat it is. Only
/// Telegram knows the secret in the header. An exception becomes status 500, and Telegram offers the update again.
public final class TelegramWebhook extends Handler {
    private static final String SECRET_HEADER = "x-telegram-bot-api-secret-token";

    private final Wiring wiring;
    private final SqsUpdates updates;

    public TelegramWebhook() {
        this(Wiring.atTheDoor());
    }

    public TelegramWebhook(Wiring wiring) {
        super(wiring);
        this.wiring = wiring;
        updates = wiring.updates();
    }

    @Override
    JsonNode handle(JsonNode event) {
        var request = new HttpRequest(event);
        if (!fromTelegram(request)) {
            return HttpResponse.status(401);
        }
        var update = update(request);
        update.ifPresent(updates::add);
        return HttpResponse.status(update.isPresent() ? 200 : 400);
    }

    /// In constant time: how long a refusal takes tells nothing about the secret.
    private boolean fromTelegram(HttpRequest request) {
        return MessageDigest.isEqual(
                request.header(SECRET_HEADER).getBytes(StandardCharsets.UTF_8),
                wiring.webhookSecret().value().getBytes(StandardCharsets.UTF_8));
    }

    /// Empty if it is no update with an id.
    private static Optional<JsonNode> update(HttpRequest request) {
        try {
            return Optional.of(JSON.readTree(request.body()))
                    .filter(update -> update.path("update_id").isIntegralNumber());
        } catch (JsonProcessingException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
