package watch.sahel.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import watch.sahel.feed.document.Entry;
import watch.sahel.feed.document.FeedParser;
import watch.sahel.text.Sha256;

/// The entries a feed was seen to carry: what makes a changed document with only old items cheap, and what
/// recognises an old item that comes back under a new id. What is *new* is for [Novelty] to say.
///
/// Bounded and compact: two fingerprints of 16 bytes an entry, oldest forgotten first. A forgotten entry is only
/// looked up again in the article store, where it is known. The fingerprints are 128 bits of SHA-256, as long as an
/// article's identity: that an entry is taken for another one is no likelier here than there.
public final class SeenSet {
    /// Twice the largest document we take, so that a document never pushes out its own items.
    public static final int CAPACITY = 2 * FeedParser.MAX_ENTRIES;
    /// Kept of what a small document no longer carries: a month of a daily, for feeds that bring old items back.
    static final int MIN_KEPT = 60;

    public static final SeenSet EMPTY = new SeenSet(List.of());

    private static final int FINGERPRINT_BYTES = 16;

    /// One entry: under which id it came, and what it said.
    private record Mark(ByteBuffer id, ByteBuffer words) {
        static Mark of(Entry entry) {
            return new Mark(
                    fingerprint(entry.guid(), entry.link(), entry.title()),
                    fingerprint(
                            entry.title(),
                            entry.summary(),
                            entry.dated().map(Object::toString).orElse("")));
        }

        private static ByteBuffer fingerprint(String... parts) {
            var whole = Sha256.of(String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(whole, 0, FINGERPRINT_BYTES).slice().asReadOnlyBuffer();
        }
    }

    /// Oldest first, each once.
    private final List<Mark> marks;
    private final Set<ByteBuffer> ids = new HashSet<>();
    private final Set<ByteBuffer> words = new HashSet<>();

    private SeenSet(List<Mark> marks) {
        this.marks = List.copyOf(marks);
        for (var mark : marks) {
            ids.add(mark.id());
            words.add(mark.words());
        }
    }

    /// Whether it came before under this id with this title. An edited title makes an entry unseen on purpose: the
    /// edit is news to the article store.
    boolean contains(Entry entry) {
        return ids.contains(Mark.of(entry).id());
    }

    /// Whether an entry came before that said the same with the same date, under whatever id.
    boolean containsWords(Entry entry) {
        return words.contains(Mark.of(entry).words());
    }

    /// This set and the entries of a document just read, those counted as the newest. It shrinks by a quarter at a
    /// time: a document cut short once must not make the feed's other items unknown.
    public SeenSet with(Collection<Entry> document) {
        var current = new LinkedHashSet<Mark>();
        document.forEach(entry -> current.add(Mark.of(entry)));
        var all = new LinkedHashSet<>(marks);
        all.removeAll(current);
        all.addAll(current);
        var wanted = Math.max(MIN_KEPT, 2 * current.size());
        var kept = Math.min(CAPACITY, Math.max(wanted, marks.size() * 3 / 4));
        return new SeenSet(List.copyOf(all).subList(Math.max(0, all.size() - kept), all.size()));
    }

    /// 32 hexadecimal digits that stand for all entries of a document, in any order: equal as long as the document
    /// says the same under the same ids, whatever else in it changes at every fetch.
    public static String contents(Collection<Entry> document) {
        var all = document.stream()
                .map(entry -> entry.guid() + '\0' + entry.link() + '\0' + entry.title())
                .distinct()
                .sorted()
                .collect(Collectors.joining("\0\0"));
        return Sha256.identity(all);
    }

    public int size() {
        return marks.size();
    }

    public boolean isEmpty() {
        return marks.isEmpty();
    }

    /// 32 bytes an entry, oldest first.
    public byte[] toBytes() {
        var buffer = ByteBuffer.allocate(marks.size() * 2 * FINGERPRINT_BYTES);
        for (var mark : marks) {
            buffer.put(mark.id().duplicate()).put(mark.words().duplicate());
        }
        return buffer.array();
    }

    public static SeenSet of(byte[] bytes) {
        var all = ByteBuffer.wrap(bytes.clone()).asReadOnlyBuffer();
        var read = new LinkedHashSet<Mark>();
        for (var at = 0; at + 2 * FINGERPRINT_BYTES <= bytes.length; at += 2 * FINGERPRINT_BYTES) {
            read.add(new Mark(all.slice(at, FINGERPRINT_BYTES), all.slice(at + FINGERPRINT_BYTES, FINGERPRINT_BYTES)));
        }
        return new SeenSet(List.copyOf(read));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeenSet that && marks.equals(that.marks);
    }

    @Override
    public int hashCode() {
        return marks.hashCode();
    }
}
