package watch.sahel.local.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Serves the console on a loopback port the system picks. It lets in nobody who came by another name (a page that
/// had its own name point here), and takes orders from its own page only.
public final class Console implements AutoCloseable {
    /// A message of Telegram has at most 4,096 characters.
    static final int MAX_BODY_BYTES = 32 * 1024;
    /// A file in base 64, with a message.
    static final int MAX_FILE_BODY_BYTES = Desk.MAX_FILE_BYTES / 3 * 4 + MAX_BODY_BYTES;

    private static final System.Logger LOG = System.getLogger(Console.class.getName());

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Desk desk;

    private Console(HttpServer server, Desk desk) {
        this.server = server;
        this.desk = desk;
    }

    public static Console start(Desk desk) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var console = new Console(server, desk);
        server.setExecutor(console.threads);
        server.createContext("/", console::serve);
        server.start();
        return console;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port() + "/");
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply;
            try {
                reply = reply(exchange);
            } catch (IllegalArgumentException e) {
                reply = Reply.text(400, "This cannot be done: " + e.getMessage());
            } catch (IOException | RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "the console could not answer " + exchange.getRequestURI(), e);
                reply = Reply.text(500, "The console could not answer; the log says why.");
            }
            reply.send(exchange);
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        if (!named(exchange.getRequestHeaders().getFirst("Host"))) {
            return Reply.text(421, "This console is at " + address() + " only.");
        }
        var path = exchange.getRequestURI().getPath();
        return switch (exchange.getRequestMethod()) {
            case "GET", "HEAD" -> desk.show(path);
            case "POST" -> {
                if (!ownPage(exchange)) {
                    yield Reply.text(403, "Only the console's own page may do this.");
                }
                var most = path.equals(Desk.SEND) ? MAX_FILE_BODY_BYTES : MAX_BODY_BYTES;
                var body = exchange.getRequestBody().readNBytes(most + 1);
                yield body.length > most ? Reply.text(413, "At most " + most + " bytes.") : desk.act(path, body);
            }
            default -> Reply.text(405, "Only GET and POST.");
        };
    }

    private boolean named(String host) {
        return Set.of("127.0.0.1:" + port(), "localhost:" + port()).contains(host);
    }

    /// Browsers send an Origin with every POST; forms cannot send JSON across sites without being asked first.
    private boolean ownPage(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        return ("http://" + headers.getFirst("Host")).equals(headers.getFirst("Origin"))
                && "application/json".equals(headers.getFirst("Content-Type"));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
