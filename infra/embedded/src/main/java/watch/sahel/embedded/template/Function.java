package watch.sahel.embedded.template;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// A Lambda function of the template, with `Globals` merged in. Its environment's values are [Template#environment].
///
/// @param handler name of the handler class, without a method
public record Function(
        String id,
        String handler,
        Duration timeout,
        int memoryMegabytes,
        Set<String> environment,
        List<Trigger> triggers) {
    public Function {
        if (id.isBlank() || handler.isBlank()) {
            throw new IllegalArgumentException("a function needs an id and a handler: '" + id + "', '" + handler + "'");
        }
        environment = Set.copyOf(environment);
        triggers = List.copyOf(triggers);
    }
}
