package watch.sahel.feed.document;

import java.net.URI;
import java.util.Optional;

/// A document as it came: bytes after decompression, and what HTTP said of them.
///
/// @param url it was fetched from, against which links are resolved; empty for a file of unknown origin
/// @param contentType the HTTP header, or empty
/// @param contentLanguage the HTTP header, or empty
/// @param contentLocation the HTTP header, or empty: a base for links that goes before `url` (RFC 3986, 5.1)
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy of 10 MiB would be the only gain
public record RawDocument(
        byte[] bytes, Optional<URI> url, String contentType, String contentLanguage, String contentLocation) {
    public RawDocument(byte[] bytes, URI url, String contentType) {
        this(bytes, Optional.of(url), contentType, "", "");
    }
}
