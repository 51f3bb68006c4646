package watch.sahel.checks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ssm.SsmClient;

/// The one call of SSM that the bot makes, on a loopback port: the value of a parameter.
final class ParameterServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> values;
    private final HttpServer http;

    ParameterServer(Map<String, String> values) throws IOException {
        this.values = Map.copyOf(values);
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::serve);
        http.start();
    }

    SsmClient client(ExecutionInterceptor interceptor) {
        return Stage.configured(
                        SsmClient.builder(),
                        URI.create("http://127.0.0.1:" + http.getAddress().getPort()),
                        interceptor)
                .build();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var name = JSON.readTree(exchange.getRequestBody()).required("Name").asText();
            var answer = JSON.createObjectNode();
            answer.putObject("Parameter").put("Name", name).put("Value", values.get(name));
            var body = JSON.writeValueAsBytes(answer);
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
