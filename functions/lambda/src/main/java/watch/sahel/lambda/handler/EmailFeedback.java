package watch.sahel.lambda.handler;

import com.fasterxml.jackson.databind.JsonNode;
import watch.sahel.flow.MailFeedback;
import watch.sahel.lambda.Wiring;
import watch.sahel.lambda.sqs.SesEvents;

/// Takes what SES tells of mails that came back or were reported as spam: EventBridge puts it into a queue.
public final class EmailFeedback extends Handler {
    private final MailFeedback feedback;

    public EmailFeedback() {
        this(Wiring.fromEnvironment());
    }

    public EmailFeedback(Wiring wiring) {
        super(wiring);
        feedback = wiring.mailFeedback();
    }

    @Override
    JsonNode handle(JsonNode event) {
        return SqsBatch.each(event, body -> SesEvents.read(body).forEach(feedback::take));
    }
}
