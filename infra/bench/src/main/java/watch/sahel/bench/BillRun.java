package watch.sahel.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.sqs.SqsClient;
import watch.sahel.embedded.aws.CapacityMeter;
import watch.sahel.embedded.aws.EmbeddedAws;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.embedded.telegram.Limits;
import watch.sahel.embedded.template.Template;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.Listing;
import watch.sahel.feed.Outlet;
import watch.sahel.flow.Journal;
import watch.sahel.lambda.AwsClients;
import watch.sahel.lambda.StructuredJournal;
import watch.sahel.lambda.dynamo.DynamoFeeds;
import watch.sahel.lambda.dynamo.Table;
import watch.sahel.local.LocalBot;

/// What 200 feeds, 10,000 articles a day and 1,000 subscribers with two digests a day use of an account, and what a
/// month of it costs ([Bill]). Some hours between two digests and one round of digests, through the real functions,
/// queues and schedules of template.yaml, are recorded and multiplied. The days before are told first, so that filing
/// and digests meet what they meet in service. Arguments: hours, up to eleven; subscribers, whose digests are
/// multiplied to a thousand: what a round reads for all of them is then counted too often.
public final class BillRun {
    private static final int FEEDS = 200;
    private static final Duration BEFORE = Duration.ofDays(3);
    /// So far back go the items that a feed carries when it is polled for the first time.
    private static final Duration CARRIED = Duration.ofHours(15);
    private static final Duration DIGESTED = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<LocalTime> TIMES = List.of(LocalTime.of(6, 0), LocalTime.of(18, 0));
    private static final int DAYS = 30;
    private static final double SUBSCRIBERS = 1_000;
    /// How often a day a new instance, or six hours, make filing read all open stories: a guess.
    private static final int READINGS_A_DAY = 12;

    private static final int SHOWN = 12;
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Half an hour after a digest.
    private final Instant start = InstantSource.system()
            .instant()
            .truncatedTo(ChronoUnit.DAYS)
            .plus(BEFORE)
            .plus(Duration.ofHours(30))
            .plus(Duration.ofMinutes(30));
    private final RunningClock clock = new RunningClock(start.minus(BEFORE));
    private final CapacityMeter dynamoMeter = new CapacityMeter();
    private final CapacityMeter sqsMeter = new CapacityMeter();
    private final Map<String, AtomicLong> events = new ConcurrentHashMap<>();
    private final AtomicLong happened = new AtomicLong();
    private final AtomicLong logged = new AtomicLong();
    private final StructuredJournal log = new StructuredJournal(
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
    private final Template template = Template.read(Path.of("template.yaml"));
    private final EmbeddedAws aws;
    private final DynamoDbClient dynamo;
    private final SqsClient sqs;
    private final Table table;

    private BillRun(EmbeddedAws aws) {
        this.aws = aws;
        dynamo = MeteredDynamo.of(aws, dynamoMeter);
        sqs = MeteredSqs.of(aws, sqsMeter);
        table = new Table(dynamo, "bill-Table");
    }

    public static void main(String[] arguments) throws IOException {
        try (var aws = EmbeddedAws.inMemory()) {
            new BillRun(aws).run(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        }
    }

    private void run(int hours, int subscribers) throws IOException {
        try (var sites = new InventedSites(FEEDS, clock);
                var telegram = BotApiServer.start(clock, Limits.telegram().withoutRates())) {
            try (var bot = bot(telegram, "unlimited")) {
                InventedPast.subscribe(table, subscribers, TIMES, start.minus(DIGESTED));
                InventedPast.chats(subscribers).forEach(telegram::chat);
                tellTheDaysBefore(bot);
            }
            try (var bot = bot(telegram, "30")) {
                addFeeds(sites);
                var first = recorded(bot, () -> schedules(bot, "SchedulePolls"));
                show("first polls, and what they carried filed", first);
                var quiet = recorded(bot, () -> live(bot, hours));
                show(hours + " hours without digests", quiet);
                clock.forwardTo(start.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(18)));
                var digests = recorded(bot, () -> schedules(bot, "ScheduleDigests"));
                show("a round of digests", digests);
                bill(quiet.times(24.0 / hours * DAYS)
                        .plus(digests.times(SUBSCRIBERS / subscribers * TIMES.size() * DAYS))
                        .plus(readings(first)));
            }
        }
    }

    private LocalBot bot(BotApiServer telegram, String rate) throws IOException {
        var settings = new HashMap<String, String>();
        settings.put("TELEGRAM_API_URL", telegram.base().toString());
        settings.put("TELEGRAM_TOKEN", telegram.token());
        settings.put("TELEGRAM_RATE", rate);
        settings.put("WEBHOOK_SECRET", "none");
        settings.put("LINK_SECRET", "a link secret of nobody");
        settings.put("ALLOW_PRIVATE_FEEDS", "true");
        settings.put("POLL_INTERVAL", "PT10M");
        settings.put("POLL_SPREAD", "PT0S");
        settings.put("HOST_SPACING", "PT0S");
        return LocalBot.start(
                template,
                "bill",
                AwsClients.of(aws.dynamoDb(), aws.sqs()),
                AwsClients.of(dynamo, sqs),
                settings,
                this::note,
                clock);
    }

    /// A line of metrics for each event: no invocation writes more.
    private void note(Journal.Event event) {
        happened.incrementAndGet();
        log.record(event);
        log.flush();
        add(event.getClass().getSimpleName(), 1);
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

    /// Digests of the last day are sent; older ones would change what is read by some bytes.
    private void tellTheDaysBefore(LocalBot bot) {
        var past = new InventedPast(table, FEEDS, clock);
        for (var hour = start.minus(BEFORE); hour.isBefore(start); hour = hour.plus(Duration.ofHours(1))) {
            clock.forwardTo(hour.plus(Duration.ofHours(1)));
            if (hour.isBefore(start.minus(CARRIED))) {
                past.file(hour);
            }
            if (hour.isAfter(start.minus(DIGESTED))) {
                schedules(bot, "ScheduleDigests");
            }
        }
    }

    private void addFeeds(InventedSites sites) {
        var store = new DynamoFeeds(table);
        clock.forwardTo(start);
        for (var i = 0; i < FEEDS; i++) {
            var outlet = new Outlet("Outlet " + i, "", "ML", Affiliation.INDEPENDENT);
            store.add(Feed.fresh(new FeedId("feed-" + i), new Listing(sites.feed(i), outlet), clock.instant()));
        }
    }

    private void live(LocalBot bot, int hours) {
        var begun = clock.instant();
        for (var minute = 1; minute <= hours * 60; minute++) {
            clock.forwardTo(begun.plus(Duration.ofMinutes(minute)));
            schedules(bot, "SchedulePolls");
            schedules(bot, "ScheduleDigests");
            if (minute % 5 == 0) {
                schedules(bot, "ResumeOverdue");
            }
        }
    }

    /// Nobody waits for what was not queued.
    private void schedules(LocalBot bot, String function) {
        var event = JSON.createObjectNode().put("overdueBy", "PT15M");
        if (bot.invoke(function, event).elements().next().asInt() > 0 && !bot.drain(happened::get, PATIENCE)) {
            throw new IllegalStateException("not done in " + PATIENCE);
        }
    }

    private Recorded recorded(LocalBot bot, Runnable stretch) {
        dynamoMeter.reset();
        sqsMeter.reset();
        events.clear();
        logged.set(0);
        var usage = bot.usage();
        var before = described();
        stretch.run();
        var after = described();
        return new Recorded(
                amounts(dynamoMeter),
                amounts(sqsMeter),
                bot.usage().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> Recorded.Work.between(usage.get(entry.getKey()), entry.getValue()))),
                logged.get(),
                after.tableSizeBytes() - before.tableSizeBytes(),
                inIndexes(after) - inIndexes(before));
    }

