package watch.sahel.lambda.handler;

import com.fasterxml.jackson.databind.JsonNode;
import watch.sahel.flow.AlertFanOut;
import watch.sahel.lambda.Wiring;
import watch.sahel.lambda.sqs.Messages;

/// Tells the filings that the alerts queue names to those who want them at once.
public final class FanOutAlert extends Handler {
    private final AlertFanOut fanOut;

    public FanOutAlert() {
        this(Wiring.fromEnvironment());
    }

    public FanOutAlert(Wiring wiring) {
        super(wiring);
        fanOut = wiring.alertFanOut();
    }

    @Override
    JsonNode handle(JsonNode event) {
        return SqsBatch.each(event, body -> fanOut.run(Messages.alert(body)));
    }
}
