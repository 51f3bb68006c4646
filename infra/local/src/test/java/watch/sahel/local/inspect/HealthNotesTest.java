package watch.sahel.local.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import watch.sahel.feed.document.Entry;
import watch.sahel.feed.document.Parsed;
import watch.sahel.feed.document.UpdateHints;

class HealthNotesTest {
    private static final Instant NOW = Instant.parse("2026-10-05T12:00:00Z");

    @Test
    void aGoodFeedHasNone() {
        assertThat(notes(entry("a", NOW), entry("b", hours(1)), entry("c", hours(2))))
                .isEmpty();
    }

    @Test
    void anEmptyFeedIsSaidToBe() {
        assertThat(notes()).containsExactly("no entries");
    }

    @Test
    void missingIdsLinksAndTitlesAreCounted() {
        var bare = new Entry("", "", "", "Some text.", "", Optional.of(NOW));

        assertThat(notes(bare, entry("a", NOW)))
                .containsExactly(
                        "1 of 2 entries has no id", "1 of 2 entries has no link", "1 of 2 entries has no title");
        assertThat(notes(bare, bare)).contains("all entries have no id");
    }

    @Test
    void anIdUsedTwiceIsNamed() {
        assertThat(notes(entry("a", NOW), entry("b", NOW), entry("a", NOW)))
                .contains("the same id on 2 entries: a", "the same link on 2 entries: https://dunes.example/a");
    }

    @Test
    void missingAndMeaninglessDatesAreCounted() {
        var undated = new Entry("u", "https://dunes.example/u", "T", "Text", "", Optional.empty());
        var epoch = new Entry("e", "https://dunes.example/e", "T", "Text", "", Optional.of(Instant.EPOCH));

        assertThat(notes(undated, epoch, entry("a", NOW)))
                .containsExactly(
                        "1 of 3 entries has no date", "1 of 3 entries has a date from before the web, so none");
    }

    @Test
    void aDateAheadIsToldFromBeyondTheErrorOfClocks() {
        var edge = NOW.plus(HealthNotes.CLOCK_ERROR);

        assertThat(notes(entry("a", edge))).isEmpty();
        assertThat(notes(entry("a", edge.plusSeconds(3600))))
                .containsExactly("1 of 1 entries is dated in the future, up to 2026-10-05T13:10:00Z, 70 min ahead");
    }

    @Test
    void orderIsTold() {
        assertThat(notes(entry("a", hours(2)), entry("b", hours(1)))).containsExactly("oldest first, not newest first");
        assertThat(notes(entry("a", hours(2)), entry("b", hours(1)), entry("c", hours(3))))
                .containsExactly("not newest first, nor in any order of their dates");
        assertThat(notes(entry("a", NOW), entry("b", NOW), entry("c", NOW)))
                .containsExactly("all entries have the same date");
    }

    @Test
    void aFeedThatSleepsIsSaidTo() {
        var edge = NOW.minus(HealthNotes.STALE);

        assertThat(notes(entry("a", edge))).isEmpty();
        assertThat(notes(entry("a", edge.minusSeconds(1)))).containsExactly("nothing new for 60 days");
        assertThat(notes(entry("a", NOW.minus(Duration.ofDays(800))))).containsExactly("nothing new for 2 years");
    }

    @Test
    void wordsThatEndMostTextsAreAProgrammes() {
        var texts = IntStream.range(0, 10)
                .mapToObj(i -> "Report number " + i + " of the day. The post Title " + i
                        + (i < 6 ? " appeared first on Dunes." : " was here."))
                .toList();

        assertThat(CommonTail.of(texts)).contains(new CommonTail("appeared first on Dunes.", 6));
        assertThat(CommonTail.of(texts.subList(1, 10))).isEmpty();
        assertThat(CommonTail.of(texts.subList(0, 2))).isEmpty();
        assertThat(CommonTail.of(List.of("in the north", "in the north", "in the north")))
                .as("the whole of a text")
                .isEmpty();
    }

    private static Instant hours(int ago) {
        return NOW.minus(Duration.ofHours(ago));
    }

    private static Entry entry(String id, Instant published) {
        return new Entry(
                id, "https://dunes.example/" + id, "Title " + id, "Text of " + id, "fr", Optional.of(published));
    }

    private static List<String> notes(Entry... entries) {
        return HealthNotes.of(
                new Parsed.Entries(
                        "RSS 2.0", "UTF-8", "Dunes", "", "fr", UpdateHints.NONE, List.of(entries), List.of()),
                NOW);
    }
}
