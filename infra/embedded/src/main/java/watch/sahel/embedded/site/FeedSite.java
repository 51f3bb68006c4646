package watch.sahel.embedded.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A running site of feeds on 127.0.0.1, from start to close, counting who asked for what. What its pages hold is
/// up to its [Pages].
public final class FeedSite implements AutoCloseable {
    /// Long enough to be felt beside pages that answer at once, short enough to be waited for.
    private static final Duration DEFAULT_SLOWNESS = Duration.ofSeconds(2);

    private final Pages pages;
    private final HttpServer server;
    private final URI base;
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();

    private FeedSite(Pages pages) throws IOException {
        this.pages = pages;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        this.base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /// Serves the sample world, with dates that count from the clock's present and news that breaks as the clock
    /// goes on.
    public static FeedSite start(InstantSource clock) {
        return start(clock, DEFAULT_SLOWNESS);
    }

    /// The same, with `slowness` as the real time that the slow outlet takes to answer.
    public static FeedSite start(InstantSource clock, Duration slowness) {
        return open(new SampleWorld(clock, slowness));
    }

    /// Serves the files of a folder as they are, labelled by their endings, to try real documents.
    public static FeedSite serving(Path folder) {
        return open(new Folder(folder));
    }

    private static FeedSite open(Pages pages) {
        try {
            var site = new FeedSite(pages);
            site.server.setExecutor(site.readers);
            site.server.createContext("/", site::serve);
            site.server.start();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException("the feed site found no free port on 127.0.0.1", e);
        }
    }

    public URI base() {
        return base;
    }

    /// Every outlet, the misbehaving ones too, in the order a feed list shows them.
    public List<Outlet> outlets() {
        return pages.outlets(base);
    }

    /// How often a path such as `/ledger/feed/` was asked for since the start, whatever was answered.
    public int requests(String path) {
        var count = requests.get(path);
        return count == null ? 0 : count.get();
    }

    /// Stops at once; whoever is being kept waiting is cut off.
    @Override
    public void close() {
        server.stop(0);
        readers.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var visit = requests.computeIfAbsent(path, _ -> new AtomicInteger()).incrementAndGet();
            switch (exchange.getRequestMethod()) {
                case "GET", "HEAD" -> Courtesy.send(exchange, base, answer(path, visit));
                default -> Courtesy.sendText(exchange, 405, "Feeds are read by GET.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer answer(String path, int visit) throws IOException, InterruptedException {
        var page = pages.at(path);
        return page.isPresent() ? page.get().answer(visit) : new Answer.Failed(404, "There is nothing here.");
    }
}
