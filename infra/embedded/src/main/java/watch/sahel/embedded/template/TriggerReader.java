package watch.sahel.embedded.template;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Reads one entry of a function's `Events`.
///
/// @param queues the template's queues by logical id: a trigger may listen to nothing else
record TriggerReader(Map<String, Queue> queues) {
    private static final Pattern RATE = Pattern.compile("rate\\(([1-9][0-9]{0,5}) (minute|hour|day)(s?)\\)");
    private static final int DEFAULT_BATCH = 10;
    /// Lambda's bound for standard queues with a batching window, and for FIFO queues.
    private static final int MAX_BATCH = 10_000;

    private static final int MAX_FIFO_BATCH = 10;
    private static final String ARN = ".Arn";

    /// @return empty for a disabled event
    Optional<Trigger> read(String id, Section event) {
        var type = event.requiredText("Type");
        var properties = event.sectionOrEmpty("Properties");
        var on = enabled(properties);
        Trigger trigger =
                switch (type) {
                    case "ScheduleV2" -> schedule(id, properties, "ScheduleExpression");
                    case "Schedule" -> schedule(id, properties, "Schedule");
                    case "SQS" -> queue(properties);
                    case "HttpApi" -> route(properties);
                    case "SNS" -> new Trigger.Notice(properties.requiredText("Topic"));
                    default ->
                        throw event.at("Type")
                                .error("is " + type
                                        + ", which does not run here; use ScheduleV2, Schedule, SQS, HttpApi or SNS");
                };
        return on ? Optional.of(trigger) : Optional.empty();
    }

    private static boolean enabled(Section properties) {
        return properties.flag("Enabled").orElse(true)
                && properties.text("State").map("ENABLED"::equals).orElse(true);
    }

    private static Trigger schedule(String id, Section properties, String expression) {
        properties.refuse("is not carried out here; remove it", "StartDate", "EndDate");
        return new Trigger.Schedule(
                id, rate(properties, expression), properties.text("Input").orElse(""));
    }

    private static Duration rate(Section properties, String name) {
        var expression = properties.requiredText(name);
        var rate = RATE.matcher(expression);
        if (!rate.matches()) {
            throw properties
                    .at(name)
                    .error("is " + expression + "; only rate(...) runs here, for example rate(5 minutes)");
        }
        var count = Long.parseLong(rate.group(1));
        if ((count == 1) != rate.group(3).isEmpty()) {
            throw properties.at(name).error("is " + expression + "; AWS takes 'rate(1 minute)' and 'rate(2 minutes)'");
        }
        return switch (rate.group(2)) {
            case "minute" -> Duration.ofMinutes(count);
            case "hour" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    private Trigger queue(Section properties) {
        properties.refuse("is not carried out here; remove it", "FilterCriteria");
        var source = properties.requiredText("Queue");
        var queue = source.endsWith(ARN) ? queues.get(source.substring(0, source.length() - ARN.length())) : null;
        if (queue == null) {
            throw properties
                    .at("Queue")
                    .error("is '" + source + "'; write !GetAtt X.Arn, where X is an AWS::SQS::Queue of this template");
        }
        var most = queue.fifo() ? MAX_FIFO_BATCH : MAX_BATCH;
        return new Trigger.QueueTrigger(
                queue.id(),
                properties.number("BatchSize", DEFAULT_BATCH, 1, most),
                properties.texts("FunctionResponseTypes").contains("ReportBatchItemFailures"),
                concurrency(properties));
    }

    /// AWS takes from 2 to 1,000.
    private static OptionalInt concurrency(Section properties) {
        return properties
                .section("ScalingConfig")
                .map(scaling -> OptionalInt.of(scaling.number("MaximumConcurrency", 2, 2, 1_000)))
                .orElse(OptionalInt.empty());
    }

    /// SAM makes an event without method and path the route for all that no other one takes.
    private static Trigger route(Section properties) {
        if (properties.text("Path").isEmpty() && properties.text("Method").isEmpty()) {
            return Trigger.Route.REST;
        }
        var path = properties.requiredText("Path");
        if (!path.startsWith("/")) {
            throw properties.at("Path").error("is '" + path + "'; a path starts with '/'");
        }
        return new Trigger.Route(properties.requiredText("Method").toUpperCase(Locale.ROOT), path);
    }
}
