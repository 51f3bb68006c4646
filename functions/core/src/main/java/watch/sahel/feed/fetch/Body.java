package watch.sahel.feed.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.Response;
import okhttp3.ResponseBody;

/// Reads what a server sends, within bounds, unpacked.
final class Body {
    /// As sent, packed or not. Nothing that unpacks to a feed is larger packed.
    static final int MAX_PACKED_BYTES = FeedFetcher.MAX_BYTES;

    /// Of an error's page: enough for the head of a page, where gates give themselves away.
    static final int MAX_ERROR_BYTES = 16 << 10;

    private Body() {}

    static byte[] whole(Response response) throws IOException {
        var body = body(response);
        if (body.contentLength() > MAX_PACKED_BYTES) {
            throw new Failure(Fetched.Cause.TOO_LARGE, "more than " + (MAX_PACKED_BYTES >> 20) + " MiB announced");
        }
        var packed = new CappedStream(body.byteStream(), MAX_PACKED_BYTES, "sent");
        try (var unpacked = Inflation.unpacked(packed, codings(response.headers()), FeedFetcher.MAX_BYTES)) {
            return unpacked.readAllBytes();
        }
    }

    /// The beginning, as far as it can be read.
    static byte[] beginning(Response response) throws IOException {
        var packed = new ByteArrayInputStream(body(response).byteStream().readNBytes(MAX_ERROR_BYTES));
        var bytes = new byte[MAX_ERROR_BYTES];
        var length = 0;
        try (var unpacked = Inflation.unpacked(packed, codings(response.headers()), FeedFetcher.MAX_BYTES)) {
            for (var read = 0;
                    read >= 0 && length < bytes.length;
                    read = unpacked.read(bytes, length, bytes.length - length)) {
                length += read;
            }
        } catch (IOException _) {
            return Arrays.copyOf(bytes, length); // what was cut off here cannot be unpacked to its end
        }
        return Arrays.copyOf(bytes, length);
    }

    private static ResponseBody body(Response response) {
        return Objects.requireNonNull(response.body(), "an executed call has a body");
    }

    private static List<String> codings(Headers headers) {
        return headers.values("Content-Encoding").stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                .toList();
    }
}
