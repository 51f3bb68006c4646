package watch.sahel.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/// The feeds of the [InventedDay]: the last thirty items of each as they are at the time of the clock, at once.
final class InventedSites implements AutoCloseable {
    private static final int ITEMS = 30;

    private final FeedHosts hosts;
    private final InstantSource clock;

    InventedSites(int feeds, InstantSource clock) throws IOException {
        this.clock = clock;
        this.hosts = new FeedHosts(feeds, this::edition);
    }

    URI feed(int number) {
        return hosts.feed(number);
    }

    private FeedHosts.Edition edition(int number) {
        var now = clock.instant();
        var all = InventedDay.published(number, now.minus(Duration.ofDays(1)), now);
        var items = all.subList(Math.max(0, all.size() - ITEMS), all.size()).reversed();
        return new FeedHosts.Edition(items.getFirst().id(), () -> document(number, items));
    }

    private static String document(int outlet, List<InventedDay.Item> items) {
        return items.stream()
                .map(item -> """
                        <item><title>%s</title><link>https://www.outlet-%d.example/2026/11/news/%s</link><guid>%s</guid>
                        <pubDate>%s</pubDate><description>%s</description></item>
                        """.formatted(
                                item.title(),
                                outlet,
                                item.id(),
                                item.id(),
                                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        item.published().atOffset(ZoneOffset.UTC)),
                                item.summary()))
                .collect(Collectors.joining(
                        "",
                        "<rss version=\"2.0\"><channel><title>Outlet %d</title><language>%s</language>"
                                .formatted(outlet, items.getFirst().language()),
                        "</channel></rss>"));
    }

    @Override
    public void close() {
        hosts.close();
    }
}
