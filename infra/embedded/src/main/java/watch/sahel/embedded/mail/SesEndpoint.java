package watch.sahel.embedded.mail;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Collections;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// The `SendEmail` operation of SES v2 on a loopback port the system picks, for messages given as MIME. Signatures
/// are
/// not checked: any credentials will do.
public final class SesEndpoint implements AutoCloseable {
    private final HttpServer http;
    private final ExecutorService threads;
    private final Queue<SesFault> faults = new ConcurrentLinkedQueue<>();

    /// @param accepted gets every message taken, before its sender has the answer; [Mailbox#deliver] fits
    public static SesEndpoint start(Consumer<RawEmail> accepted) throws IOException {
        return new SesEndpoint(accepted);
    }

    private SesEndpoint(Consumer<RawEmail> accepted) throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        threads = Executors.newVirtualThreadPerTaskExecutor();
        http.setExecutor(threads);
        http.createContext("/", new SendEmailHandler(accepted, faults));
        http.start();
    }

    /// For `endpointOverride`, or `AWS_ENDPOINT_URL_SESV2`.
    public URI base() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /// The next `times` calls go wrong like this.
    public void failNext(int times, SesFault fault) {
        if (times < 1) {
            throw new IllegalArgumentException("how many calls shall fail: " + times);
        }
        faults.addAll(Collections.nCopies(times, fault));
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
