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
            URI url,
            Freshness freshness)
            implements Fetched {}

    /// 304, or the same bytes again.
    record Unchanged(Validators validators, Freshness freshness) implements Fetched {}

    /// 410: the publisher says it will not come back.
    record Gone() implements Fetched {}

    /// Nothing usable this time.
    ///
    /// @param why one line for people, without the URL
    /// @param retryAfter the server's own wish, if it stated one that lies ahead (RFC 9110, 10.2.3)
    record Broken(Cause cause, String why, Optional<Duration> retryAfter) implements Fetched {
        public Broken(Cause cause, String why) {
            this(cause, why, Optional.empty());
        }
    }

    /// What kind of trouble it was, for those who count and those who decide.
    enum Cause {
        /// The host name has no address, or nobody could say.
        DNS,
        /// No connection: refused, no route, not within the time for it, or cut off before an answer.
        CONNECT,
        /// No trusted connection: the certificate, the host name in it, or the handshake itself.
        TLS,
        /// No complete answer within the time for all of it.
        TIMEOUT,
        /// Nobody was asked: other fetches from the same host took all the time. The feed is not to blame.
        BUSY,
        /// More bytes than a feed has, packed or unpacked.
        TOO_LARGE,
        /// 429: we come too often.
        RATE_LIMITED,
        /// Turned away as a robot, a stranger or a foreigner: 401, 403, 406, 444, 451, or a known gate's page.
        BLOCKED,
        /// Any other status that is not a document.
        HTTP_STATUS,
        /// A redirect that leads nowhere, in a circle, too far, or from https to http.
        REDIRECT,
        /// The URL, or an address behind it, is one the [AddressPolicy] keeps closed.
        REFUSED_ADDRESS,
        /// An answer that is not HTTP, cut off, or packed in a way that cannot be undone.
        DAMAGED,
        /// Interrupted, or not foreseen.
        OTHER
    }
}
