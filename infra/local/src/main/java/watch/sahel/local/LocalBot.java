package watch.sahel.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import watch.sahel.delivery.DeliveryQueue;
import watch.sahel.embedded.aws.Deployed;
import watch.sahel.embedded.aws.Layout;
import watch.sahel.embedded.template.Function;
import watch.sahel.embedded.template.Resolver;
import watch.sahel.embedded.template.Template;
import watch.sahel.embedded.template.Trigger;
import watch.sahel.flow.Journal;
import watch.sahel.lambda.AwsClients;
import watch.sahel.lambda.Settings;
import watch.sahel.lambda.Wiring;
import watch.sahel.local.host.Functions;
import watch.sahel.local.host.HttpGateway;
import watch.sahel.local.host.QueueDepths;
import watch.sahel.local.host.QueueTriggers;
import watch.sahel.local.host.Schedules;

/// The deployed stack on one machine: table, queues, functions, triggers, schedules and routes, all as the template
/// states them. Which Telegram, mail and feeds it meets is the caller's choice.
public final class LocalBot implements AutoCloseable {
    /// Where the template states none; a FIFO queue has one reader then.
    private static final int STANDARD_QUEUE_CONCURRENCY = 3;

    /// The longest that a queue can hold a message back.
    private static final Duration DUE_SOON = DeliveryQueue.MAX_DELAY;

    private static final Duration LOOK = Duration.ofMillis(40);
    private static final int MAX_ROUNDS = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Functions functions;
    private final HttpGateway gateway;
    private final QueueTriggers triggers;
    private final QueueDepths queues;
    private final Schedules schedules;

    private LocalBot(
            Functions functions, HttpGateway gateway, QueueTriggers triggers, QueueDepths queues, Schedules schedules) {
        this.functions = functions;
        this.gateway = gateway;
        this.triggers = triggers;
        this.queues = queues;
        this.schedules = schedules;
    }

    /// Reads the settings of every function, so that a wrong one is told before anything starts.
    ///
    /// @throws watch.sahel.lambda.SettingsException naming every variable that is wrong
    static void check(Template template, Map<String, String> settings) {
        Resolver anything = (resource, _) -> Optional.of("https://localhost/" + resource);
        template.functions().forEach(function -> settings(template, function.id(), anything, settings, new Address()));
    }

    /// Lays out what is absent and starts serving queues and routes; schedules fire when asked to.
    ///
    /// @param settings environment variables over those of the template, such as the secrets
    /// @param outside the clients of the triggers, which are no part of the bot
    /// @param aws the clients of the functions
    public static LocalBot start(
            Template template,
            String stackName,
            AwsClients outside,
            AwsClients aws,
            Map<String, String> settings,
            Journal journal,
            InstantSource clock)
            throws IOException {
        return start(template, stackName, outside, _ -> aws, settings, journal, clock);
    }

    /// The same with clients of its own for each function, by logical id.
    public static LocalBot start(
            Template template,
            String stackName,
            AwsClients outside,
            java.util.function.Function<String, AwsClients> aws,
            Map<String, String> settings,
            Journal journal,
            InstantSource clock)
            throws IOException {
        var deployed = Layout.of(template).createIn(outside.dynamo(), outside.sqs(), stackName);
        var address = new Address();
        var functions = new Functions(id -> handler(
                template,
                id,
                new Wiring(settings(template, id, deployed, settings, address), aws.apply(id), clock, journal)));
        var gateway = HttpGateway.start(routes(template), functions, clock);
        address.base = gateway.base();
        var triggers = new QueueTriggers(outside.sqs(), functions, mappings(template, deployed)).start();
        var queues = new QueueDepths(outside.sqs(), lines(template, deployed));
        return new LocalBot(functions, gateway, triggers, queues, new Schedules(schedules(template), functions, clock));
    }

    /// Known when the gateway listens, which is before any function runs.
    private static final class Address {
        private volatile URI base = URI.create("http://127.0.0.1");
    }

    private static RequestStreamHandler handler(Template template, String id, Wiring wiring) {
        var name = template.functions().stream()
                .filter(function -> function.id().equals(id))
                .map(Function::handler)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the template has no function " + id));
        try {
            return Class.forName(name)
                    .asSubclass(RequestStreamHandler.class)
                    .getConstructor(Wiring.class)
                    .newInstance(wiring);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("handler " + name + " of function " + id + " cannot be made", e);
        }
    }

    private static Settings settings(
            Template template, String id, Resolver deployed, Map<String, String> overrides, Address address) {
        var environment = new HashMap<>(template.environment(
                id,
                (resource, attribute) -> deployed.valueOf(resource, attribute).or(() -> Optional.of(resource))));
        environment.computeIfPresent("PUBLIC_URL", (_, _) -> address.base.toString());
        overrides.forEach((name, value) -> {
            environment.remove(name + "_PARAMETER");
            environment.put(name, value);
        });
        return Settings.from(environment);
    }

