package watch.sahel.feed.fetch;

/// What lets the next poll find out cheaply that nothing changed: the `ETag` and `Last-Modified` headers exactly as
/// the server gave them (RFC 9110, 8.8), and a hash of the body for servers that ignore or misstate both.
public record Validators(String etag, String lastModified, String bodyHash) {
    public static final Validators NONE = new Validators("", "", "");
}
