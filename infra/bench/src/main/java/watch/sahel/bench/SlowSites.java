package watch.sahel.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Feeds of 30 items that answer after 50 ms to 2 s, each feed always after the same time. From one edition to the next
/// every other feed has one new item; the rest answer 304.
final class SlowSites implements AutoCloseable {
    private static final int MIN_DELAY_MS = 50;
    private static final int MAX_DELAY_MS = 2_000;
    private static final int ITEMS = 30;
    private static final long SEED = 20_261_123;

    private final AtomicInteger edition = new AtomicInteger();
    private final int[] delays;
    private final FeedHosts hosts;

    SlowSites(int feeds) throws IOException {
        delays = new SplittableRandom(SEED)
                .ints(feeds, MIN_DELAY_MS, MAX_DELAY_MS + 1)
                .toArray();
        hosts = new FeedHosts(feeds, this::edition);
    }

    URI feed(int number) {
        return hosts.feed(number);
    }

    void nextEdition() {
        edition.incrementAndGet();
    }

    private FeedHosts.Edition edition(int number) {
        LockSupport.parkNanos(Duration.ofMillis(delays[number]).toNanos());
        var items = ITEMS + (number % 2 == 0 ? edition.get() : 0);
        return new FeedHosts.Edition(Integer.toString(items), () -> document(number, items));
    }

    private static String document(int number, int items) {
        return IntStream.range(0, items)
                .mapToObj(i -> """
                        <item><title>Item %d of feed %d, on the price of millet at the market</title>
                        <link>https://feed%d.example/%d</link><guid>%d-%d</guid><pubDate>Mon, 23 Nov 2026 06:00:00 GMT</pubDate>
                        <description>%s</description></item>
                        """.formatted(
                                i, number, number, i, number, i, "A sentence of ordinary length on it. ".repeat(8)))
                .collect(Collectors.joining(
                        "", "<rss version=\"2.0\"><channel><title>Feed " + number + "</title>", "</channel></rss>"));
    }

    @Override
    public void close() {
        hosts.close();
    }
}
