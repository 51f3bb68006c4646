package watch.sahel.feed.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// A server on 127.0.0.1 that says, byte for byte, what a test has it say: proper HTTP or not. One request per
/// connection.
final class TestSite implements AutoCloseable {
    private static final int TLS_HANDSHAKE = 22;

    private final ServerSocket server;
    private final Script script;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch leftAlone = new CountDownLatch(1);

    /// What to say to a request, given its first line and headers.
    @FunctionalInterface
    interface Script {
        void play(String request, OutputStream out) throws IOException;
    }

    TestSite(ServerSocket server, Script script) {
        this.server = server;
        this.script = script;
        Thread.startVirtualThread(this::serve);
    }

    static TestSite playing(Script script) throws IOException {
        return new TestSite(new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")), script);
    }

    /// Gives the same answer to everybody.
    static TestSite answering(Reply reply) throws IOException {
        return playing((_, out) -> out.write(reply.bytes()));
    }

    /// Gives its answers one after the other, the last one for ever.
    static TestSite answering(Reply first, Reply... then) throws IOException {
        var asked = new AtomicInteger();
        return playing((_, out) -> {
            var turn = Math.min(asked.getAndIncrement(), then.length);
            out.write((turn == 0 ? first : then[turn - 1]).bytes());
        });
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
    }

    InetSocketAddress address() {
        return (InetSocketAddress) server.getLocalSocketAddress();
    }

    int connections() {
        return connections.get();
    }

    /// First lines and headers, in the order they came.
    List<String> requests() {
        return List.copyOf(requests);
    }

    /// The lines of the only request, without that first line.
    List<String> headers() {
        return requests.getLast().lines().skip(1).toList();
    }

    /// Names of the headers of the last request, in lower case.
    List<String> headerNames() {
        return headers().stream()
                .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT))
                .toList();
    }

    /// Returns when a reader hung up in the middle of an answer.
    void awaitLeftAlone() throws InterruptedException {
        leftAlone.await();
    }

    private void serve() {
        try {
            while (true) {
                var client = server.accept();
                connections.incrementAndGet();
                Thread.startVirtualThread(() -> attend(client));
            }
        } catch (IOException _) {
            // closed: the test is over
        }
    }

    private void attend(Socket client) {
        try (client) {
            var request = head(client);
            requests.add(request);
            script.play(request, client.getOutputStream());
            client.getOutputStream().flush();
        } catch (IOException _) {
            leftAlone.countDown();
        }
    }

    private static String head(Socket client) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var read = client.getInputStream().read();
            if (read < 0 || read == TLS_HANDSHAKE) {
                throw new IOException("nobody who asks in clear");
            }
            head.append((char) read);
        }
        return new String(head.toString().strip().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
