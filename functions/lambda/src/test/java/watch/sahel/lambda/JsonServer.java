package watch.sahel.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/// An AWS service that speaks JSON, on a loopback port: answers as the test says, and keeps what it was asked. For
/// what
/// the embedded services do not do.
public final class JsonServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param status of the answer
    public record Reply(int status, JsonNode body) {}

    private final HttpServer http;
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();

    public JsonServer(Function<JsonNode, Reply> service) throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", exchange -> serve(exchange, service));
        http.start();
    }

    private void serve(HttpExchange exchange, Function<JsonNode, Reply> service) throws IOException {
        try (exchange) {
            var request = JSON.readTree(exchange.getRequestBody());
            requests.add(request);
            var reply = service.apply(request);
            var body = JSON.writeValueAsBytes(reply.body());
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    public List<JsonNode> requests() {
        return List.copyOf(requests);
    }

    public <B extends AwsClientBuilder<B, ?>> B pointed(B builder) {
        return builder.endpointOverride(
                        URI.create("http://127.0.0.1:" + http.getAddress().getPort()))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
