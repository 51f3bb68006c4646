package watch.sahel.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// The feeds of the [InventedDay], on many hosts, 127.0.1.1 and up: the last thirty items of each as they are at the
/// time of the clock, at once, and 304 to who has them.
final class InventedSites implements AutoCloseable {
    private static final int FEEDS_A_HOST = 5;
    private static final int ITEMS = 30;

    private final List<HttpServer> servers = new ArrayList<>();
    private final InstantSource clock;

    InventedSites(int feeds, InstantSource clock) throws IOException {
        this.clock = clock;
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        for (var host = 0; host * FEEDS_A_HOST < feeds; host++) {
            var address =
                    InetAddress.getByAddress(new byte[] {127, 0, (byte) (1 + host / 250), (byte) (1 + host % 250)});
            var server = HttpServer.create(new InetSocketAddress(address, 0), 0);
            server.createContext("/", this::answer);
            server.setExecutor(threads);
            server.start();
            servers.add(server);
        }
    }

    URI feed(int number) {
        var address = servers.get(number / FEEDS_A_HOST).getAddress();
        return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/" + number);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var number = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
        var now = clock.instant();
        var all = InventedDay.published(number, now.minus(Duration.ofDays(1)), now);
        var items = all.subList(Math.max(0, all.size() - ITEMS), all.size()).reversed();
        try (exchange) {
            var tag = "\"" + items.getFirst().id() + "\"";
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            var body = document(number, items).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
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
                                java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        item.published().atOffset(java.time.ZoneOffset.UTC)),
                                item.summary()))
                .collect(Collectors.joining(
                        "",
                        "<rss version=\"2.0\"><channel><title>Outlet %d</title><language>%s</language>"
                                .formatted(outlet, items.getFirst().language()),
                        "</channel></rss>"));
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
    }
}
