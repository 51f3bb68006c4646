package watch.sahel.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import watch.sahel.feed.document.Entry;
import watch.sahel.text.Sha256;

/// The articles of a feed that were told to somebody, called again in each later document: one that is missing from
/// the middle of a feed in order of time was taken away by its outlet. That it is missing at the end says nothing, for
/// there feeds drop what is old; nor at the beginning, where an older copy of the document may have been served.
///
/// Bounded: the latest [#CAPACITY] articles, 41 bytes each.
public final class Roll {
    static final int CAPACITY = 60;
    /// Entries older than a missing one that must be there: some feeds keep an old one or two pinned.
    static final int MIN_OLDER = 3;
    /// Neighbours in the wrong order that a feed in order of time may have.
    static final int MAX_OUT_OF_ORDER = 2;
    /// When so many are missing at once and they are more than half, the feed was rebuilt, and nothing was taken away.
    static final int MIN_REBUILT = 3;

    public static final Roll EMPTY = new Roll(List.of());

    private static final int ARTICLE_BYTES = 16;
    private static final int ITEM_BYTES = ARTICLE_BYTES + 3 * Long.BYTES + 1;

    /// One article.
    ///
    /// @param article its id in this feed: 32 hexadecimal digits
    /// @param dated as its entry says
    /// @param guid fingerprint of the id that the feed gives it: it may come back under another link
    /// @param title fingerprint of its title, likewise
    /// @param gone whether it was found to be taken away
    private record Item(String article, Instant dated, long guid, long title, boolean gone) {
        Item gone(boolean now) {
            return new Item(article, dated, guid, title, now);
        }
    }

    /// What calling the roll shows.
    ///
    /// @param gone ids of articles that were taken away
    /// @param back ids of articles that were, and are there again
    /// @param roll to be called next time
    public record Called(List<String> gone, List<String> back, Roll roll) {
        public Called {
            gone = List.copyOf(gone);
            back = List.copyOf(back);
        }
    }

    /// Latest first.
    private final List<Item> items;

    private Roll(List<Item> items) {
        this.items = List.copyOf(items);
    }

    /// With articles that are told from now on. One without a date has no place in the order, and is not called.
    ///
    /// @param told entries by the id of their article
    public Roll with(Map<String, Entry> told) {
        var all = items.stream().collect(Collectors.toMap(Item::article, Function.identity(), (a, _) -> a));
        told.forEach((article, entry) -> item(article, entry).ifPresent(item -> all.putIfAbsent(article, item)));
        return new Roll(all.values().stream()
                .sorted(Comparator.comparing(Item::dated).reversed().thenComparing(Item::article))
                .limit(CAPACITY)
                .toList());
    }

    private static Optional<Item> item(String article, Entry entry) {
        return entry.dated()
                .map(at -> new Item(
                        article,
                        at.truncatedTo(ChronoUnit.SECONDS),
                        fingerprint(entry.guid()),
                        fingerprint(entry.title()),
                        false));
    }

    /// @param document the entries of the document just read, by the ids of their articles, in its order
    public Called call(Map<String, Entry> document) {
        var gone = new ArrayList<Item>();
        var back = new ArrayList<Item>();
        var present = new Document(document);
        for (var item : items) {
            if (!present.has(item)) {
                if (!item.gone() && present.surrounds(item)) {
                    gone.add(item);
                }
            } else if (item.gone()) {
                back.add(item);
            }
        }
        if (rebuilt(gone.size(), present)) {
            gone.clear();
        }
        var next = items.stream()
                .map(item -> item.gone((item.gone() || gone.contains(item)) && !back.contains(item)))
                .toList();
        return new Called(ids(gone), ids(back), new Roll(next));
    }

    private boolean rebuilt(int missing, Document document) {
        return missing >= MIN_REBUILT
                && missing > items.stream().filter(document::has).count();
    }

    private static List<String> ids(List<Item> items) {
        return items.stream().map(Item::article).toList();
    }

    /// A document as the roll is called in it.
    private static final class Document {
        private final Set<String> articles;
        private final Set<Long> guids;
        private final Set<Long> titles;
        private final List<Instant> dates;
        private final boolean inOrder;

        Document(Map<String, Entry> entries) {
            articles = entries.keySet();
            guids = entries.values().stream()
                    .filter(entry -> !entry.guid().isEmpty())
                    .map(entry -> fingerprint(entry.guid()))
                    .collect(Collectors.toSet());
            titles = entries.values().stream()
                    .map(entry -> fingerprint(entry.title()))
                    .collect(Collectors.toSet());
            dates = entries.values().stream()
                    .flatMap(entry -> entry.dated().stream())
                    .toList();
            var rising = IntStream.range(1, dates.size())
                    .filter(i -> dates.get(i).isAfter(dates.get(i - 1)))
                    .count();
            var falling = IntStream.range(1, dates.size())
                    .filter(i -> dates.get(i).isBefore(dates.get(i - 1)))
                    .count();
            inOrder = Math.min(rising, falling) <= MAX_OUT_OF_ORDER;
        }

        boolean has(Item item) {
            return articles.contains(item.article()) || guids.contains(item.guid()) || titles.contains(item.title());
        }

        boolean surrounds(Item item) {
            return inOrder
                    && dates.stream().anyMatch(at -> at.isAfter(item.dated()))
                    && dates.stream().filter(at -> at.isBefore(item.dated())).count() >= MIN_OLDER;
        }
    }

    private static long fingerprint(String text) {
        return ByteBuffer.wrap(Sha256.of(text.getBytes(StandardCharsets.UTF_8))).getLong();
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    public byte[] toBytes() {
        var buffer = ByteBuffer.allocate(items.size() * ITEM_BYTES);
        for (var item : items) {
            buffer.put(HexFormat.of().parseHex(item.article()))
                    .putLong(item.dated().getEpochSecond())
                    .putLong(item.guid())
                    .putLong(item.title())
                    .put((byte) (item.gone() ? 1 : 0));
        }
        return buffer.array();
    }

    public static Roll of(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        var read = new ArrayList<Item>();
        while (buffer.remaining() >= ITEM_BYTES) {
            var article = new byte[ARTICLE_BYTES];
            buffer.get(article);
            read.add(new Item(
                    HexFormat.of().formatHex(article),
                    Instant.ofEpochSecond(buffer.getLong()),
                    buffer.getLong(),
                    buffer.getLong(),
                    buffer.get() == 1));
        }
        return new Roll(read);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Roll that && items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }
}
