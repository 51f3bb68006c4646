package watch.sahel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import watch.sahel.feed.document.Entry;
import watch.sahel.text.Sha256;

class RollTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    /// Ten entries, an hour apart, latest first; the third is told.
    private final List<Entry> feed = new ArrayList<>(IntStream.range(0, 10)
            .mapToObj(i -> entry("guid-" + i, "/" + i, "Title " + i, NOON.minus(Duration.ofHours(i))))
            .toList());

    private final Roll roll = Roll.EMPTY.with(Map.of(id(feed.get(2)), feed.get(2)));

    private static Entry entry(String guid, String path, String title, Instant at) {
        return new Entry(guid, "https://echo.example" + path, title, "", "en", Optional.of(at));
    }

    private static String id(Entry entry) {
        return Sha256.identity(entry.link());
    }

    private static Map<String, Entry> document(List<Entry> entries) {
        return entries.stream()
                .collect(Collectors.toMap(RollTest::id, entry -> entry, (a, _) -> a, LinkedHashMap::new));
    }

    private Roll.Called call() {
        return roll.call(document(feed));
    }

    @Test
    void whatIsMissingInTheMiddleWasTakenAway() {
        var told = feed.remove(2);

        assertThat(call().gone()).containsExactly(id(told));
    }

    @Test
    void whatWasTakenAwayIsSaidOnce() {
        feed.remove(2);

        assertThat(call().roll().call(document(feed)).gone()).isEmpty();
    }

    @Test
    void whatIsThereAgainIsSaidOnce() {
        var told = feed.remove(2);
        var after = call().roll();
        feed.add(2, told);

        assertThat(after.call(document(feed)).back()).containsExactly(id(told));
        assertThat(after.call(document(feed)).roll().call(document(feed)).back())
                .isEmpty();
    }

    @Test
    void whatIsMissingAtTheEndWasDroppedForItsAge() {
        assertThat(roll.call(document(feed.subList(0, 2))).gone()).isEmpty();
    }

    @Test
    void pinnedOldEntriesMakeNoMiddle() {
        feed.subList(2, 10 - Roll.MIN_OLDER + 1).clear();
        assertThat(call().gone()).isEmpty();
    }

    @Test
    void oneOlderEntryMoreThanMayBePinnedMakesIt() {
        feed.subList(2, 10 - Roll.MIN_OLDER).clear();
        assertThat(call().gone()).hasSize(1);
    }

    @Test
    void whatIsMissingAtTheBeginningMayBeYoungerThanTheCopyServed() {
        assertThat(roll.call(document(feed.subList(3, 10))).gone()).isEmpty();
    }

    @Test
    void aFeedThatIsNotInOrderOfTimeSaysNothing() {
        feed.remove(2);
        Collections.swap(feed, 0, 1);
        Collections.swap(feed, 3, 4);
        assertThat(call().gone()).as("out of order twice").hasSize(1);
        Collections.swap(feed, 6, 7);
        assertThat(call().gone()).as("three times").isEmpty();
    }

    @Test
    void aFeedWithItsOldestFirstIsInOrderToo() {
        feed.remove(2);
        Collections.reverse(feed);

        assertThat(call().gone()).hasSize(1);
    }

    @Test
    void anArticleUnderANewLinkIsStillThere() {
        var told = feed.get(2);
        feed.set(2, entry(told.guid(), "/new-link", "New title", NOON.minus(Duration.ofHours(2))));
        assertThat(call().gone()).as("known by the feed's id").isEmpty();
        feed.set(2, entry("new-guid", "/new-link", told.title(), NOON.minus(Duration.ofHours(2))));
        assertThat(call().gone()).as("known by its title").isEmpty();
    }

    @Test
    void aFeedThatWasRebuiltTookNothingAway() {
        var all = Roll.EMPTY.with(document(feed));
        var missing = new ArrayList<>(feed.subList(1, 1 + Roll.MIN_REBUILT));
        feed.removeAll(missing);
        assertThat(all.call(document(feed)).gone()).as("three of ten").hasSize(Roll.MIN_REBUILT);
        var told = Roll.EMPTY.with(document(missing));
        assertThat(told.call(document(feed)).gone()).as("three of three").isEmpty();
    }

    @Test
    void onlyTheLatestAreKept() {
        var many = IntStream.rangeClosed(0, Roll.CAPACITY)
                .mapToObj(i -> entry("guid-" + i, "/" + i, "Title " + i, NOON.minus(Duration.ofHours(i))))
                .toList();
        var full = Roll.EMPTY.with(document(many.subList(0, Roll.CAPACITY)));

        assertThat(Roll.EMPTY.with(document(many))).isEqualTo(full);
    }

    @Test
    void anEntryWithoutADateIsNotCalled() {
        var undated = new Entry("guid", "https://echo.example/undated", "Title", "", "en", Optional.empty());

        assertThat(Roll.EMPTY.with(Map.of(id(undated), undated)).isEmpty()).isTrue();
    }

    @Test
    void bytesComeBackWhole() {
        feed.remove(2);
        var after = call().roll();

        assertThat(Roll.of(after.toBytes())).isEqualTo(after).isNotEqualTo(roll);
        assertThat(Roll.of(Roll.EMPTY.toBytes())).isEqualTo(Roll.EMPTY);
    }
}
