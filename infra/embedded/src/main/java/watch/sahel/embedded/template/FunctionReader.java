package watch.sahel.embedded.template;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Reads one `AWS::Serverless::Function`.
record FunctionReader(TriggerReader triggers) {
    static final String TYPE = "AWS::Serverless::Function";

    /// Lambda's and SAM's own defaults and bounds.
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(3);

    private static final int MAX_TIMEOUT_SECONDS = 900;
    private static final int DEFAULT_MEMORY = 128;
    private static final int MAX_MEMORY = 10_240;

    Function read(String id, Section properties) {
        return new Function(
                id,
                handlerClass(properties),
                properties.seconds("Timeout", DEFAULT_TIMEOUT, 1, MAX_TIMEOUT_SECONDS),
                properties.number("MemorySize", DEFAULT_MEMORY, DEFAULT_MEMORY, MAX_MEMORY),
                Set.copyOf(environment(properties).fields().values().keySet()),
                events(properties));
    }

    static Section environment(Section properties) {
        return properties.sectionOrEmpty("Environment").sectionOrEmpty("Variables");
    }

    private static String handlerClass(Section properties) {
        var handler = properties.requiredText("Handler");
        var method = handler.indexOf("::");
        return method < 0 ? handler : handler.substring(0, method);
    }

    private List<Trigger> events(Section properties) {
        return properties.sectionOrEmpty("Events").sections().entrySet().stream()
                .flatMap(event -> triggers.read(event.getKey(), event.getValue()).stream())
                .toList();
    }
}
