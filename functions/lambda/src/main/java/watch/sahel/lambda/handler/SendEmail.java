package watch.sahel.lambda.handler;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import watch.sahel.flow.Dispatch;
import watch.sahel.flow.OptInMailing;
import watch.sahel.lambda.Wiring;
import watch.sahel.lambda.sqs.Messages;
import watch.sahel.lambda.sqs.Messages.Mailing;

/// Sends what the email queue names: deliveries, and answers to requests for mails.
public final class SendEmail extends Handler {
    private final Dispatch dispatch;
    private final Optional<OptInMailing> optIns;

    public SendEmail() {
        this(Wiring.fromEnvironment());
    }

    public SendEmail(Wiring wiring) {
        super(wiring);
        dispatch = wiring.emailDispatch();
        optIns = wiring.optInMailing();
    }

    @Override
    JsonNode handle(JsonNode event) {
        return SqsBatch.each(event, body -> send(Messages.mailing(body)));
    }

    private void send(Mailing mailing) {
        switch (mailing) {
            case Mailing.Digest(var delivery) -> dispatch.dispatch(delivery);
            case Mailing.OptIn(var request, var attempt) ->
                optIns.ifPresent(answering -> answering.answer(request, attempt));
        }
    }
}
