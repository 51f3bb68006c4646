package watch.sahel.lambda.handler;

import com.fasterxml.jackson.databind.JsonNode;
import watch.sahel.flow.Dispatch;
import watch.sahel.flow.NoteSending;
import watch.sahel.lambda.Wiring;
import watch.sahel.lambda.sqs.Messages;
import watch.sahel.lambda.sqs.Messages.Saying;

/// Sends what the Telegram queue names: deliveries, each awaiting its turn while others are on their way, and lines of
/// the bot's own.
public final class SendTelegram extends Handler {
    private final Dispatch dispatch;
    private final NoteSending notes;

    public SendTelegram() {
        this(Wiring.fromEnvironment());
    }

    public SendTelegram(Wiring wiring) {
        super(wiring);
        dispatch = wiring.telegramDispatch();
        notes = wiring.noteSending();
    }

    @Override
    JsonNode handle(JsonNode event) {
        return SqsBatch.atOnce(event, body -> send(Messages.saying(body)));
    }

    private void send(Saying saying) {
        switch (saying) {
            case Saying.Digest(var delivery) -> dispatch.dispatch(delivery);
            case Saying.Line(var note) -> notes.send(note);
        }
    }
}
