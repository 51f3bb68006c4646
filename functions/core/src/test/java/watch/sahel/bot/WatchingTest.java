package watch.sahel.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import watch.sahel.match.TopicId;

class WatchingTest {
    private final Phone phone = new Phone();

    @Test
    void aWatchIsKeptWhenItIsTapped() {
        phone.types("/start");

        assertThat(phone.types("/watch fuel AND @jnim <b>")).contains("nothing");
        phone.types("/watch fuel AND @jnim");
        assertThat(phone.subscriber().orElseThrow().topics()).hasSize(2);

        phone.taps("✅ Watch this");

        var watch = TopicId.watch("@jnim AND fuel");
        assertThat(phone.subscriber().orElseThrow().topics()).contains(watch);
        assertThat(phone.watches.all()).containsExactly(watch);
    }

    @Test
    void aWatchIsEndedByATap() {
        phone.types("/start");
        phone.types("/watch drone");
        phone.taps("✅ Watch this");

        assertThat(phone.types("/watches")).contains("<code>drone</code>");
        phone.taps("🗑 1");

        assertThat(phone.subscriber().orElseThrow().topics()).hasSize(2);
        assertThat(phone.watches.all()).isEmpty();
    }

    @Test
    void theLastWatchThatFitsIsKeptAndTheNextIsNot() {
        phone.types("/start");
        for (var i = 1; i <= OwnWatches.MAX + 1; i++) {
            phone.types("/watch drone" + i);
            phone.taps("✅ Watch this");
        }

        assertThat(OwnWatches.of(phone.subscriber().orElseThrow())).hasSize(OwnWatches.MAX);
        assertThat(phone.watches.all()).hasSize(OwnWatches.MAX);
    }

    @Test
    void aWrongQueryIsMendedInTheAnswer() {
        phone.types("/start");

        assertThat(phone.types("/watch @jnimm AND fuel")).contains("<code>/watch @jnim AND fuel</code>");
        assertThat(phone.labels()).isEmpty();
    }
}
