package watch.sahel.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.feed.fetch.Fetching.broken;
import static watch.sahel.feed.fetch.Fetching.document;
import static watch.sahel.feed.fetch.Fetching.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import watch.sahel.feed.fetch.Fetched.Cause;

class SizeTest {
    private static final byte[] MEGABYTE = new byte[1 << 20];

    @Test
    void aDocumentOfTheVeryLimitIsRead() throws Exception {
        try (var site = TestSite.answering(Reply.status(200).body(new byte[FeedFetcher.MAX_BYTES]))) {
            assertThat(document(fetch(site.url("/"))).bytes()).hasSize(FeedFetcher.MAX_BYTES);
        }
    }

    @Test
    void aDocumentOfTheVeryLimitWhenUnpackedIsRead() throws Exception {
        try (var site = TestSite.answering(Reply.status(200).body(Packing.gzipBomb(10)))) {
            assertThat(document(fetch(site.url("/"))).bytes()).hasSize(FeedFetcher.MAX_BYTES);
        }
    }

    @Test
    void oneByteMoreIsRefusedBeforeAnyIsRead() throws Exception {
        try (var site = TestSite.playing((_, out) -> {
            out.write(head("Content-Length: " + (FeedFetcher.MAX_BYTES + 1)));
            out.flush();
            endlessly(out);
        })) {
            assertThat(broken(fetch(site.url("/")), Cause.TOO_LARGE).why()).contains("announced");
            site.awaitLeftAlone();
        }
    }

    @Test
    void anEndlessBodyIsLeft() throws Exception {
        try (var site = TestSite.playing((_, out) -> {
            out.write(head("Connection: close"));
            endlessly(out);
        })) {
            assertThat(broken(fetch(site.url("/")), Cause.TOO_LARGE).why()).contains("10 MiB sent");
            site.awaitLeftAlone();
        }
    }

    @Test
    void endlessChunksAreLeft() throws Exception {
        try (var site = TestSite.playing((_, out) -> {
            out.write(head("Transfer-Encoding: chunked"));
            while (true) {
                out.write("100000\r\n".getBytes(StandardCharsets.US_ASCII));
                out.write(MEGABYTE);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        })) {
            broken(fetch(site.url("/")), Cause.TOO_LARGE);
            site.awaitLeftAlone();
        }
    }

    @Test
    void endlessHeadersAreLeft() throws Exception {
        try (var site = TestSite.playing((_, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write(("X-More: " + "x".repeat(8000) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        })) {
            broken(fetch(site.url("/")), Cause.DAMAGED);
            site.awaitLeftAlone();
        }
    }

    static Stream<Arguments> bombs() throws Exception {
        return Stream.of(
                Arguments.of("gzip", "gzip", Packing.gzipBomb(100)),
                Arguments.of("gzip unlabelled", "identity", Packing.gzipBomb(11)),
                Arguments.of("gzip in gzip", "gzip", Packing.gzip(Packing.gzipBomb(100))),
                Arguments.of("Brotli", "br", Packing.brotliBomb(64)),
                Arguments.of("gzip in Brotli", "gzip, br", Packing.brotli(Packing.gzipBomb(100))),
                Arguments.of("what unpacks to much that unpacks to nothing", "gzip, gzip", nothingInMuch()));
    }

    /// More than the limit of gzip members with nothing in them, packed.
    private static byte[] nothingInMuch() throws IOException {
        var nothing = Packing.gzip(new byte[0]);
        var much = new byte[FeedFetcher.MAX_BYTES / nothing.length * nothing.length + 40 * nothing.length];
        for (var at = 0; at < much.length; at += nothing.length) {
            System.arraycopy(nothing, 0, much, at, nothing.length);
        }
        return Packing.gzip(much);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void aBombIsStoppedWhileItUnpacks(String name, String label, byte[] bomb) throws Exception {
        assertThat(bomb).as(name).hasSizeLessThan(200_000);
        try (var site = TestSite.answering(
                Reply.status(200).with("Content-Encoding", label).body(bomb))) {
            assertThat(broken(fetch(site.url("/")), Cause.TOO_LARGE).why()).contains("10 MiB when unpacked");
        }
    }

    @Test
    void anErrorsPageIsNotReadToItsEnd() throws Exception {
        try (var site = TestSite.playing((_, out) -> {
            out.write("HTTP/1.1 403 No\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            endlessly(out);
        })) {
            broken(fetch(site.url("/")), Cause.BLOCKED);
            site.awaitLeftAlone();
        }
    }

    @Test
    void aRedirectsPageIsNotReadToItsEnd() throws Exception {
        try (var site = TestSite.playing((request, out) -> {
            if (request.startsWith("GET /feed")) {
                out.write(Reply.feed().bytes());
            } else {
                out.write("HTTP/1.1 302 There\r\nLocation: /feed\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                endlessly(out);
            }
        })) {
            document(fetch(site.url("/")));
            site.awaitLeftAlone();
        }
    }

    private static byte[] head(String header) {
        return ("HTTP/1.1 200 OK\r\n" + header + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static void endlessly(OutputStream out) throws IOException {
        while (true) {
            out.write(MEGABYTE);
        }
    }
}
