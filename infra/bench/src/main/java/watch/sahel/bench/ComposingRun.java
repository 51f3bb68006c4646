package watch.sahel.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import watch.sahel.digest.DigestOrder;
import watch.sahel.embedded.aws.CapacityMeter;
import watch.sahel.embedded.aws.EmbeddedAws;
import watch.sahel.embedded.aws.Layout;
import watch.sahel.embedded.template.Template;
import watch.sahel.flow.DigestComposition;
import watch.sahel.flow.FeedReport;
import watch.sahel.flow.Journal;
import watch.sahel.flow.Rounds;
import watch.sahel.lambda.dynamo.Consistency;
import watch.sahel.lambda.dynamo.DynamoArticles;
import watch.sahel.lambda.dynamo.DynamoFeeds;
import watch.sahel.lambda.dynamo.DynamoLedger;
import watch.sahel.lambda.dynamo.DynamoStories;
import watch.sahel.lambda.dynamo.DynamoSubscribers;
import watch.sahel.lambda.dynamo.Table;

/// What composing takes when so many readers with twenty mixes of topics want their digests in the same minute: two
/// compositions at once, as the template allows, over DynamoDB Local with three days of news. Messages are counted,
/// not sent. Arguments: numbers of readers, such as `1000 10000`.
public final class ComposingRun {
    private static final int OUTLETS = 200;
    private static final int COMPOSITIONS = 2;
    private static final Duration NEWS = Duration.ofDays(3);
    private static final LocalTime TIME = LocalTime.of(7, 0);

    private final EmbeddedAws aws;
    private final CapacityMeter meter = new CapacityMeter();
    private final DynamoDbClient dynamo;
    private final Instant due = InstantSource.system()
            .instant()
            .truncatedTo(ChronoUnit.DAYS)
            .plus(NEWS)
            .atOffset(ZoneOffset.UTC)
            .with(TIME)
            .toInstant();

    private ComposingRun(EmbeddedAws aws) {
        this.aws = aws;
        dynamo = MeteredDynamo.of(aws, meter);
    }

    public static void main(String[] numbers) throws InterruptedException {
        for (var number : numbers) {
            try (var aws = EmbeddedAws.inMemory()) {
                new ComposingRun(aws).run(Integer.parseInt(number));
            }
        }
    }

    private void run(int readers) throws InterruptedException {
        Layout.of(Template.read(Path.of("template.yaml"))).createIn(aws.dynamoDb(), aws.sqs(), "composing");
        var table = new Table(dynamo, "composing-Table");
        var clock = new RunningClock(due.minus(NEWS));
        var past = new InventedPast(table, OUTLETS, clock);
        for (var hour = due.minus(NEWS); hour.isBefore(due); hour = hour.plus(Duration.ofHours(1))) {
            clock.forwardTo(hour.plus(Duration.ofHours(1)));
            past.file(hour);
        }
        InventedPast.subscribe(table, readers, List.of(TIME), due.minus(Duration.ofDays(1)));
        clock.forwardTo(due.plus(Duration.ofMinutes(1)));
        meter.reset();
        compose(table, clock, readers);
    }

    private void compose(Table table, InstantSource clock, int readers) throws InterruptedException {
        var told = new Tally();
        var started = System.nanoTime();
        var used = processor().getProcessCpuTime();
        var rounds = 0;
        while (told.composed.get() + told.empty.get() < readers) {
            Queue<DigestOrder> orders = new ConcurrentLinkedQueue<>();
            Rounds.digests(new DynamoSubscribers(table), orders::addAll, clock);
            rounds++;
            var threads = new ArrayList<Thread>();
            for (var i = 0; i < COMPOSITIONS; i++) {
                var composition = composition(table, told, clock);
                threads.add(Thread.ofPlatform().start(() -> {
                    for (var order = orders.poll(); order != null; order = orders.poll()) {
                        composition.compose(order);
                    }
                    told.computing.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
                }));
            }
            for (var thread : threads) {
                thread.join();
            }
            System.out.printf(
                    "round %d: %,d readers after %.0f s%n",
                    rounds, told.composed.get() + told.empty.get(), (System.nanoTime() - started) / 1e9);
        }
        var seconds = (System.nanoTime() - started) / 1e9;
        var thousands = readers / 1_000.0;
        System.out.printf(
                "%n%,d readers in %d rounds: %.0f s, %,d digests of %.1f stories, %,d empty, %,d messages%n",
                readers,
                rounds,
                seconds,
                told.composed.get(),
                (double) told.stories.get() / Math.max(1, told.composed.get()),
                told.empty.get(),
                told.messages.get());
        System.out.printf(
                "for each 1,000: %.1f s; CPU %.1f s of composing, %.1f s with the table%n",
                seconds / thousands,
                told.computing.get() / 1e9 / thousands,
                (processor().getProcessCpuTime() - used) / 1e9 / thousands);
        meter.usedByRecord()
                .forEach((what, all) -> System.out.printf(
                        "  %-32s %,9d calls %,11.1f units; for each 1,000: %,8.0f calls %,9.1f units%n",
                        what, all.calls(), all.units(), all.calls() / thousands, all.units() / thousands));
    }

    private static OperatingSystemMXBean processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    }

    private static DigestComposition composition(Table table, Tally told, InstantSource clock) {
        return new DigestComposition(
                new DynamoSubscribers(table),
                new DynamoStories(table, Consistency.EVENTUAL),
                new DynamoLedger(table),
                new FeedReport(new DynamoFeeds(table), new DynamoArticles(table), Optional.empty()),
                (_, _, _) -> told.messages.incrementAndGet(),
                told::note,
                clock);
    }

    private static final class Tally {
        private final AtomicInteger composed = new AtomicInteger();
        private final AtomicInteger empty = new AtomicInteger();
        private final AtomicInteger stories = new AtomicInteger();
        private final AtomicInteger messages = new AtomicInteger();
        /// Nanoseconds of CPU of the threads that compose, their calls to the table included.
        private final AtomicLong computing = new AtomicLong();

        void note(Journal.Event event) {
            switch (event) {
                case Journal.DigestComposed digest -> {
                    composed.incrementAndGet();
                    stories.addAndGet(digest.stories());
                }
                case Journal.DigestEmpty _ -> empty.incrementAndGet();
                default -> {}
            }
        }
    }
}
