package watch.sahel.web;

/// An HTTP answer.
///
/// @param cacheSeconds how long anybody may keep it; 0 for never
public record Answer(int status, String contentType, String body, int cacheSeconds) {
    static Answer page(int status, String html, int cacheSeconds) {
        return new Answer(status, "text/html; charset=utf-8", html, cacheSeconds);
    }
}
