package watch.sahel.web;

import watch.sahel.text.Sha256;

/// An HTTP answer.
public record Answer(int status, String contentType, String body, Lifetime lifetime) {
    static Answer page(int status, String html, Lifetime lifetime) {
        return new Answer(status, "text/html; charset=utf-8", html, lifetime);
    }

    /// Names the body as it is now (RFC 9110, 8.8.3); weak, since it may be sent compressed.
    public String entityTag() {
        return "W/\"" + Sha256.identity(body) + "\"";
    }
}
