package watch.sahel.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import watch.sahel.embedded.aws.CapacityMeter;
import watch.sahel.embedded.aws.EmbeddedAws;
import watch.sahel.embedded.template.Template;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.Listing;
import watch.sahel.feed.Outlet;
import watch.sahel.flow.Journal;
import watch.sahel.flow.Rounds;
import watch.sahel.lambda.AwsClients;
import watch.sahel.lambda.dynamo.DynamoFeeds;
import watch.sahel.lambda.dynamo.Table;
import watch.sahel.local.LocalBot;

/// Polls so many feeds, all due at once, through the real functions and queues at the concurrency that the template
/// states, and prints how long it took and what it consumed: a first round, in which all is new, and a second one,
/// in which half is unchanged. More feeds than the schedule takes at a time follow in the next of its rounds,
/// without the wait for the next minute. Arguments: the numbers of feeds, such as `100 1000`.
public final class PollingRun {
    private static final Outlet OUTLET = new Outlet("Outlet", "en", "ML", Affiliation.INDEPENDENT);
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private PollingRun() {}

    public static void main(String[] counts) throws IOException {
        try (var aws = EmbeddedAws.inMemory()) {
            for (var count : counts) {
                run(aws, Integer.parseInt(count));
            }
        }
    }

    private static void run(EmbeddedAws aws, int feeds) throws IOException {
        var meter = new CapacityMeter();
        var finished = new Tally();
        var clock = new MovedClock(InstantSource.system().instant().plus(Duration.ofDays(1)));
        var stack = "bench" + feeds;
        var template = Template.read(Path.of("template.yaml"));
        var dynamo = MeteredDynamo.of(aws, meter);
        var clients = AwsClients.of(dynamo, aws.sqs());
        try (var sites = new SlowSites(feeds);
                var bot = LocalBot.start(template, stack, clients, clients, settings(), counting(finished), clock)) {
            var store = new DynamoFeeds(new Table(dynamo, stack + "-Table"));
            for (var i = 0; i < feeds; i++) {
                store.add(Feed.fresh(new FeedId("feed-" + i), new Listing(sites.feed(i), OUTLET), clock.instant()));
            }
            round("all new", bot, meter, finished, feeds);
            sites.nextEdition();
            clock.pass(Duration.ofDays(1));
            round("half unchanged", bot, meter, finished, feeds);
        }
    }

    private static void round(String what, LocalBot bot, CapacityMeter meter, Tally finished, int feeds) {
        meter.reset();
        finished.clear();
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
        var started = System.nanoTime();
        var cpu = cpu();
        for (var left = feeds; left > 0; left -= Rounds.MAX_FEEDS) {
            bot.schedules().stream()
                    .filter(schedule -> schedule.function().equals("SchedulePolls"))
                    .forEach(bot::fire);
            await(finished, feeds - Math.max(0, left - Rounds.MAX_FEEDS), started);
        }
        var seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf(
                "%,7d feeds, %-15s %6.1f s wall, %6.1f s CPU of both sides, peak heap %5d MB%n",
                feeds, what + ":", seconds, (cpu() - cpu) / 1e9, peakHeap() >> 20);
        meter.used()
                .forEach((operation, used) -> System.out.printf(
                        "        %-20s %,8d calls %,10.1f units, %.2f a feed%n",
                        operation, used.calls(), used.units(), used.units() / feeds));
    }

    private static void await(Tally finished, int feeds, long started) {
        while (finished.polls() < feeds) {
            if (System.nanoTime() - started > PATIENCE.toNanos()) {
                throw new IllegalStateException("only " + finished.polls() + " of " + feeds + " feeds in " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static Journal counting(Tally finished) {
        return event -> {
            switch (event) {
                case Journal.FeedPolled _, Journal.FeedUnchanged _ -> finished.add();
                case Journal.FeedFailed failed -> finished.fail(failed.toString());
                default -> {}
            }
        };
    }

    private static Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("TELEGRAM_TOKEN", "1:none");
        settings.put("WEBHOOK_SECRET", "none");
        settings.put("LINK_SECRET", "a link secret of nobody");
        settings.put("ALLOW_PRIVATE_FEEDS", "true");
        return settings;
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(pool -> pool.getPeakUsage())
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    /// Counts polls, and stops the run at the first that failed: there is nothing to measure then.
    private static final class Tally {
        private final AtomicInteger polls = new AtomicInteger();
        private volatile String failure = "";

        void add() {
            polls.incrementAndGet();
        }

        void fail(String why) {
            failure = why;
        }

        void clear() {
            polls.set(0);
        }

        int polls() {
            if (!failure.isEmpty()) {
                throw new IllegalStateException(failure);
            }
            return polls.get();
        }
    }
}
