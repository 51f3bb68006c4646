package watch.sahel.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import watch.sahel.feed.document.Entry;
import watch.sahel.feed.document.FeedParser;
import watch.sahel.text.Sha256;

/// The fingerprints of the entries a feed was seen to carry: what makes a changed document with only old items cheap.
/// It decides no identity: an entry it forgets is only looked up again in the article store, where it is known.
///
/// Bounded and compact: [#CAPACITY] fingerprints of 8 bytes, oldest forgotten first. Two entries of one feed share a
/// 64-bit fingerprint by chance once in some 10^13 feeds of this size.
public final class SeenSet {
    /// Twice the largest document we take, so that a document never pushes out its own items.
    public static final int CAPACITY = 2 * FeedParser.MAX_ENTRIES;

    public static final SeenSet EMPTY = new SeenSet(Set.of());

    private final Set<Long> fingerprints;

    private SeenSet(Set<Long> fingerprints) {
        this.fingerprints = fingerprints;
    }

    public boolean contains(Entry entry) {
        return fingerprints.contains(fingerprint(entry));
    }

    /// This set and the entries of a document just read, those counted as the newest.
    public SeenSet with(Collection<Entry> document) {
        var current = document.stream().map(SeenSet::fingerprint).toList();
        var all = new LinkedHashSet<>(fingerprints);
        current.forEach(all::remove);
        all.addAll(current);
        var excess = Math.max(0, all.size() - CAPACITY);
        return new SeenSet(new LinkedHashSet<>(List.copyOf(all).subList(excess, all.size())));
    }

    /// 64 bits that stand for this entry with this title. An edited title has another fingerprint on purpose: the edit
    /// is news to the article store.
    private static long fingerprint(Entry entry) {
        var bytes = (entry.guid() + '\0' + entry.link() + '\0' + entry.title()).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(Sha256.of(bytes)).getLong();
    }

    public int size() {
        return fingerprints.size();
    }

    /// Eight bytes a fingerprint, big-endian, oldest first.
    public byte[] toBytes() {
        var buffer = ByteBuffer.allocate(fingerprints.size() * Long.BYTES);
        fingerprints.forEach(buffer::putLong);
        return buffer.array();
    }

    public static SeenSet of(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        var read = new LinkedHashSet<Long>();
        while (buffer.remaining() >= Long.BYTES) {
            read.add(buffer.getLong());
        }
        return new SeenSet(read);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeenSet that && List.copyOf(fingerprints).equals(List.copyOf(that.fingerprints));
    }

    @Override
    public int hashCode() {
        return fingerprints.hashCode();
    }
}
