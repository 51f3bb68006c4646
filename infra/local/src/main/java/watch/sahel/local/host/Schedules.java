package watch.sahel.local.host;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// The scheduler: invokes a function with the event its schedule states. When, is up to the caller.
public final class Schedules {
    /// @param input the schedule's event JSON, or empty for the scheduler's own
    public record Schedule(String function, Duration every, String input) {}

    private final List<Schedule> schedules;
    private final Functions functions;
    private final InstantSource clock;

    public Schedules(List<Schedule> schedules, Functions functions, InstantSource clock) {
        this.schedules = List.copyOf(schedules);
        this.functions = functions;
        this.clock = clock;
    }

    public List<Schedule> all() {
        return schedules;
    }

    /// The function's answer to its scheduled event.
    public JsonNode fire(Schedule schedule) {
        return functions.invoke(schedule.function(), event(schedule));
    }

    /// The form an EventBridge schedule without an input delivers.
    private JsonNode event(Schedule schedule) {
        if (!schedule.input().isEmpty()) {
            try {
                return Functions.JSON.readTree(schedule.input());
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(
                        "the input of the schedule of " + schedule.function() + " is no JSON", e);
            }
        }
        var event = Functions.JSON
                .createObjectNode()
                .put("version", "0")
                .put("id", UUID.randomUUID().toString())
                .put("detail-type", "Scheduled Event")
                .put("source", "aws.scheduler")
                .put("account", "000000000000")
                .put("time", clock.instant().toString())
                .put("region", "us-east-1");
        event.putArray("resources");
        event.putObject("detail");
        return event;
    }
}
