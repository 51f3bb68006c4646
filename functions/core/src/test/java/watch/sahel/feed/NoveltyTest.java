package watch.sahel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import watch.sahel.feed.document.Entry;

class NoveltyTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T07:00:00Z");

    @Test
    void allOfAFirstDocumentIsNew() {
        var document = document(3, "g");

        assertThat(Novelty.in(document, SeenSet.EMPTY)).isEqualTo(document);
    }

    @Test
    void nothingOfTheSameDocumentIsNew() {
        assertThat(Novelty.in(document(3, "g"), SeenSet.EMPTY.with(document(3, "g"))))
                .isEmpty();
    }

    @Test
    void aBackDatedItemInAnOtherwiseUnchangedFeedIsNew() {
        var late = dated("late", "Published late", MORNING.minusSeconds(86_400 * 9));
        var document =
                Stream.concat(document(30, "g").stream(), Stream.of(late)).toList();

        assertThat(Novelty.in(document, SeenSet.EMPTY.with(document(30, "g")))).containsExactly(late);
    }

    @Test
    void anEditedTitleIsNew() {
        var seen = SeenSet.EMPTY.with(List.of(dated("a", "Eleven killed", MORNING)));
        var edited = dated("a", "Fourteen killed", MORNING);

        assertThat(Novelty.in(List.of(edited), seen)).containsExactly(edited);
    }

    @Test
    void oldItemsUnderGuidsThatChangeAtEveryFetchAreNotRepeated() {
        var seen = SeenSet.EMPTY.with(document(30, "first-fetch-"));
        var news = dated("second-fetch-new", "Really new", MORNING);
        var document = Stream.concat(document(30, "second-fetch-").stream(), Stream.of(news))
                .toList();

        assertThat(Novelty.in(document, seen)).containsExactly(news);
    }

    @Test
    void aReusedGuidWithOtherWordsIsNew() {
        var seen = SeenSet.EMPTY.with(List.of(dated("1", "Old news", MORNING)));
        var other = dated("1", "New news", MORNING);

        assertThat(Novelty.in(List.of(other), seen)).containsExactly(other);
    }

    @Test
    void aColumnWithTheSameTitleAndNoDateIsNewEveryWeek() {
        var seen = SeenSet.EMPTY.with(Stream.concat(undated(9, "x").stream(), Stream.of(column("week-1")))
                .toList());
        var next = column("week-2");
        var document = Stream.concat(undated(9, "x").stream(), Stream.of(next)).toList();

        assertThat(Novelty.in(document, seen)).containsExactly(next);
    }

    @Test
    void withoutDatesADocumentWhoseIdsAllChangedIsStillTheOldOne() {
        var seen = SeenSet.EMPTY.with(undated(Novelty.MIN_DOCUMENT, "session-1-"));
        var news = new Entry("session-2-new", "", "Really new", "", "en", Optional.empty());
        var document = Stream.concat(undated(Novelty.MIN_DOCUMENT, "session-2-").stream(), Stream.of(news))
                .toList();

        assertThat(Novelty.in(document, seen)).containsExactly(news);
    }

    @Test
    void inAVerySmallDocumentIdsAreBelieved() {
        var small = Novelty.MIN_DOCUMENT - 1;
        var seen = SeenSet.EMPTY.with(undated(small, "session-1-"));

        assertThat(Novelty.in(undated(small, "session-2-"), seen)).hasSize(small);
    }

    private static List<Entry> document(int size, String ids) {
        return IntStream.range(0, size)
                .mapToObj(i -> dated(ids + i, "Title " + i, MORNING.minusSeconds(600L * i)))
                .toList();
    }

    private static List<Entry> undated(int size, String ids) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Entry(ids + i, "", "Title " + i, "Summary " + i, "en", Optional.empty()))
                .toList();
    }

    private static Entry column(String week) {
        return new Entry(
                week, "https://outlet.example/" + week, "The week in review", "Our column", "en", Optional.empty());
    }

    private static Entry dated(String guid, String title, Instant at) {
        return new Entry(guid, "https://outlet.example/?p=" + guid, title, "", "en", Optional.of(at));
    }
}
