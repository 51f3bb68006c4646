package watch.sahel.web;

import java.time.Duration;
import java.util.Optional;
import watch.sahel.text.Sha256;

/// An HTTP answer.
///
/// @param retryAfter how long to wait for another one, where that is known
public record Answer(int status, String contentType, String body, Lifetime lifetime, Optional<Duration> retryAfter) {
    Answer(int status, String contentType, String body, Lifetime lifetime) {
        this(status, contentType, body, lifetime, Optional.empty());
    }

    static Answer page(int status, String html, Lifetime lifetime) {
        return new Answer(status, "text/html; charset=utf-8", html, lifetime);
    }

    Answer retriedAfter(Duration time) {
        return new Answer(status, contentType, body, lifetime, Optional.of(time));
    }

    /// Names the body as it is now (RFC 9110, 8.8.3); weak, since it may be sent compressed.
    public String entityTag() {
        return "W/\"" + Sha256.identity(body) + "\"";
    }
}
