package watch.sahel.lambda.handler;

import com.fasterxml.jackson.databind.JsonNode;
import watch.sahel.lambda.Wiring;

/// Writes the stories of days that are over for search, on a schedule of hours.
public final class SealArchive extends Handler {
    private final Wiring wiring;

    public SealArchive() {
        this(Wiring.fromEnvironment());
    }

    public SealArchive(Wiring wiring) {
        super(wiring);
        this.wiring = wiring;
    }

    @Override
    JsonNode handle(JsonNode event) {
        return JSON.createObjectNode().put("days", wiring.sealArchive());
    }
}
