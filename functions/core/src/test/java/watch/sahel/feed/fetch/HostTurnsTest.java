package watch.sahel.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static watch.sahel.feed.fetch.Fetching.broken;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import watch.sahel.feed.fetch.Fetched.Cause;

@Timeout(60)
class HostTurnsTest {
    private static final HttpUrl HERE = HttpUrl.get("https://here.example/feed");
    private static final HttpUrl ALSO_HERE = HttpUrl.get("http://HERE.example:8080/other");
    private static final HttpUrl THERE = HttpUrl.get("https://there.example/feed");

    private final HostTurns turns = new HostTurns();

    @Test
    void onlyOneAsksAHostAtATime() throws Exception {
        var asking = new AtomicInteger();
        var most = new AtomicInteger();
        var crowd = IntStream.range(0, 200)
                .mapToObj(reader ->
                        Thread.ofVirtual().unstarted(() -> ask(reader % 2 == 0 ? HERE : ALSO_HERE, asking, most)))
                .toList();
        crowd.forEach(Thread::start);
        for (var reader : crowd) {
            reader.join();
        }
        assertThat(most).hasValue(1);
        assertThat(turns.hosts()).isZero();
    }

    private void ask(HttpUrl url, AtomicInteger asking, AtomicInteger most) {
        try (var _ = turns.take(url)) {
            most.accumulateAndGet(asking.incrementAndGet(), Math::max);
            LockSupport.parkNanos(1); // whoever else is let in comes in now
            asking.decrementAndGet();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void otherHostsAreAskedMeanwhile() throws Exception {
        try (var _ = turns.take(HERE);
                var _ = turns.take(THERE)) {
            assertThat(turns.hosts()).isEqualTo(2);
        }
        assertThat(turns.hosts()).isZero();
    }

    @Test
    void whoGivesUpWaitingLeavesNothingBehind() throws Exception {
        try (var _ = turns.take(HERE)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> turns.take(HERE)).isInstanceOf(InterruptedException.class);
            assertThat(turns.hosts()).isEqualTo(1);
        }
        assertThat(turns.hosts()).isZero();
    }

    @Test
    void thisMachineIsAskedByAsManyAsLike() throws Exception {
        for (var own : List.of("http://127.0.0.1:1/", "http://127.3.2.1/", "http://localhost/", "http://[::1]/")) {
            try (var _ = turns.take(HttpUrl.get(own));
                    var _ = turns.take(HttpUrl.get(own))) {
                assertThat(turns.hosts()).isZero();
            }
        }
    }

    @Test
    void whoseTurnNeverComesBlamesNoFeed() throws Exception {
        var soon = new Limits(Duration.ofMillis(50), Duration.ofMillis(50));
        var feed = FetchRequest.of(HERE.uri());
        try (var fetcher = Fetching.inside(soon, _ -> List.of())) {
            try (var _ = fetcher.turns.take(ALSO_HERE)) {
                assertThat(broken(fetcher.fetch(feed), Cause.BUSY).why())
                        .isEqualTo("its host was busy with our other fetches for 1 s");
            }
            broken(fetcher.fetch(feed), Cause.DNS);
            assertThat(fetcher.turns.hosts()).isZero();
        }
    }
}
