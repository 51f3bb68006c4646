package watch.sahel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import watch.sahel.feed.document.Entry;

class SeenSetTest {
    @Test
    void anEntryIsSeenOnceItsDocumentWasTaken() {
        var seen = SeenSet.EMPTY.with(List.of(entry("a", "Title")));

        assertThat(seen.contains(entry("a", "Title"))).isTrue();
        assertThat(seen.contains(entry("b", "Title"))).isFalse();
    }

    @Test
    void anEditedTitleIsNotSeen() {
        var seen = SeenSet.EMPTY.with(List.of(entry("a", "Eleven killed")));

        assertThat(seen.contains(entry("a", "Fourteen killed"))).isFalse();
    }

    @Test
    void theOldestAreForgottenFirstWhenItIsFull() {
        var full = SeenSet.EMPTY.with(entries(0, SeenSet.CAPACITY));
        assertThat(full.size()).isEqualTo(SeenSet.CAPACITY);

        var more = full.with(List.of(entry("new", "t")));

        assertThat(more.size()).isEqualTo(SeenSet.CAPACITY);
        assertThat(more.contains(entry("new", "t"))).isTrue();
        assertThat(more.contains(entry("0", "t"))).isFalse();
        assertThat(more.contains(entry("1", "t"))).isTrue();
    }

    @Test
    void whatTheDocumentStillCarriesCountsAsNew() {
        var full = SeenSet.EMPTY.with(entries(0, SeenSet.CAPACITY)).with(entries(0, 1));

        assertThat(full.with(List.of(entry("new", "t"))).contains(entry("0", "t")))
                .isTrue();
    }

    @Test
    void survivesItsBytes() {
        var seen = SeenSet.EMPTY.with(entries(0, 50));

        assertThat(SeenSet.of(seen.toBytes())).isEqualTo(seen);
        assertThat(seen.toBytes()).hasSize(50 * Long.BYTES);
    }

    private static List<Entry> entries(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> entry(Integer.toString(i), "t"))
                .toList();
    }

    private static Entry entry(String guid, String title) {
        return new Entry(guid, "https://example.org/" + guid, title, "", "en", Optional.empty());
    }
}
