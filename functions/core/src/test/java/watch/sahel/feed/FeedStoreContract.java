package watch.sahel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.feed.document.Entry;
import watch.sahel.feed.document.UpdateHints;
import watch.sahel.feed.fetch.Validators;
import watch.sahel.memory.Race;
import watch.sahel.memory.Samples;
import watch.sahel.text.Sha256;

/// What every feed store does.
public abstract class FeedStoreContract {
    private FeedStore feeds;

    protected abstract FeedStore emptyStore();

    @BeforeEach
    final void open() {
        feeds = emptyStore();
    }

    @Test
    final void aFeedComesBackAsItWasStored() {
        var feed = Samples.feed("echo", Samples.NOW);

        assertThat(feeds.add(feed)).isTrue();
        assertThat(feeds.find(feed.id())).contains(feed);
        assertThat(feeds.find(new FeedId("another"))).isEmpty();
    }

    @Test
    final void aFeedThatIsThereIsNotAddedAgain() {
        var feed = Samples.feed("echo", Samples.NOW);
        feeds.add(feed);

        assertThat(feeds.add(Samples.feed("echo", Samples.NOW.plusSeconds(60)))).isFalse();
        assertThat(feeds.find(feed.id())).contains(feed);
    }

    @Test
    final void aSaveKeepsEverythingAPollLearnt() {
        var feed = Samples.feed("echo", Samples.NOW);
        feeds.add(feed);
        var polled = feed.at(URI.create("https://moved.example/feed"))
                .with(new Validators("\"etag\"", "Fri, 20 Nov 2026 12:00:00 GMT", "abc"))
                .holding(
                        "0123456789abcdef",
                        Rhythm.NONE.learn(
                                List.of(Samples.NOW.minusSeconds(90_000), Samples.NOW), Samples.NOW, Samples.NOW),
                        new UpdateHints(Optional.of(Duration.ofHours(1)), Set.of(0, 23), Set.of(DayOfWeek.SUNDAY)))
                .after(
                        new Health(2, Optional.of(Samples.NOW), Optional.of(Samples.NOW.plusNanos(1)), "HTTP 500"),
                        new Told(Told.Trouble.FAILING, Samples.NOW.minusSeconds(300_000), Samples.NOW),
                        Optional.of(Samples.NOW.plusSeconds(900)));

        assertThat(feeds.save(polled)).isTrue();
        assertThat(feeds.find(feed.id())).contains(polled.versioned(1));
    }

    @Test
    final void aFeedIsTakenAwayWithWhatItWasSeenToCarry() {
        var feed = Samples.feed("echo", Samples.NOW);
        feeds.add(feed);
        var seen =
                SeenSet.EMPTY.with(List.of(new Entry("a", "https://a.example/1", "one", "", "en", Optional.empty())));
        feeds.carry(feed.id(), new Carried(seen, Roll.EMPTY));

        assertThat(feeds.remove(feed)).isTrue();

        assertThat(feeds.find(feed.id())).isEmpty();
        assertThat(feeds.carried(feed.id())).isEqualTo(Carried.NOTHING);
        assertThat(feeds.all()).isEmpty();
        assertThat(feeds.remove(feed)).isFalse();
    }

    @Test
    final void aFeedThatSomebodySavedMeanwhileIsNotTakenAway() {
        var feed = Samples.feed("echo", Samples.NOW);
        feeds.add(feed);
        feeds.save(feed.after(feed.health(), Optional.of(Samples.NOW.plusSeconds(60))));

        assertThat(feeds.remove(feed)).isFalse();
        assertThat(feeds.find(feed.id())).isPresent();
    }

    @Test
    final void ofTwoPollsAtOnceOnlyTheFirstToSaveIsKept() {
        var feed = Samples.feed("echo", Samples.NOW);
        feeds.add(feed);
        var first = feed.after(feed.health().succeeded(Samples.NOW), Optional.of(Samples.NOW.plusSeconds(900)));
        var second =
                feed.after(feed.health().failed(Samples.NOW, "HTTP 500"), Optional.of(Samples.NOW.plusSeconds(60)));

        assertThat(feeds.save(first)).isTrue();
        assertThat(feeds.save(second)).isFalse();
        assertThat(feeds.find(feed.id())).contains(first.versioned(1));
    }

    @Test
    final void ofManySavesAtOnceExactlyOneSucceeds() throws Exception {
        var feed = Samples.feed("echo", Samples.NOW);
        feeds.add(feed);

        assertThat(Race.of(() -> feeds.save(feed))).containsOnlyOnce(true);
        assertThat(feeds.find(feed.id())).contains(feed.versioned(1));
    }

