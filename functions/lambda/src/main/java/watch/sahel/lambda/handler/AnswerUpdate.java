package watch.sahel.lambda.handler;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.time.Duration;
import org.telegram.telegrambots.meta.api.objects.Update;
import watch.sahel.bot.Conversation;
import watch.sahel.bot.Handling;
import watch.sahel.lambda.Priming;
import watch.sahel.lambda.Wiring;
import watch.sahel.lambda.sqs.SqsUpdates;

/// Answers the updates that the updates queue holds: those of a chat in their order, each once.
public final class AnswerUpdate extends Handler {
    private static final System.Logger LOG = System.getLogger(AnswerUpdate.class.getName());
    private static final ObjectReader UPDATES =
            JSON.readerFor(Update.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    static final Duration MAX_WAIT = Duration.ofMinutes(15);
    private static final int MAX_DOUBLINGS = 9;

    private final Conversation conversation;
    private final SqsUpdates updates;

    public AnswerUpdate() {
        this(Wiring.fromEnvironment());
        Priming.beforeSnapshot(AnswerUpdate::readOne);
    }

    public AnswerUpdate(Wiring wiring) {
        super(wiring);
        conversation = wiring.conversation();
        updates = wiring.updates();
    }

    @Override
    JsonNode handle(JsonNode event) {
        return SqsBatch.eachOrAgain(event, this::answered);
    }

    /// What cannot be read comes again at once, until it is among the dead letters and out of its chat's way.
    private boolean answered(JsonNode message) {
        try {
            Update update = UPDATES.readValue(message.path("body").asText());
            return switch (conversation.handle(update)) {
                case Handling.Done _ -> true;
                case Handling.NotYet(var _, var after) -> again(message, after.isPositive() ? after : wait(message));
            };
        } catch (JsonProcessingException e) {
            LOG.log(System.Logger.Level.ERROR, "an update cannot be read: {0}", e.getOriginalMessage());
            return again(message, Duration.ZERO);
        }
    }

    private boolean again(JsonNode message, Duration after) {
        updates.hide(message.path("receiptHandle").asText(), after);
        return false;
    }

    static Duration wait(JsonNode message) {
        var receives =
                message.path("attributes").path("ApproximateReceiveCount").asInt(1);
        var wait = FIRST_WAIT.multipliedBy(1L << Math.clamp(receives - 1, 0, MAX_DOUBLINGS));
        return wait.compareTo(MAX_WAIT) < 0 ? wait : MAX_WAIT;
    }

    private static void readOne() {
        try {
            Update unused = UPDATES.readValue("""
                    {"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":1,"type":"private"},"text":"/help"}}""");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our own example is no update", e);
        }
    }
}
