package watch.sahel.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.feed.FeedId;
import watch.sahel.match.TopicId;

/// What every registry of watches does.
public abstract class WatchRegistryContract {
    private static final SubscriberId AMINA = SubscriberId.of(new Address.TelegramChat(1));
    private static final SubscriberId OUMAR = SubscriberId.of(new Address.TelegramChat(2));
    private static final TopicId KIDAL = TopicId.watch("@jnim AND kidal");

    private WatchRegistry watches;

    protected abstract WatchRegistry emptyRegistry();

    @BeforeEach
    final void open() {
        watches = emptyRegistry();
    }

    @Test
    final void anEqualWatchOfTwoIsKeptOnceUntilBothReleasedIt() {
        watches.hold(KIDAL, AMINA);
        watches.hold(KIDAL, OUMAR);
        watches.hold(KIDAL, OUMAR);
        assertThat(watches.all()).containsExactly(KIDAL);

        watches.release(KIDAL, OUMAR);
        assertThat(watches.all()).containsExactly(KIDAL);

        watches.release(KIDAL, AMINA);
        assertThat(watches.all()).isEmpty();
    }

    @Test
    final void releasingWhatIsNotHeldChangesNothing() {
        watches.hold(KIDAL, AMINA);

        watches.release(KIDAL, OUMAR);
        watches.release(TopicId.watch("gao"), AMINA);

        assertThat(watches.all()).containsExactly(KIDAL);
    }

    @Test
    final void aWatchGivenUpCanBeHeldAgain() {
        watches.hold(KIDAL, AMINA);
        watches.release(KIDAL, AMINA);

        watches.hold(KIDAL, OUMAR);

        assertThat(watches.all()).containsExactly(KIDAL);
    }

    @Test
    final void theVersionTellsEveryChange() {
        var empty = watches.version();
        watches.hold(KIDAL, AMINA);
        var one = watches.version();
        watches.release(KIDAL, AMINA);

        assertThat(one).isNotEqualTo(empty);
        assertThat(watches.version()).isNotEqualTo(one).isNotEqualTo(empty);
    }

    @Test
    final void theLongestWatchIsKept() {
        var longest = TopicId.watch("م".repeat((TopicId.MAX_BYTES - 2) / 2));

        watches.hold(longest, AMINA);

        assertThat(watches.all()).containsExactly(longest);
    }

    @Test
    final void addedFeedsAreNoWatchesAndKnowTheirReaders() {
        var before = watches.version();
        var feed = TopicId.of(FeedId.added(URI.create("https://desk.example/feed")));
        watches.hold(feed, AMINA);
        watches.hold(feed, OUMAR);
        watches.hold(feed, OUMAR);

        assertThat(watches.all()).isEmpty();
        assertThat(watches.feeds()).containsExactly(feed);
        assertThat(watches.holders(feed)).containsExactlyInAnyOrder(AMINA, OUMAR);

        watches.release(feed, AMINA);
        assertThat(watches.holders(feed)).containsExactly(OUMAR);
        watches.release(feed, OUMAR);
        assertThat(watches.holders(feed)).isEmpty();
        assertThat(watches.feeds()).isEmpty();
        assertThat(watches.version()).as("nobody matches articles with it").isGreaterThanOrEqualTo(before);
    }

    @Test
    final void hundredsOfWatchesComeBackComplete() {
        IntStream.range(0, 300).forEach(i -> watches.hold(TopicId.watch("word" + i), AMINA));

        assertThat(watches.all()).hasSize(300);
    }
}
