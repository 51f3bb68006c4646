package watch.sahel.feed.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// Fetches for nobody, so that the classes are loaded and the code is warm when a feed is waited for: once over
/// HTTP to the end, once over HTTPS as far as a server without a certificate can follow.
final class Rehearsal {
    private static final int MOST_ASKED = 4096;

    private Rehearsal() {}

    /// What came of it: a document, and a broken connection.
    static List<Fetched> run() {
        try (var server = new ServerSocket(0, 2, InetAddress.ofLiteral("127.0.0.1"));
                var fetcher = new FeedFetcher(AddressPolicy.PRIVATE_ALLOWED, "http://localhost")) {
            Thread.startVirtualThread(() -> serve(server));
            var place = "://127.0.0.1:" + server.getLocalPort() + "/";
            return Stream.of("http" + place, "https" + place)
                    .map(url -> fetcher.fetch(FetchRequest.of(URI.create(url))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("nothing can be rehearsed without a port on 127.0.0.1", e);
        }
    }

    /// Whoever asks over TLS gets an answer in clear, and hangs up.
    private static void serve(ServerSocket server) {
        try {
            while (true) {
                try (var client = server.accept()) {
                    if (client.getInputStream().read(new byte[MOST_ASKED]) > 0) {
                        client.getOutputStream().write(answer());
                    }
                }
            }
        } catch (IOException _) {
            // closed: the rehearsal is over
        }
    }

    private static byte[] answer() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("<rss version='2.0'/>".getBytes(StandardCharsets.US_ASCII));
        }
        var head = """
                HTTP/1.1 200 OK\r
                Connection: close\r
                Content-Encoding: gzip\r
                Cache-Control: max-age=60\r
                Content-Length: %d\r
                \r
                """.formatted(packed.size());
        var answer = new ByteArrayOutputStream();
        answer.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        answer.writeBytes(packed.toByteArray());
        return answer.toByteArray();
    }
}
