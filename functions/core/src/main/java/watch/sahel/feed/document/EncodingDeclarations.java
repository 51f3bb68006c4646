package watch.sahel.feed.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds what HTTP and the document itself say of the document's encoding. Believes nothing: that is for [Decoding].
final class EncodingDeclarations {
    /// Where a declaration can stand: behind junk before it, and a page's `meta` by HTML's own rule (13.2.3.2).
    static final int MAX_BYTES = 1_024;

    private static final Pattern PARAMETER =
            Pattern.compile("(?i)[;,\\s]charset\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^;,\\s]+)");
    private static final Pattern XML =
            Pattern.compile("(?i)<\\?xml\\b[^>]{0,200}?\\bencoding\\s*=\\s*(\"[^\"<>]*\"|'[^'<>]*'|[^\\s?>\"']+)");
    private static final Pattern META =
            Pattern.compile("(?i)<meta\\b[^>]{0,200}?\\bcharset\\s*=\\s*[\"']?([^\\s\"'/>;]+)");
    private static final String EBCDIC = "IBM037";

    /// @param label in lower case, without margin
    /// @param charset it stands for, unless that is not known
    record Declared(String label, Optional<Charset> charset) {}

    private EncodingDeclarations() {}

    /// The labels, the one to be believed first first: the charset parameter of HTTP's Content-Type, then the XML
    /// declaration, or else what a page says in a `meta` element.
    static List<Declared> all(byte[] bytes, String contentType) {
        var document = EncodingSigns.isEbcdic(bytes) ? ebcdic(bytes) : document(bytes);
        return Stream.concat(first(PARAMETER, contentType).stream(), document.stream())
                .distinct()
                .map(label -> new Declared(label, EncodingLabels.find(label)))
                .toList();
    }

    private static Optional<String> document(byte[] bytes) {
        var start = start(bytes, StandardCharsets.ISO_8859_1);
        return first(XML, start).or(() -> first(META, start));
    }

    /// The characters of an XML declaration are the same on all code pages of EBCDIC.
    private static Optional<String> ebcdic(byte[] bytes) {
        return first(XML, start(bytes, Charset.forName(EBCDIC))).or(() -> Optional.of(EBCDIC));
    }

    private static String start(byte[] bytes, Charset charset) {
        return new String(bytes, 0, Math.min(bytes.length, MAX_BYTES), charset);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find()
                ? Optional.of(EncodingLabels.plain(matcher.group(1))).filter(label -> !label.isEmpty())
                : Optional.empty();
    }
}
