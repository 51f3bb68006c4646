package watch.sahel.lambda.handler;

import com.fasterxml.jackson.databind.JsonNode;
import watch.sahel.lambda.Wiring;

/// Queues the feeds that are due; runs every minute.
public final class SchedulePolls extends Handler {
    private final Wiring wiring;

    public SchedulePolls() {
        this(Wiring.fromEnvironment());
    }

    public SchedulePolls(Wiring wiring) {
        super(wiring);
        this.wiring = wiring;
    }

    @Override
    JsonNode handle(JsonNode event) {
        return JSON.createObjectNode().put("queued", wiring.schedulePolls());
    }
}
