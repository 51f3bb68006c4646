package watch.sahel.feed.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// What a fetch came to. Nothing a server can do is an exception.
public sealed interface Fetched {
    /// A document, decompressed.
    ///
    /// @param url where the feed lives from now on: moved only along an unbroken chain of permanent redirects
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy of 10 MiB would be the only gain
    record Document(
            byte[] bytes,
            String contentType,
            String contentLanguage,
            String contentLocation,
            Validators validators,
            URI url)
            implements Fetched {}

    /// 304, or the same bytes again.
    record Unchanged(Validators validators) implements Fetched {}

    /// 410: the publisher says it will not come back.
    record Gone() implements Fetched {}

    /// Nothing usable this time.
    ///
    /// @param why one line for people, without the URL
    /// @param retryAfter the server's own wish, if it stated one (RFC 9110, 10.2.3)
    record Broken(String why, Optional<Duration> retryAfter) implements Fetched {
        public Broken(String why) {
            this(why, Optional.empty());
        }
    }
}
