package watch.sahel.lambda.handler;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import watch.sahel.flow.AlarmTelling;
import watch.sahel.flow.AlarmTelling.Alarm;
import watch.sahel.lambda.Wiring;

/// Tells the operator's chat what CloudWatch publishes to the topic of alarms: that one began, and that it is over. An
/// alarm that is new begins by being none, which is no news. What cannot be read fails, and is among the dead letters.
public final class TellOperator extends Handler {
    private static final String ALARM = "ALARM";
    private static final String OK = "OK";

    private final AlarmTelling telling;

    public TellOperator() {
        this(Wiring.fromEnvironment());
    }

    public TellOperator(Wiring wiring) {
        super(wiring);
        telling = wiring.alarmTelling();
    }

    @Override
    JsonNode handle(JsonNode event) throws IOException {
        for (var record : event.required("Records")) {
            alarm(JSON.readTree(record.required("Sns").required("Message").asText()))
                    .ifPresent(telling::tell);
        }
        return JSON.createObjectNode();
    }

    private static Optional<Alarm> alarm(JsonNode message) {
        var name = message.required("AlarmName").asText();
        return state(
                        message.required("NewStateValue").asText(),
                        message.path("OldStateValue").asText())
                .map(state -> new Alarm(
                        name,
                        state,
                        message.path("AlarmDescription").asText(""),
                        message.path("NewStateReason").asText("")));
    }

    private static Optional<Alarm.State> state(String now, String before) {
        return switch (now) {
            case ALARM -> Optional.of(Alarm.State.BEGUN);
            case OK -> before.equals(ALARM) ? Optional.of(Alarm.State.OVER) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