    @Test
    final void anUnknownFeedIsNotSaved() {
        assertThat(feeds.save(Samples.feed("echo", Samples.NOW))).isFalse();
        assertThat(feeds.find(new FeedId("echo"))).isEmpty();
    }

    @Test
    final void dueFeedsComeLongestOverdueFirst() {
        for (var minutes : List.of(3, 1, 5, 2, 4)) {
            feeds.add(Samples.feed("m" + minutes, Samples.NOW.minus(Duration.ofMinutes(minutes))));
        }

        assertThat(feeds.due(Samples.NOW, 10))
                .extracting(due -> due.id().value())
                .containsExactly("m5", "m4", "m3", "m2", "m1");
        assertThat(feeds.due(Samples.NOW, 2))
                .extracting(due -> due.id().value())
                .containsExactly("m5", "m4");
    }

    @Test
    final void aFeedIsDueFromItsVeryMomentOn() {
        feeds.add(Samples.feed("echo", Samples.NOW));

        assertThat(feeds.due(Samples.NOW.minusNanos(1_000), 10)).isEmpty();
        assertThat(feeds.due(Samples.NOW, 10)).containsExactly(new DueFeed(new FeedId("echo"), "feeds.example"));
    }

    @Test
    final void aPolledFeedIsDueAtItsNextTimeOnly() {
        var feed = Samples.feed("echo", Samples.NOW);
        feeds.add(feed);
        feeds.save(feed.after(feed.health(), Optional.of(Samples.NOW.plusSeconds(900))));

        assertThat(feeds.due(Samples.NOW.plusSeconds(899), 10)).isEmpty();
        assertThat(feeds.due(Samples.NOW.plusSeconds(900), 10))
                .extracting(DueFeed::id)
                .containsExactly(feed.id());
    }

    @Test
    final void aFeedThatHasGoneIsNeverDue() {
        var feed = Samples.feed("echo", Samples.NOW);
        feeds.add(feed);
        var gone = feed.after(feed.health().failed(Samples.NOW, "410 Gone"), Optional.empty());
        feeds.save(gone);

        assertThat(feeds.due(Samples.NOW.plus(Duration.ofDays(365)), 10)).isEmpty();
        assertThat(feeds.find(feed.id())).contains(gone.versioned(1));
    }

    @Test
    final void whatAFeedWasSeenToCarryIsReplaced() {
        var id = new FeedId("echo");
        var entry = new Entry("guid", "https://echo.example/1", "Título", "", "es", Optional.empty());
        var told = new Entry("guid", "https://echo.example/1", "Título", "", "es", Optional.of(Samples.NOW));
        var carried =
                new Carried(SeenSet.EMPTY.with(List.of(entry)), Roll.EMPTY.with(Map.of(Sha256.identity("1"), told)));
        assertThat(feeds.carried(id)).isEqualTo(Carried.NOTHING);

        feeds.carry(id, carried);
        assertThat(feeds.carried(id)).isEqualTo(carried);

        feeds.carry(id, Carried.NOTHING);
        assertThat(feeds.carried(id)).isEqualTo(Carried.NOTHING);
    }

    @Test
    final void theListingOfAFeedComesBackWhole() {
        var listing = new Listing(
                URI.create("https://echo.example/feed"),
                List.of(URI.create("https://mirror.example/echo"), URI.create("https://echo.example/rss")),
                "Mozilla/5.0 (compatible; SahelWatch)",
                Samples.OUTLET);
        var feed = Feed.fresh(new FeedId("echo"), listing, Samples.NOW);
        feeds.add(feed);

        assertThat(feeds.find(feed.id())).contains(feed);
    }

    @Test
    final void allFeedsComeById() {
        for (var name : List.of("c", "a", "d", "b")) {
            feeds.add(Samples.feed(name, Samples.NOW));
        }

        assertThat(feeds.all()).extracting(feed -> feed.id().value()).containsExactly("a", "b", "c", "d");
        assertThat(feeds.all()).contains(Samples.feed("a", Samples.NOW));
    }

    @Test
    final void hundredsOfFeedsAreAllFound() {
        for (var i = 0; i < 150; i++) {
            feeds.add(Samples.feed("feed-" + i, Samples.NOW.minusSeconds(i)));
        }

        assertThat(feeds.due(Samples.NOW, 1_000))
                .hasSize(150)
                .doesNotHaveDuplicates()
                .first()
                .isEqualTo(new DueFeed(new FeedId("feed-149"), "feeds.example"));
        assertThat(feeds.due(Samples.NOW, 100)).hasSize(100);
    }
}
