package watch.sahel.embedded.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A bot's side of a webhook: keeps what arrives and answers with the planned replies, then with 200.
final class HookSite implements AutoCloseable {
    private final HttpServer http;
    private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final Semaphore arrivals = new Semaphore(0);

    record Reply(int status, String json) {}

    record Delivery(String secret, JsonNode update) {
        String text() {
            return update.path("message").path("text").asText();
        }
    }

    HookSite() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/hook", this::handle);
        http.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/hook");
    }

    void reply(int status, String json) {
        replies.add(new Reply(status, json));
    }

    List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /// Waits for `count` more deliveries.
    boolean awaitArrivals(int count) throws InterruptedException {
        return arrivals.tryAcquire(count, 10, TimeUnit.SECONDS);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var update = PlainBot.JSON.readTree(exchange.getRequestBody());
            var secret = exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token");
            deliveries.add(new Delivery(secret == null ? "none" : secret, update));
            arrivals.release();
            var planned = replies.poll();
            var reply = planned == null ? new Reply(200, "{}") : planned;
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            var body = reply.json().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
