package watch.sahel.feed.fetch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// An answer as it goes over the wire.
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Reply(String head, byte[] body) {
    static final byte[] FEED =
            "<rss version=\"2.0\"><channel><title>Ténéré News</title></channel></rss>".getBytes(StandardCharsets.UTF_8);

    static Reply status(int status) {
        return new Reply("HTTP/1.1 " + status + " Said\r\nConnection: close\r\n", new byte[0]);
    }

    static Reply feed() {
        return status(200).body(FEED);
    }

    static Reply redirect(int status, String location) {
        return status(status).with("Location", location);
    }

    Reply with(String name, String value) {
        return new Reply(head + name + ": " + value + "\r\n", body);
    }

    Reply body(byte[] bytes) {
        return new Reply(head, bytes);
    }

    Reply body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        var length = head.contains(" 304 ") ? "" : "Content-Length: " + body.length + "\r\n";
        bytes.writeBytes((head + length + "\r\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }
}
