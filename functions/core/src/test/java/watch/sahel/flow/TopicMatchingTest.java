package watch.sahel.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import watch.sahel.article.Article;
import watch.sahel.article.ArticleId;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;
import watch.sahel.match.Match;
import watch.sahel.match.Matcher;
import watch.sahel.match.TopicId;
import watch.sahel.memory.MemoryWatches;
import watch.sahel.subscriber.SubscriberId;
import watch.sahel.subscriber.WatchRegistry;
import watch.sahel.text.Sha256;

class TopicMatchingTest {
    private static final SubscriberId SOMEBODY = new SubscriberId("tg1");
    private static final TopicId CONVOYS = TopicId.watch("convoy");
    private static final TopicId DRONES = TopicId.watch("drone");

    private final Counted registry = new Counted();
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private final TopicMatching matching = new TopicMatching(Matcher.bundled(), registry, _ -> {}, () -> now);

    @Test
    void prepared_theFirstArticleDoesNotWaitForTheWatches() {
        registry.hold(CONVOYS, SOMEBODY);
        matching.prepare();

        assertThat(matched("A convoy leaves")).contains(CONVOYS);
        assertThat(registry.reads).isEqualTo(1);
    }

    @Test
    void aWatchStoredAfterwardsIsFoundAMinuteLater() {
        matching.prepare();
        registry.hold(DRONES, SOMEBODY);
        now = now.plus(TopicMatching.REFRESH);

        assertThat(matched("A drone is shot down")).contains(DRONES);
    }

    private Set<TopicId> matched(String title) {
        return Set.copyOf(matching
                .match(new Article(
                        new ArticleId(Sha256.identity(title)),
                        new Outlet("Outlet", "en", "GB", Affiliation.INDEPENDENT),
                        title,
                        "",
                        "https://outlet.example/",
                        "en",
                        now,
                        now,
                        List.of()))
                .matches()
                .stream()
                .map(Match::topic)
                .toList());
    }

    private static final class Counted implements WatchRegistry {
        private final WatchRegistry watches = new MemoryWatches();
        private int reads;

        @Override
        public void hold(TopicId watch, SubscriberId holder) {
            watches.hold(watch, holder);
        }

        @Override
        public void release(TopicId watch, SubscriberId holder) {
            watches.release(watch, holder);
        }

        @Override
        public Set<TopicId> all() {
            reads++;
            return watches.all();
        }

        @Override
        public Set<TopicId> feeds() {
            return watches.feeds();
        }

        @Override
        public Set<SubscriberId> holders(TopicId held) {
            return watches.holders(held);
        }

        @Override
        public long version() {
            return watches.version();
        }
    }
}
