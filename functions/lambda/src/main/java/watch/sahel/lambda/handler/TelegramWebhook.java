package watch.sahel.lambda.handler;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.Update;
import watch.sahel.bot.Conversation;
import watch.sahel.lambda.Priming;
import watch.sahel.lambda.Wiring;

/// Takes an update from Telegram and answers it. Only Telegram knows the secret in the header. An exception becomes
/// status 500, and Telegram offers the update again.
public final class TelegramWebhook extends Handler {
    private static final String SECRET_HEADER = "x-telegram-bot-api-secret-token";
    private static final ObjectReader UPDATES =
            JSON.readerFor(Update.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Wiring wiring;
    private final Conversation conversation;

    public TelegramWebhook() {
        this(Wiring.fromEnvironment());
        Priming.beforeSnapshot(() -> read("{\"update_id\":1,\"message\":{\"message_id\":1,\"date\":1,"
                + "\"chat\":{\"id\":1,\"type\":\"private\"},\"text\":\"/help\"}}"));
    }

    public TelegramWebhook(Wiring wiring) {
        super(wiring);
        this.wiring = wiring;
        conversation = wiring.conversation();
    }

    @Override
    JsonNode handle(JsonNode event) {
        var request = new HttpRequest(event);
        if (!fromTelegram(request)) {
            return HttpResponse.status(401);
        }
        var update = update(request);
        update.ifPresent(conversation::handle);
        return HttpResponse.status(update.isPresent() ? 200 : 400);
    }

    /// In constant time: how long a refusal takes tells nothing about the secret.
    private boolean fromTelegram(HttpRequest request) {
        return MessageDigest.isEqual(
                request.header(SECRET_HEADER).getBytes(StandardCharsets.UTF_8),
                wiring.webhookSecret().value().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Update> update(HttpRequest request) {
        try {
            return read(request.body());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Empty if it is no update with an id.
    private static Optional<Update> read(String json) {
        try {
            Update update = UPDATES.readValue(json);
            return Optional.ofNullable(update).filter(read -> read.getUpdateId() != null);
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }
}
