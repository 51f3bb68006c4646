package watch.sahel.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// Many hosts, 127.0.1.1 and up, with five feeds each, and 304 to who has what a feed holds. What that is, and how long
/// it takes, is for who opens them.
final class FeedHosts implements AutoCloseable {
    private static final int FEEDS_A_HOST = 5;

    private final List<HttpServer> servers = new ArrayList<>();
    private final IntFunction<Edition> editions;

    /// A feed as it is at a time.
    ///
    /// @param tag another one for other content
    record Edition(String tag, Supplier<String> document) {}

    /// @param editions of a feed by its number, asked at each request, many at a time
    FeedHosts(int feeds, IntFunction<Edition> editions) throws IOException {
        this.editions = editions;
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
        try (exchange) {
            var edition = editions.apply(
                    Integer.parseInt(exchange.getRequestURI().getPath().substring(1)));
            var tag = "\"" + edition.tag() + "\"";
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            var body = edition.document().get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
    }
}
