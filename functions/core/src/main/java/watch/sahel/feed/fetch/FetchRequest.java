package watch.sahel.feed.fetch;

import java.net.URI;

/// What to fetch, and what is known of it already.
///
/// @param userAgent sent instead of the bot's own name, for the few servers that turn that away; or empty
public record FetchRequest(URI url, Validators validators, String userAgent) {
    /// A first look at a URL: nothing is known of it, and the bot gives its own name.
    public static FetchRequest of(URI url) {
        return new FetchRequest(url, Validators.NONE, "");
    }
}
