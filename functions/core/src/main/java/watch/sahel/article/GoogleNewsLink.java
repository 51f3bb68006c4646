package watch.sahel.article;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import watch.sahel.feed.document.Links;

/// The outlet's address inside of a link of Google News, read without asking anybody.
///
/// The last part of `https://news.google.com/rss/articles/CBMi...` is base64 of a Protocol Buffers message. In links
/// of the old kind its field 4 is the outlet's URL. Since 2024 most links are of a new kind: there the field is a
/// token (`AU_yqL...`) that only Google can resolve, by a page and a further request for each article, which it
/// answers with 429 after a few dozen. So these are not resolved: they are shown as they are, as they lead a browser
/// to the outlet, and [ArticleIdentity] goes by the outlet and the title.
public final class GoogleNewsLink {
    /// Two URLs of the length that servers take; longer ids were never seen.
    static final int MAX_ID_CHARS = 4_096;

    private static final String HOST = "news.google.com";
    private static final Pattern ID = Pattern.compile("/(?:rss/)?(?:articles|read)/([A-Za-z0-9_-]+)={0,2}/?");
    private static final int URL_FIELD = 4;

    private GoogleNewsLink() {}

    /// Empty for links of the new kind, of anybody else, and for whatever cannot be read as an http(s) URL.
    public static Optional<URI> outlet(URI link) {
        return id(link).flatMap(GoogleNewsLink::decoded)
                .flatMap(GoogleNewsLink::url)
                .map(url -> Links.absolute(link, url))
                .filter(url -> !url.isEmpty())
                .map(URI::create)
                .filter(url -> !isGoogles(url));
    }

    /// The outlet's address if the link holds one, else the link itself.
    static String resolved(String link) {
        return googles(link).flatMap(GoogleNewsLink::outlet).map(URI::toString).orElse(link);
    }

    /// Whether it is a link to an article at Google News that does not tell the outlet's address.
    static boolean isOpaque(String link) {
        return googles(link)
                .filter(url -> id(url).isPresent() && outlet(url).isEmpty())
                .isPresent();
    }

    private static Optional<URI> googles(String link) {
        try {
            return link.contains(HOST)
                    ? Optional.of(URI.create(link)).filter(GoogleNewsLink::isGoogles)
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isGoogles(URI link) {
        return HOST.equalsIgnoreCase(link.getHost());
    }

    private static Optional<String> id(URI link) {
        if (!isGoogles(link)) {
            return Optional.empty();
        }
        var path = ID.matcher(link.getRawPath());
        return path.matches() && path.group(1).length() <= MAX_ID_CHARS ? Optional.of(path.group(1)) : Optional.empty();
    }

    private static Optional<ByteBuffer> decoded(String id) {
        try {
            return Optional.of(ByteBuffer.wrap(Base64.getUrlDecoder().decode(id)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Field 4 of the message, if it is there and a URL.
    private static Optional<String> url(ByteBuffer message) {
        var tag = number(message);
        while (tag.isPresent()) {
            var wireType = tag.getAsInt() & 7;
            var length = wireType == 0 ? afterNumber(message) : length(wireType, message);
            if (length.isEmpty() || length.getAsInt() > message.remaining()) {
                return Optional.empty();
            }
            var bytes = new byte[length.getAsInt()];
            message.get(bytes);
            if (tag.getAsInt() >> 3 == URL_FIELD && wireType == 2) {
                return Optional.of(new String(bytes, StandardCharsets.UTF_8)).filter(GoogleNewsLink::isWeb);
            }
            tag = number(message);
        }
        return Optional.empty();
    }

    private static OptionalInt afterNumber(ByteBuffer message) {
        return number(message).isPresent() ? OptionalInt.of(0) : OptionalInt.empty();
    }

    private static OptionalInt length(int wireType, ByteBuffer message) {
        return switch (wireType) {
            case 1 -> OptionalInt.of(Long.BYTES);
            case 2 -> number(message);
            case 5 -> OptionalInt.of(Integer.BYTES);
            default -> OptionalInt.empty();
        };
    }

    /// A varint of at most 28 bits: nothing in a link is longer.
    private static OptionalInt number(ByteBuffer message) {
        var number = 0;
        for (var shift = 0; shift < 28 && message.hasRemaining(); shift += 7) {
            var next = message.get();
            number |= (next & 0x7F) << shift;
            if (next >= 0) {
                return OptionalInt.of(number);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isWeb(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }
}
