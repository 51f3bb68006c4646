package watch.sahel.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Many hosts, 127.0.1.1 and up, with feeds of 30 items that answer after 50 ms to 2 s, each feed always after the
/// same time. From one edition to the next every other feed has one new item; the rest answer 304.
final class SlowSites implements AutoCloseable {
    private static final int MIN_DELAY_MS = 50;
    private static final int MAX_DELAY_MS = 2_000;
    private static final int FEEDS_A_HOST = 5;
    private static final int ITEMS = 30;
    private static final long SEED = 20_261_123;

    private final List<HttpServer> servers = new ArrayList<>();
    private final AtomicInteger edition = new AtomicInteger();
    private final int[] delays;

    SlowSites(int feeds) throws IOException {
        delays = new SplittableRandom(SEED)
                .ints(feeds, MIN_DELAY_MS, MAX_DELAY_MS + 1)
                .toArray();
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

    void nextEdition() {
        edition.incrementAndGet();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var number = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
        var items = ITEMS + (number % 2 == 0 ? edition.get() : 0);
        try (exchange) {
            Thread.sleep(Duration.ofMillis(delays[number]));
            var tag = "\"" + items + "\"";
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            var body = document(number, items).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
        servers.forEach(server -> server.stop(0));
    }
}