    private static List<HttpGateway.Route> routes(Template template) {
        return triggers(template, Trigger.Route.class)
                .map(entry -> new HttpGateway.Route(
                        entry.getValue().method(), entry.getValue().path(), entry.getKey()))
                .toList();
    }

    private static List<Schedules.Schedule> schedules(Template template) {
        return triggers(template, Trigger.Schedule.class)
                .map(entry -> new Schedules.Schedule(
                        entry.getKey(),
                        entry.getValue().every(),
                        entry.getValue().input()))
                .toList();
    }

    private static List<QueueTriggers.Mapping> mappings(Template template, Deployed deployed) {
        return triggers(template, Trigger.QueueTrigger.class)
                .map(entry -> mapping(template, deployed, entry.getKey(), entry.getValue()))
                .toList();
    }

    /// The queues that have dead letters, which are all but those themselves.
    private static List<QueueDepths.Line> lines(Template template, Deployed deployed) {
        return template.queues().stream()
                .flatMap(queue -> queue.redrive().stream()
                        .map(redrive -> new QueueDepths.Line(
                                queue.id().replaceFirst("Queue$", ""),
                                deployed.queueUrl(queue.id()),
                                deployed.queueUrl(redrive.deadLetterQueueId()))))
                .toList();
    }

    private static QueueTriggers.Mapping mapping(
            Template template, Deployed deployed, String function, Trigger.QueueTrigger trigger) {
        var fifo = template.queues().stream().anyMatch(queue -> queue.id().equals(trigger.queueId()) && queue.fifo());
        return new QueueTriggers.Mapping(
                function,
                deployed.queueUrl(trigger.queueId()),
                deployed.queueArn(trigger.queueId()),
                trigger.batchSize(),
                trigger.concurrency().orElse(fifo ? 1 : STANDARD_QUEUE_CONCURRENCY),
                template.role(function).names("sqs:ChangeMessageVisibility")
                        ? QueueTriggers.Comeback.AS_THE_FUNCTION_SAYS
                        : QueueTriggers.Comeback.SOON);
    }

    private static <T extends Trigger> Stream<Map.Entry<String, T>> triggers(Template template, Class<T> kind) {
        return template.functions().stream()
                .flatMap(function -> function.triggers().stream()
                        .filter(kind::isInstance)
                        .map(trigger -> Map.entry(function.id(), kind.cast(trigger))));
    }

    /// The address of the web pages and the webhook.
    public URI base() {
        return gateway.base();
    }

    public List<Schedules.Schedule> schedules() {
        return schedules.all();
    }

    /// Invokes a function by hand, as `aws lambda invoke` does.
    public JsonNode invoke(String function, JsonNode event) {
        return functions.invoke(function, event);
    }

    /// Queues again whatever an earlier process left unfinished: its queues are gone with it. That includes what is
    /// due
    /// soon, such as a delivery whose sender died with a lease of seconds on it: it waits in the queue until then.
    public void resume() {
        invoke(
                "ResumeOverdue",
                JSON.createObjectNode().put("overdueBy", DUE_SOON.negated().toString()));
    }

    /// Fires one schedule, now.
    public void fire(Schedules.Schedule schedule) {
        schedules.fire(schedule);
    }

    /// Fires all schedules again and again, each when the queues of the one before are empty, until a whole round
    /// finds
    /// nothing to do.
    ///
    /// @param events grows with everything that happens
    /// @param patience ends the waiting for messages that were put off, once nothing has happened for so long
    /// @return whether all became quiet
    public boolean runUntilQuiet(LongSupplier events, Duration patience) {
        for (var round = 0; round < MAX_ROUNDS; round++) {
            var moved = false;
            for (var schedule : schedules.all()) {
                schedules.fire(schedule);
                moved |= triggers.busy();
                if (!drain(events, patience)) {
                    return false;
                }
            }
            if (!moved) {
                return true;
            }
        }
        return true;
    }

    /// Waits until no message is left; gives up when nothing has happened for `patience`.
    public boolean drain(LongSupplier events, Duration patience) {
        var before = events.getAsLong();
        var since = System.nanoTime();
        while (triggers.busy() || triggers.delayed()) {
            if (events.getAsLong() != before) {
                before = events.getAsLong();
                since = System.nanoTime();
            } else if (System.nanoTime() - since > patience.toNanos()) {
                return !triggers.busy() && !triggers.delayed();
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return true;
    }

    /// How much lies in each queue, and how much was given up.
    public List<QueueDepths.Depth> queues() {
        return queues.read();
    }

    /// Whether something that was said to the bot is not handled yet.
    boolean asked() {
        return queues().stream()
                .filter(depth -> depth.queue().equals("Updates"))
                .anyMatch(depth -> depth.waiting() + depth.inHand() > 0);
    }

    /// What the functions took since the start, by logical id.
    public Map<String, Functions.Usage> usage() {
        return functions.usage();
    }

    /// Whether a message is waiting to be received, or in hand; one that is put off does not count.
    public boolean busy() {
        return triggers.busy();
    }

    @Override
    public void close() {
        triggers.close();
        gateway.close();
    }
}
