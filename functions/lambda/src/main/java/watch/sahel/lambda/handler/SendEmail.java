package watch.sahel.lambda.handler;

import com.fasterxml.jackson.databind.JsonNode;
import watch.sahel.flow.Dispatch;
import watch.sahel.lambda.Wiring;
import watch.sahel.lambda.sqs.Messages;

/// Sends the deliveries that the email queue names.
public final class SendEmail extends Handler {
    private final Dispatch dispatch;

    public SendEmail() {
        this(Wiring.fromEnvironment());
    }

    public SendEmail(Wiring wiring) {
        super(wiring);
        dispatch = wiring.emailDispatch();
    }

    @Override
    JsonNode handle(JsonNode event) {
        return SqsBatch.each(event, body -> dispatch.dispatch(Messages.delivery(body)));
    }
}