    private static Map<String, Recorded.Amount> amounts(CapacityMeter meter) {
        return meter.usedByRecord().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Recorded.Amount.of(entry.getValue())));
    }

    private TableDescription described() {
        return aws.dynamoDb()
                .describeTable(request -> request.tableName(table.name()))
                .table();
    }

    private static double inIndexes(TableDescription described) {
        return described.globalSecondaryIndexes().stream()
                .mapToLong(index -> index.indexSizeBytes())
                .sum();
    }

    /// Of what the first polls used, the reading of the open stories, as often as it happens in a month.
    private static Recorded readings(Recorded first) {
        var reading = first.table().entrySet().stream()
                .filter(entry -> entry.getKey().equals("BatchGetItem STORY")
                        || entry.getKey().equals("Query TOPIC"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Recorded(reading, Map.of(), Map.of(), 0, 0, 0).times(READINGS_A_DAY * DAYS);
    }

    private void show(String stretch, Recorded recorded) {
        System.out.printf("%n%s%n", stretch);
        new TreeMap<>(events).forEach((what, number) -> System.out.printf("  %-28s %,12d%n", what, number.get()));
        System.out.printf(
                "  %-28s %,12.0f%n  %-28s %,12.0f%n",
                "bytes logged", recorded.logged(), "bytes in the table", recorded.inTable());
        largest(recorded);
        new TreeMap<>(recorded.queues())
                .forEach((what, used) -> System.out.printf("  %-36s %,10.0f%n", what, used.calls()));
        new TreeMap<>(recorded.functions())
                .forEach((function, work) -> System.out.printf(
                        "  %-28s %,10.0f times %,10.1f s %,10.1f s computing%n",
                        function, work.invocations(), work.seconds(), work.computing()));
    }

    private static void largest(Recorded recorded) {
        recorded.table().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Recorded.Amount> entry) ->
                                entry.getValue().units())
                        .reversed())
                .limit(SHOWN)
                .forEach(entry -> System.out.printf(
                        "  %-36s %,10.0f calls %,12.1f units%n",
                        entry.getKey(),
                        entry.getValue().calls(),
                        entry.getValue().units()));
    }

    private void bill(Recorded month) {
        System.out.printf("%nA month%n");
        largest(month);
        var bill = new Bill(template, month);
        bill.lines()
                .forEach(line -> System.out.printf(
                        "  %-28s %,16.1f %8.2f %8.2f%n", line.what(), line.quantity(), line.list(), line.billed()));
        System.out.printf("  %-28s %16s %8.2f %8.2f%n", "USD", "", bill.list(), bill.billed());
    }
}
