package watch.sahel.feed.document;

/// HTML as a feed carries it. Turning it into text costs more than all the rest of an entry, so it waits until somebody
/// asks.
public record Markup(String html) {
    public static final Markup NONE = new Markup("");

    /// What a reader sees of it; see [PlainText].
    public String text() {
        return PlainText.of(html);
    }
}
