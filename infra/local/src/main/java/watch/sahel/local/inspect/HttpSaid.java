package watch.sahel.local.inspect;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import watch.sahel.feed.document.RawDocument;

/// The HTTP headers that change how a document is read, for one that did not come by HTTP just now. Each is
/// empty if it is not known.
public record HttpSaid(String contentType, String contentLanguage, String contentLocation) {
    public static final HttpSaid NOTHING = new HttpSaid("", "", "");

    /// @param headers names in any case; those that change nothing are left alone
    public static HttpSaid of(Map<String, String> headers) {
        var anyCase = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        return new HttpSaid(
                anyCase.getOrDefault("Content-Type", ""),
                anyCase.getOrDefault("Content-Language", ""),
                anyCase.getOrDefault("Content-Location", ""));
    }

    RawDocument document(byte[] bytes, Optional<URI> url) {
        return new RawDocument(bytes, url, contentType, contentLanguage, contentLocation);
    }
}
