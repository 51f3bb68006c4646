package watch.sahel.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import watch.sahel.article.Article;
import watch.sahel.article.ArticleId;
import watch.sahel.article.Filing;
import watch.sahel.embedded.aws.CapacityMeter;
import watch.sahel.embedded.aws.EmbeddedAws;
import watch.sahel.embedded.aws.LocalAccount;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.embedded.telegram.Limits;
import watch.sahel.embedded.template.Template;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.Listing;
import watch.sahel.feed.Outlet;
import watch.sahel.flow.Journal;
import watch.sahel.flow.StoryFiling;
import watch.sahel.flow.TopicMatching;
import watch.sahel.lambda.AwsClients;
import watch.sahel.lambda.StructuredJournal;
import watch.sahel.lambda.dynamo.Consistency;
import watch.sahel.lambda.dynamo.DynamoArticles;
import watch.sahel.lambda.dynamo.DynamoFeeds;
import watch.sahel.lambda.dynamo.DynamoStories;
import watch.sahel.lambda.dynamo.DynamoSubscribers;
import watch.sahel.lambda.dynamo.DynamoWatches;
import watch.sahel.lambda.dynamo.Table;
import watch.sahel.local.LocalBot;
import watch.sahel.match.Matcher;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Choices;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.text.Sha256;

/// What part of a day of 200 feeds, 10,000 articles a day and 1,000 subscribers makes of calls, through the real
/// functions, queues and schedules of template.yaml on simulated time: the raw numbers of the monthly bill. The days
/// before are told first, so that filing and digests meet what they meet in service. Arguments: hours from 06:00 on
/// (with 2 to 11 the digest of 07:00 is in it), subscribers.
public final class BillRun {
    private static final int FEEDS = 200;
    private static final Duration BEFORE = Duration.ofDays(3);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<LocalTime> TIMES = List.of(LocalTime.of(7, 0), LocalTime.of(18, 0));

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Instant start = InstantSource.system()
            .instant()
            .truncatedTo(ChronoUnit.DAYS)
            .plus(Duration.ofDays(1))
            .plus(Duration.ofHours(6));
    private final MovedClock clock = new MovedClock(start.minus(BEFORE));
    private final CapacityMeter dynamoMeter = new CapacityMeter();
    private final CapacityMeter sqsMeter = new CapacityMeter();
    private final CapacityMeter triggerMeter = new CapacityMeter();
    private final Map<String, AtomicLong> events = new ConcurrentHashMap<>();
    private final AtomicLong happened = new AtomicLong();
    private final AtomicLong logged = new AtomicLong();
    private final Journal log = new StructuredJournal(
            new PrintStream(
                    new OutputStream() {
                        @Override
                        public void write(int letter) {
                            logged.incrementAndGet();
                        }
                    },
                    false,
                    StandardCharsets.UTF_8),
            clock);

    private BillRun() {}

    public static void main(String[] arguments) throws IOException {
        new BillRun().run(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    }

    private void run(int hours, int subscribers) throws IOException {
        try (var aws = EmbeddedAws.inMemory();
                var sites = new InventedSites(FEEDS, clock);
                var telegram = BotApiServer.start(clock, Limits.telegram().withoutRates())) {
            var dynamo = client(DynamoDbClient.builder().endpointOverride(aws.dynamoDbEndpoint()), dynamoMeter)
                    .build();
            var functions = AwsClients.of(
                    dynamo,
                    client(SqsClient.builder().endpointOverride(aws.sqsEndpoint()), sqsMeter)
                            .build());
            var triggers = AwsClients.of(
                    aws.dynamoDb(),
                    client(SqsClient.builder().endpointOverride(aws.sqsEndpoint()), triggerMeter)
                            .build());
            try (var bot = LocalBot.start(
                    Template.read(Path.of("template.yaml")),
                    "bill",
                    triggers,
                    functions,
                    settings(telegram),
                    this::note,
                    clock)) {
                var table = new Table(dynamo, "bill-Table");
                subscribe(table, telegram, subscribers);
                tellTheDaysBefore(table, bot);
                addFeeds(table, sites);
                minute(bot);
                measure(bot, hours);
            }
        }
    }

    private static <B extends AwsClientBuilder<B, ?>> B client(B builder, CapacityMeter meter) {
        return builder.region(Region.of(LocalAccount.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(LocalAccount.KEY, LocalAccount.KEY)))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .addExecutionInterceptor(meter)
                        .build());
    }

    private static Map<String, String> settings(BotApiServer telegram) {
        var settings = new HashMap<String, String>();
        settings.put("TELEGRAM_API_URL", telegram.base().toString());
        settings.put("TELEGRAM_TOKEN", telegram.token());
        settings.put("WEBHOOK_SECRET", "none");
        settings.put("LINK_SECRET", "a link secret of nobody");
        settings.put("ALLOW_PRIVATE_FEEDS", "true");
        settings.put("POLL_INTERVAL", "PT10M");
        settings.put("POLL_SPREAD", "PT0S");
        settings.put("HOST_SPACING", "PT0S");
        return settings;
    }

