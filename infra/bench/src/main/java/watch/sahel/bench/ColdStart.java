package watch.sahel.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watch.sahel.article.Filing;
import watch.sahel.embedded.aws.Deployed;
import watch.sahel.embedded.aws.EmbeddedAws;
import watch.sahel.embedded.aws.Layout;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.embedded.template.Template;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.Listing;
import watch.sahel.feed.Outlet;
import watch.sahel.lambda.dynamo.DynamoArticles;
import watch.sahel.lambda.dynamo.DynamoFeeds;
import watch.sahel.lambda.dynamo.DynamoWatches;
import watch.sahel.lambda.dynamo.Table;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.SubscriberId;

/// How long a function takes to its first answer: the real handlers of lambda.zip, started by AWS's own runtime client
/// as Lambda starts them, over the embedded AWS. Each is started without a snapshot, and as SnapStart does it: all up
/// to the checkpoint, hooks included, is in the snapshot, and only what comes after the restore is waited for (that a
/// snapshot has to be read from disk is not seen here). Arguments: the unpacked lambda.zip, the number of watches
/// stored, how often each start is measured.
public final class ColdStart {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FUNCTIONS =
            List.of("SchedulePolls", "PollFeed", "FileStory", "TelegramWebhook", "AnswerUpdate");
    private static final Outlet OUTLET = new Outlet("Outlet", "en", "ML", Affiliation.INDEPENDENT);

    private static volatile String latestFeed = "";
    private static volatile String latestArticle = "";
    private static final AtomicInteger UPDATES = new AtomicInteger();

