package watch.sahel.feed.fetch;

import java.io.IOException;
import java.time.Instant;
import okhttp3.Headers;
import okhttp3.Response;

/// What one server said to one request, read and done with. What to make of it is decided without it being open.
///
/// @param received by our clock
/// @param body the whole document of a 200, the beginning of an error's page, nothing of a redirect
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Answer(int status, Headers headers, Instant received, byte[] body) {
    private static final byte[] UNREAD = {};

    static Answer read(Response response) throws IOException {
        var status = response.code();
        return new Answer(
                status,
                response.headers(),
                Instant.ofEpochMilli(response.receivedResponseAtMillis()),
                hasDocument(status) ? Body.whole(response) : isRedirect(status) ? UNREAD : Body.beginning(response));
    }

    boolean hasDocument() {
        return hasDocument(status);
    }

    boolean isRedirect() {
        return isRedirect(status);
    }

    /// For good (RFC 9110, 15.4).
    boolean isPermanent() {
        return status == 301 || status == 308;
    }

    /// The value of a header, or "".
    String header(String name) {
        var value = headers.get(name);
        return value == null ? "" : value;
    }

    /// 203 is a 200 that a proxy had its hands on. Other kinds of success are no whole document: 206 and 226 are
    /// parts that were not asked for.
    private static boolean hasDocument(int status) {
        return status == 200 || status == 203;
    }

    /// A 300 with a `Location` is one; 304 is an answer; 305 and 306 would send us through a proxy.
    private static boolean isRedirect(int status) {
        return switch (status) {
            case 300, 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }
}
