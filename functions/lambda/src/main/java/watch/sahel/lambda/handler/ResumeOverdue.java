package watch.sahel.lambda.handler;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import watch.sahel.lambda.Wiring;

/// Queues again what the table says is pending and no message moved: `{"overdueBy":"PT15M"}`.
public final class ResumeOverdue extends Handler {
    private final Wiring wiring;

    public ResumeOverdue() {
        this(Wiring.fromEnvironment());
    }

    public ResumeOverdue(Wiring wiring) {
        super(wiring);
        this.wiring = wiring;
    }

    @Override
    JsonNode handle(JsonNode event) {
        var overdueBy = Duration.parse(event.required("overdueBy").asText());
        return JSON.createObjectNode().put("queued", wiring.resumeOverdue(overdueBy));
    }
}