    private ColdStart() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var unpacked = Path.of(arguments[0]);
        var watches = Integer.parseInt(arguments[1]);
        var times = Integer.parseInt(arguments[2]);
        InstantSource clock = InstantSource.system();
        try (var aws = EmbeddedAws.inMemory();
                var telegram = BotApiServer.start(clock);
                var sites = new InventedSites(5, clock)) {
            var template = Template.read(Path.of("template.yaml"));
            var deployed = Layout.of(template).createIn(aws.dynamoDb(), aws.sqs(), "cold");
            var table = new Table(aws.dynamoDb(), "cold-Table");
            store(table, watches);
            for (var function : FUNCTIONS) {
                for (var way : RuntimeApi.Way.values()) {
                    var starts = new ArrayList<RuntimeApi.Start>();
                    for (var i = 0; i < times; i++) {
                        due(table, sites, clock, i);
                        starts.add(start(unpacked, function, way, template, deployed, aws, telegram));
                    }
                    print(function, way, starts);
                }
            }
        }
    }

    private static void store(Table table, int watches) {
        var registry = new DynamoWatches(table);
        for (var query : WatchBenchmark.queries(watches)) {
            registry.hold(TopicId.watch(query.canonical()), new SubscriberId("tg1"));
        }
    }

    /// A feed to poll and an article to file, new ones for each start.
    private static void due(Table table, InventedSites sites, InstantSource clock, int number) {
        var id = new FeedId("feed-" + clock.instant().toEpochMilli());
        new DynamoFeeds(table).add(Feed.fresh(id, new Listing(sites.feed(number % 5), OUTLET), clock.instant()));
        latestFeed = id.value();
        var now = clock.instant();
        var item = InventedDay.published(number, now.minus(Duration.ofDays(2)), now).stream()
                .filter(InventedDay.Item::aboutTheWar)
                .findFirst()
                .orElseThrow();
        var article = InventedPast.article(item);
        new DynamoArticles(table).claim(article, Filing.AWAITED);
        latestArticle = article.id().value();
    }

    private static RuntimeApi.Start start(
            Path unpacked,
            String function,
            RuntimeApi.Way way,
            Template template,
            Deployed deployed,
            EmbeddedAws aws,
            BotApiServer telegram)
            throws IOException, InterruptedException {
        var environment = new HashMap<>(template.environment(
                function,
                (resource, attribute) ->
                        deployed.valueOf(resource, attribute).or(() -> Optional.of("https://" + resource))));
        List.of("TELEGRAM_TOKEN", "WEBHOOK_SECRET", "LINK_SECRET")
                .forEach(name -> environment.remove(name + "_PARAMETER"));
        environment.putAll(Map.of(
                "TELEGRAM_TOKEN", telegram.token(),
                "TELEGRAM_API_URL", telegram.base().toString(),
                "WEBHOOK_SECRET", "secret",
                "LINK_SECRET", "a link secret of nobody",
                "ALLOW_PRIVATE_FEEDS", "true",
                "AWS_ENDPOINT_URL_DYNAMODB", aws.dynamoDbEndpoint().toString(),
                "AWS_ENDPOINT_URL_SQS", aws.sqsEndpoint().toString(),
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local"));
        var handler = template.functions().stream()
                .filter(one -> one.id().equals(function))
                .findFirst()
                .orElseThrow()
                .handler();
        try (var api = new RuntimeApi(event(function))) {
            return api.start(classPath(unpacked), handler, environment, way);
        }
    }

    /// As Lambda's: the zip's folder, its lib, and the runtime client, which is on the path of this program.
    private static String classPath(Path unpacked) throws IOException {
        try (Stream<Path> libraries = Files.list(unpacked.resolve("lib"))) {
            var client = Stream.of(System.getProperty("java.class.path").split(":"))
                    .filter(entry -> entry.contains("aws-lambda-java-"));
            return Stream.concat(
                            Stream.of(unpacked.toString()),
                            Stream.concat(libraries.map(Path::toString).sorted(), client))
                    .collect(Collectors.joining(":"));
        }
    }

    private static String event(String function) {
        return switch (function) {
            case "PollFeed" -> queued("{\"feeds\":[\"" + latestFeed + "\"]}");
            case "FileStory" -> queued("{\"article\":\"" + latestArticle + "\"}");
            case "TelegramWebhook" -> webhook();
            case "AnswerUpdate" -> queued(update());
            default -> "{}";
        };
    }

    private static String queued(String body) {
        var event = JSON.createObjectNode();
        event.putArray("Records")
                .addObject()
                .put("messageId", "1")
                .put("eventSourceARN", "arn:queue")
                .put("body", body);
        return event.toString();
    }

    private static String webhook() {
        var event = JSON.createObjectNode().put("rawPath", "/telegram");
        event.putObject("headers").put("x-telegram-bot-api-secret-token", "secret");
        event.putObject("requestContext")
                .putObject("http")
                .put("method", "POST")
                .put("path", "/telegram");
        event.put("body", update());
        return event.toString();
    }

    private static String update() {
        return """
                {"update_id":%d,"message":{"message_id":1,"date":%d,"text":"/help",
                "chat":{"id":7,"type":"private","first_name":"A"},"from":{"id":7,"is_bot":false,"first_name":"A"}}}""".formatted(
                UPDATES.incrementAndGet(), InstantSource.system().instant().getEpochSecond());
    }

    private static void print(String function, RuntimeApi.Way way, List<RuntimeApi.Start> starts) {
        System.out.printf(
                "%-16s %-22s to ready %5d ms CPU; to the first answer %5d ms CPU, %5d ms wall; the second %4d ms CPU (medians of %d)%n",
                function,
                way,
                median(starts.stream().map(RuntimeApi.Start::ready)),
                median(starts.stream().map(RuntimeApi.Start::firstCpu)),
                median(starts.stream().map(RuntimeApi.Start::firstWall)),
                median(starts.stream().map(RuntimeApi.Start::secondCpu)),
                starts.size());
    }

    private static long median(Stream<Duration> times) {
        var sorted = times.sorted().toList();
        return sorted.get(sorted.size() / 2).toMillis();
    }
}
