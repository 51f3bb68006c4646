package watch.sahel.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static watch.sahel.feed.fetch.Fetching.broken;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import watch.sahel.feed.fetch.Fetched.Cause;

/// Each server here would take for ever; that the tests end is what they test.
@Timeout(60)
class DeadlineTest {
    private static final Limits SHORT = new Limits(Duration.ofMillis(200), Duration.ofMillis(300));

    @Test
    void aServerThatSaysNothingIsLeft() throws Exception {
        try (var site = TestSite.playing((_, out) -> untilLeftAlone(out, ""))) {
            assertThat(broken(fetch(site.url("/")), Cause.TIMEOUT).why()).startsWith("no complete answer within");
        }
    }

    @Test
    void aBodyThatDripsIsLeft() throws Exception {
        try (var site = TestSite.playing((_, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            untilLeftAlone(out, " ");
        })) {
            broken(fetch(site.url("/")), Cause.TIMEOUT);
            site.awaitLeftAlone();
        }
    }

    @Test
    void headersThatDripAreLeft() throws Exception {
        try (var site = TestSite.playing((_, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            untilLeftAlone(out, "X: y\r\n");
        })) {
            broken(fetch(site.url("/")), Cause.TIMEOUT);
            site.awaitLeftAlone();
        }
    }

    @Test
    void anErrorsPageThatDripsIsLeft() throws Exception {
        try (var site = TestSite.playing((_, out) -> {
            out.write("HTTP/1.1 403 No\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            untilLeftAlone(out, " ");
        })) {
            broken(fetch(site.url("/")), Cause.TIMEOUT);
            site.awaitLeftAlone();
        }
    }

    @Test
    void oneTimeIsForAllHops() throws Exception {
        try (var site = TestSite.playing((request, out) -> {
            LockSupport.parkNanos(SHORT.total().toNanos() / 3);
            var hop = Integer.parseInt(request.substring(5, request.indexOf(' ', 5)));
            out.write(Reply.redirect(302, "/" + (hop + 1)).bytes());
        })) {
            broken(fetch(site.url("/0")), Cause.TIMEOUT);
            assertThat(site.connections()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void aNameThatNobodyAnswersForIsLeft() throws Exception {
        var answer = new Semaphore(0);
        Dns deaf = _ -> {
            answer.acquireUninterruptibly(); // as the system's resolver, which is native code
            return List.of();
        };
        try {
            broken(fetch(URI.create("http://slow.example/"), deaf), Cause.TIMEOUT);
        } finally {
            answer.release();
        }
    }

    @Test
    void aNameThatNobodyKnowsIsNamedSo() {
        Dns empty = host -> {
            throw new UnknownHostException(host);
        };
        assertThat(broken(fetch(URI.create("http://gone.example/"), empty), Cause.DNS)
                        .why())
                .isEqualTo("its host name has no address (DNS)");
    }

    @Test
    void aClosedPortIsNamedSo() throws Exception {
        // Bound, so that nobody else gets the port, and not listening.
        try (var closed = new Socket()) {
            closed.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
            var url = URI.create("http://127.0.0.1:" + closed.getLocalPort() + "/");

            assertThat(broken(fetch(url), Cause.CONNECT).why()).isEqualTo("connection refused");
        }
    }

    /// 192.0.2.0/24 is for documentation (RFC 5737); the wire sends it to a queue that is full.
    @Test
    void aConnectionThatNobodyAcceptsIsLeft() throws Exception {
        try (var full = new FullQueue();
                var fetcher = new FeedFetcher(
                        AddressPolicy.PRIVATE_ALLOWED,
                        Fetching.CONTACT,
                        new Limits(Duration.ofMillis(100), Duration.ofSeconds(30)),
                        _ -> List.of(InetAddress.ofLiteral("192.0.2.1")),
                        _ -> full.address())) {
            var fetched = fetcher.fetch(FetchRequest.of(URI.create("http://full.example/")));
            assertThat(broken(fetched, Cause.CONNECT).why()).startsWith("no connection within");
        }
    }

    @Test
    void whoeverWaitsMayBeInterrupted() throws Exception {
        try (var site = TestSite.playing((_, out) -> untilLeftAlone(out, ""))) {
            Thread.currentThread().interrupt();
            broken(fetch(site.url("/")), Cause.OTHER);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void limitsThatCannotBeMetAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(Duration.ZERO, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(Duration.ofSeconds(2), Duration.ofSeconds(1)));
    }

    private static Fetched fetch(URI url) {
        return fetch(url, Dns.SYSTEM);
    }

    private static Fetched fetch(URI url, Dns names) {
        try (var fetcher = Fetching.inside(SHORT, names)) {
            return fetcher.fetch(FetchRequest.of(url));
        }
    }

    /// Writes a little at a time until the reader hangs up; nothing at all for "", until the test is over.
    private static void untilLeftAlone(OutputStream out, String little) throws IOException {
        if (little.isEmpty()) {
            LockSupport.parkNanos(Duration.ofSeconds(30).toNanos());
        }
        while (true) {
            out.write(little.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
