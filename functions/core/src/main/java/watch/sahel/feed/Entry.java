package watch.sahel.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import watch.sahel.text.Sha256;

/// One item of a feed document, read but not yet judged: plain text, absolute link.
///
/// @param guid the feed's own id of the item, or empty
/// @param link an absolute http(s) URL, or empty
/// @param language BCP 47, from the item or its document, or empty
/// @param published as the feed says, unclamped; empty when absent or unreadable
public record Entry(
        String guid, String link, String title, String summary, String language, Optional<Instant> published) {

    /// 64 bits that stand for this entry with this title in the feed's seen-set. An edited title has another
    /// fingerprint on purpose: the edit is news to the article store.
    public long fingerprint() {
        var bytes = (guid + '\0' + link + '\0' + title).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(Sha256.of(bytes)).getLong();
    }
}
