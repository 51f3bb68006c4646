package watch.sahel.lambda.handler;

import com.fasterxml.jackson.databind.JsonNode;
import watch.sahel.flow.Dispatch;
import watch.sahel.lambda.Wiring;
import watch.sahel.lambda.sqs.Messages;

/// Sends the deliveries that the Telegram queue names.
public final class SendTelegram extends Handler {
    private final Dispatch dispatch;

    public SendTelegram() {
        this(Wiring.fromEnvironment());
    }

    public SendTelegram(Wiring wiring) {
        super(wiring);
        dispatch = wiring.telegramDispatch();
    }

    @Override
    JsonNode handle(JsonNode event) {
        return SqsBatch.each(event, body -> dispatch.dispatch(Messages.delivery(body)));
    }
}
