package watch.sahel.lambda.handler;

import com.fasterxml.jackson.databind.JsonNode;
import watch.sahel.lambda.Wiring;

/// Orders the digests that are due; runs every minute.
public final class ScheduleDigests extends Handler {
    private final Wiring wiring;

    public ScheduleDigests() {
        this(Wiring.fromEnvironment());
    }

    public ScheduleDigests(Wiring wiring) {
        super(wiring);
        this.wiring = wiring;
    }

    @Override
    JsonNode handle(JsonNode event) {
        return JSON.createObjectNode().put("queued", wiring.scheduleDigests());
    }
}
