package watch.sahel.checks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import watch.sahel.embedded.aws.EmbeddedAws;
import watch.sahel.embedded.aws.LocalAccount;
import watch.sahel.embedded.aws.RoleGuard;
import watch.sahel.embedded.site.Outlet;
import watch.sahel.embedded.template.Template;
import watch.sahel.flow.Journal;
import watch.sahel.lambda.AwsClients;
import watch.sahel.local.LocalBot;
import watch.sahel.local.host.Functions;

/// The whole bot for a test: the real handlers over tables and queues of its own in the embedded AWS that all tests
/// of
/// a JVM share.
final class Stage {
    static final Path ROOT = Path.of(System.getProperty("project.root", "../.."));
    static final Template TEMPLATE = Template.read(ROOT.resolve("template.yaml"));

    /// Of real time: the servers live in it, whatever the bot's clock says.
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final EmbeddedAws AWS = started();
    private static final AtomicInteger STACKS = new AtomicInteger();
    /// Calls that a role lacks the permission for: a mistake of the template, whatever became of it.
    private static final Queue<String> REFUSED = new ConcurrentLinkedQueue<>();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Stage() {}

    private static EmbeddedAws started() {
        var aws = EmbeddedAws.inMemory();
        Runtime.getRuntime().addShutdownHook(new Thread(aws::close));
        return aws;
    }

    /// A name that no other stack of this JVM has.
    static String freshStack() {
        return "test" + STACKS.incrementAndGet();
    }

    /// Clients of the embedded AWS.
    static AwsClients clients(ExecutionInterceptor... interceptors) {
        return clients(AWS.dynamoDbEndpoint(), AWS.sqsEndpoint(), interceptors);
    }

    static AwsClients clients(URI dynamo, URI sqs, ExecutionInterceptor... interceptors) {
        return AwsClients.of(
                configured(DynamoDbClient.builder(), dynamo, interceptors).build(),
                configured(SqsClient.builder(), sqs, interceptors).build());
    }

    static <B extends AwsClientBuilder<B, ?>> B configured(
            B builder, URI endpoint, ExecutionInterceptor... interceptors) {
        return builder.endpointOverride(endpoint)
                .region(Region.of(LocalAccount.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(LocalAccount.KEY, LocalAccount.KEY)))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .executionInterceptors(List.of(interceptors))
                        .build());
    }

    /// Every function has the permissions of its role and no others.
    ///
    /// @param interceptors of the functions' calls, all of them
    static LocalBot bot(
            String stack,
            Map<String, String> settings,
            Journal journal,
            InstantSource clock,
            ExecutionInterceptor... interceptors)
            throws IOException {
        Function<String, AwsClients> functions =
                id -> clients(Stream.concat(Stream.of(guard(id, stack)), Stream.of(interceptors))
                        .toArray(ExecutionInterceptor[]::new));
        return LocalBot.start(TEMPLATE, stack, clients(), functions, settings, journal, clock);
    }

    private static RoleGuard guard(String function, String stack) {
        return new RoleGuard(TEMPLATE.role(function), stack, (call, allowed) -> {
            if (!allowed) {
                REFUSED.add(function + ": " + call);
            }
        });
    }

    static Map<String, String> settings(URI telegram, String token, URI smtp) {
        var settings = new HashMap<String, String>();
        settings.put("TELEGRAM_API_URL", telegram.toString());
        settings.put("TELEGRAM_TOKEN", token);
        settings.put("WEBHOOK_SECRET", "webhook-secret");
        settings.put("LINK_SECRET", "a link secret for tests");
        settings.put("SMTP_URL", smtp.toString());
        settings.put("MAIL_FROM", "watch@sahelwatch.example");
        settings.put("ALLOW_PRIVATE_FEEDS", "true");
        settings.put("TELEGRAM_RATE", "unlimited");
        settings.put("POLL_SPREAD", "PT0S");
        settings.put("HOST_SPACING", "PT0S");
        return settings;
    }

    /// Deletes all records of a stack's table.
    static void empty(String stack) {
        var dynamo = clients().dynamo();
        for (var item : items(stack)) {
            dynamo.deleteItem(request ->
                    request.tableName(stack + "-Table").key(Map.of("pk", item.get("pk"), "sk", item.get("sk"))));
        }
    }

    /// All records of a stack's table.
    static List<Map<String, AttributeValue>> items(String stack) {
        return clients().dynamo().scanPaginator(request -> request.tableName(stack + "-Table")).items().stream()
                .toList();
    }

    /// Runs the setup function with a list of feeds and subscribers.
    static void setUp(LocalBot bot, String feeds, List<String> subscribers) {
        var event = JSON.createObjectNode().put("feeds", feeds).put("pollNow", true);
        var addresses = event.putArray("subscribe");
        subscribers.forEach(addresses::add);
        bot.invoke("Setup", event);
    }

    /// Fires the schedules, each when nothing is left to receive of the one before, until a round finds nothing. What
    /// was put off to a later time stays so.
    static void run(LocalBot bot) {
        boolean moved;
        do {
            moved = false;
            for (var schedule : bot.schedules()) {
                bot.fire(schedule);
                moved |= bot.busy();
                settle(bot);
            }
        } while (moved);
    }

    /// As [#run], with schedules that may break off; what they had to do is found by the next round.
    static void runCrashing(LocalBot bot) {
        for (var schedule : bot.schedules()) {
            crashing(() -> bot.fire(schedule));
            settle(bot);
        }
    }

    static void resumeCrashing(LocalBot bot) {
        crashing(bot::resume);
        settle(bot);
    }

    private static void crashing(Runnable call) {
        try {
            call.run();
        } catch (Functions.FunctionFailure e) {
            System.getLogger("checks").log(System.Logger.Level.DEBUG, "the crash this run is about", e);
        }
    }

    /// Tells the bot what became of a mail, as EventBridge does.
    static void returned(LocalBot bot, String stack, String event) {
        var sqs = clients().sqs();
        var url = sqs.getQueueUrl(request -> request.queueName(stack + "-FeedbackQueue"))
                .queueUrl();
        sqs.sendMessage(message -> message.queueUrl(url).messageBody(event));
        settle(bot);
    }

    static void settle(LocalBot bot) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (bot.busy()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the queues did not become empty within " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        if (!REFUSED.isEmpty()) {
            throw new AssertionError("refused by the roles of template.yaml: " + REFUSED);
        }
    }

    static String csv(List<Outlet> outlets) {
        return outlets.stream()
                .map(outlet -> String.join(
                        ",",
                        outlet.id(),
                        outlet.title(),
                        outlet.feed().toString(),
                        outlet.language(),
                        outlet.country(),
                        outlet.affiliation()))
                .collect(Collectors.joining("\n", "id,title,url,language,country_of_outlet,affiliation\n", "\n"));
    }
}
