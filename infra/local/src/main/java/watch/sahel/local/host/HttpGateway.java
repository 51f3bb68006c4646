package watch.sahel.local.host;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

/// The HTTP API: the template's routes on a loopback port the system picks.
public final class HttpGateway implements AutoCloseable {
    /// @param method in capitals, or `ANY`
    /// @param path may hold parameters, such as `/story/{id}`; `$default` is every one that no other route takes
    public record Route(String method, String path, String function) {
        String key() {
            return rest() ? path : method + " " + path;
        }

        boolean rest() {
            return path.equals("$default");
        }

        boolean takes(String asked) {
            return method.equals("ANY") || method.equals(asked);
        }
    }

    private static final System.Logger LOG = System.getLogger(HttpGateway.class.getName());

    private final HttpServer server;
    private final List<Route> routes;
    private final Functions functions;
    private final InstantSource clock;

    private HttpGateway(HttpServer server, List<Route> routes, Functions functions, InstantSource clock) {
        this.server = server;
        this.routes = routes.stream().sorted(Comparator.comparing(Route::rest)).toList();
        this.functions = functions;
        this.clock = clock;
    }

    public static HttpGateway start(List<Route> routes, Functions functions, InstantSource clock) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var gateway = new HttpGateway(server, routes, functions, clock);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", gateway::serve);
        server.start();
        return gateway;
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            for (var route : routes) {
                var parameters = match(route, exchange);
                if (parameters.isPresent()) {
                    var event = HttpEvents.request(exchange, route.key(), parameters.get(), clock.instant());
                    HttpEvents.respond(exchange, functions.invoke(route.function(), event));
                    return;
                }
            }
            plain(exchange, 404, "{\"message\":\"Not Found\"}");
        } catch (Functions.FunctionFailure e) {
            LOG.log(System.Logger.Level.WARNING, "a request failed", e);
            plain(exchange, 500, "{\"message\":\"Internal Server Error\"}");
        }
    }

    private static Optional<Map<String, String>> match(Route route, HttpExchange exchange) {
        if (route.rest()) {
            return Optional.of(Map.of());
        }
        var wanted = route.path().split("/", -1);
        var given = exchange.getRequestURI().getPath().split("/", -1);
        if (!route.takes(exchange.getRequestMethod()) || wanted.length != given.length) {
            return Optional.empty();
        }
        var parameters = new HashMap<String, String>();
        for (var i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{")) {
                parameters.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    private static void plain(HttpExchange exchange, int status, String body) throws IOException {
        var answer = Functions.JSON.createObjectNode().put("statusCode", status).put("body", body);
        answer.putObject("headers").put("content-type", "application/json");
        HttpEvents.respond(exchange, answer);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