    private void note(Journal.Event event) {
        happened.incrementAndGet();
        log.record(event);
        events.computeIfAbsent(event.getClass().getSimpleName(), _ -> new AtomicLong())
                .incrementAndGet();
        switch (event) {
            case Journal.FeedPolled polled -> add("articles claimed", polled.fresh());
            case Journal.DigestComposed composed -> add("stories in digests", composed.stories());
            case Journal.Delivered delivered -> add("parts sent", delivered.parts());
            case Journal.FeedFailed failed -> throw new IllegalStateException(failed.toString());
            default -> {}
        }
    }

    private void add(String what, long number) {
        events.computeIfAbsent(what, _ -> new AtomicLong()).addAndGet(number);
    }

    private void subscribe(Table table, BotApiServer telegram, int number) {
        var store = new DynamoSubscribers(table);
        for (var i = 0; i < number; i++) {
            telegram.chat(1_000 + i);
            var choices = Choices.of(
                    ZoneOffset.UTC,
                    TopicMixes.all().get(i % TopicMixes.all().size()),
                    new Schedule.Daily(TIMES, EnumSet.allOf(DayOfWeek.class)));
            store.add(Subscriber.joining(new Address.TelegramChat(1_000 + i), "en", choices, clock.instant())
                    .digestedAt(clock.instant()));
        }
    }

    /// Hour by hour, with the digests that are due.
    private void tellTheDaysBefore(Table table, LocalBot bot) {
        var articles = new DynamoArticles(table);
        var stories = new DynamoStories(table, Consistency.STRONG);
        var topics = new TopicMatching(Matcher.bundled(), new DynamoWatches(table), _ -> {}, clock);
        var filing = new StoryFiling(
                articles,
                stories,
                topics,
                orders -> orders.forEach(order -> stories.alerted(order.alert())),
                _ -> {},
                clock);
        var end = start.minus(Duration.ofHours(1));
        while (clock.instant().isBefore(end)) {
            var hour = clock.instant();
            clock.pass(Duration.ofHours(1));
            for (var outlet = 0; outlet < FEEDS; outlet++) {
                for (var item : InventedDay.published(outlet, hour, clock.instant())) {
                    if (item.summary().contains("people died")) {
                        var article = article(item);
                        articles.claim(article, Filing.AWAITED);
                        filing.file(article.id());
                    }
                }
            }
            schedules(bot, "ScheduleDigests");
        }
        System.out.printf("told before: %s%n", new TreeMap<>(events));
    }

    static Article article(InventedDay.Item item) {
        return new Article(
                new ArticleId(Sha256.identity(item.id())),
                new Outlet(
                        "Outlet " + item.id().replaceFirst("-.*", ""), item.language(), "ML", Affiliation.INDEPENDENT),
                item.title(),
                item.summary(),
                "https://www.outlet.example/2026/11/news/" + item.id(),
                item.language(),
                item.published(),
                item.published(),
                List.of());
    }

    private void addFeeds(Table table, InventedSites sites) {
        var store = new DynamoFeeds(table);
        for (var i = 0; i < FEEDS; i++) {
            var outlet = new Outlet("Outlet " + i, "", "ML", Affiliation.INDEPENDENT);
            store.add(Feed.fresh(new FeedId("feed-" + i), new Listing(sites.feed(i), outlet), clock.instant()));
        }
        clock.to(start);
    }

    private void minute(LocalBot bot) {
        schedules(bot, "SchedulePolls");
        schedules(bot, "ScheduleDigests");
    }

    /// Nobody waits for what was not queued.
    private void schedules(LocalBot bot, String function) {
        var event = JSON.createObjectNode().put("overdueBy", "PT15M");
        if (bot.invoke(function, event).elements().next().asInt() > 0) {
            drain(bot);
        }
    }

    private void drain(LocalBot bot) {
        if (!bot.drain(happened::get, PATIENCE)) {
            throw new IllegalStateException("not done in " + PATIENCE);
        }
    }

    private void measure(LocalBot bot, int hours) {
        dynamoMeter.reset();
        sqsMeter.reset();
        triggerMeter.reset();
        events.clear();
        logged.set(0);
        var before = bot.usage();
        for (var minute = 1; minute <= hours * 60; minute++) {
            clock.pass(Duration.ofMinutes(1));
            minute(bot);
            if (minute % 5 == 0) {
                schedules(bot, "ResumeOverdue");
            }
        }
        System.out.printf("%n%d hours from %s%n", hours, start);
        new TreeMap<>(events).forEach((what, number) -> System.out.printf("  %-24s %,10d%n", what, number.get()));
        System.out.printf("  %-24s %,10d%n", "bytes logged", logged.get());
        System.out.println("table: calls, units");
        print(dynamoMeter);
        System.out.println("queues, by the functions: calls");
        print(sqsMeter);
        System.out.println("queues, by the triggers: calls (empty receives among them)");
        print(triggerMeter);
        System.out.println("functions: invocations, seconds, seconds of CPU");
        new TreeMap<>(bot.usage()).forEach((function, used) -> {
            var was = before.get(function);
            System.out.printf(
                    "  %-24s %,10d %10.1f %10.1f%n",
                    function,
                    used.invocations() - (was == null ? 0 : was.invocations()),
                    seconds(used.took()) - (was == null ? 0 : seconds(was.took())),
                    seconds(used.cpu()) - (was == null ? 0 : seconds(was.cpu())));
        });
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }

    private static void print(CapacityMeter meter) {
        meter.usedByRecord()
                .forEach(
                        (what, used) -> System.out.printf("  %-32s %,10d %,12.1f%n", what, used.calls(), used.units()));
    }
}
