package watch.sahel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import watch.sahel.feed.document.Entry;
import watch.sahel.feed.document.FeedParser;

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

        var more = full.with(entries(SeenSet.CAPACITY, SeenSet.CAPACITY + FeedParser.MAX_ENTRIES));

        assertThat(more.size()).isEqualTo(SeenSet.CAPACITY);
        assertThat(more.contains(entry("999", "t"))).isFalse();
        assertThat(more.contains(entry("1000", "t"))).isTrue();
        assertThat(more.contains(entry("2999", "t"))).isTrue();
    }

    @Test
    void whatTheDocumentStillCarriesCountsAsNew() {
        var seen = SeenSet.EMPTY.with(entries(0, 100)).with(entries(0, 1)).with(entries(200, 300));

        assertThat(seen.contains(entry("0", "t"))).isTrue();
    }

    @Test
    void aDocumentCutShortOnceMakesItForgetAQuarterAtMost() {
        var seen = SeenSet.EMPTY.with(entries(0, 400)).with(entries(0, 3));

        assertThat(seen.size()).isEqualTo(300);
        assertThat(seen.contains(entry("0", "t"))).isTrue();
    }

    @Test
    void aSmallDocumentLeavesTheItemsOfAMonthKnown() {
        var seen = SeenSet.EMPTY;
        for (var day = 0; day < 200; day++) {
            seen = seen.with(entries(day, day + 1));
        }

        assertThat(seen.size()).isEqualTo(SeenSet.MIN_KEPT);
        assertThat(seen.contains(entry("140", "t"))).isTrue();
        assertThat(seen.contains(entry("139", "t"))).isFalse();
    }

    @Test
    void theContentsOfADocumentAreTheSameInAnyOrder() {
        var document = entries(0, 5);

        assertThat(SeenSet.contents(document.reversed())).isEqualTo(SeenSet.contents(document));
        assertThat(SeenSet.contents(entries(0, 6))).isNotEqualTo(SeenSet.contents(document));
    }

    @Test
    void survivesItsBytes() {
        var seen = SeenSet.EMPTY.with(entries(0, 50));

        assertThat(SeenSet.of(seen.toBytes())).isEqualTo(seen);
        assertThat(seen.toBytes()).hasSize(50 * 32);
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
