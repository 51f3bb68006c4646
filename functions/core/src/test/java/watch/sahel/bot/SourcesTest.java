package watch.sahel.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import watch.sahel.delivery.Wording;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.Health;
import watch.sahel.feed.Listing;
import watch.sahel.feed.Outlet;
import watch.sahel.language.Language;
import watch.sahel.memory.MemoryFeeds;

class SourcesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private static final Wording WORDING = Wording.in(Language.ENGLISH);

    private final MemoryFeeds feeds = new MemoryFeeds();

    @Test
    void saysHowManyAreFineAndWhichAreInTroubleLongestFirst() {
        add("fine", Health.UNTRIED.succeeded(NOW));
        add("new-trouble", Health.UNTRIED.failed(NOW.minus(Duration.ofHours(3)), "HTTP 503"));
        add("old-trouble", Health.UNTRIED.failed(NOW.minus(Duration.ofDays(4)), "no such host"));

        assertThat(Sources.answer(feeds.all(), List.of(), WORDING, NOW).toString())
                .startsWith("<b>3 feeds</b> · 1 fine, 2 in trouble")
                .containsSubsequence(
                        "old-trouble</a>: no such host · for 4 days", "new-trouble</a>: HTTP 503 · for 3 h");
    }

    @Test
    void aWordShowsTheFeedsItNames() {
        add("rfi-afrique", Health.UNTRIED.succeeded(NOW.minus(Duration.ofMinutes(20))));
        add("other", Health.UNTRIED);

        assertThat(Sources.answer(feeds.all(), List.of("RFI"), WORDING, NOW).toString())
                .contains(
                        "🇲🇱 <b>Outlet rfi-afrique</b> · state affiliated · French",
                        "https://rfi-afrique.example/feed",
                        "read 20 min ago")
                .doesNotContain("other");
    }

    @Test
    void aWordThatNamesNothingSaysSo() {
        add("rfi-afrique", Health.UNTRIED);

        assertThat(Sources.answer(feeds.all(), List.of("<script>"), WORDING, NOW)
                        .toString())
                .contains("holds “&lt;script&gt;”");
    }

    @Test
    void manyInTroubleStillFitIntoOneMessage() {
        for (var i = 0; i < 200; i++) {
            add("feed-" + i, Health.UNTRIED.failed(NOW, "why ".repeat(100)));
        }

        var answer = Sources.answer(feeds.all(), List.of(), WORDING, NOW).toString();
        assertThat(answer)
                .contains("and " + (200 - Sources.MAX_SHOWN) + " more")
                .hasSizeLessThan(4096);
    }

    @Test
    void aFeedThatIsPolledNoMoreSaysSo() {
        add("gone", Health.UNTRIED.failed(NOW, "410 Gone"));
        feeds.save(feeds.find(new FeedId("gone"))
                .orElseThrow()
                .after(Health.UNTRIED.failed(NOW, "410 Gone"), Optional.empty()));

        assertThat(Sources.answer(feeds.all(), List.of("gone"), WORDING, NOW).toString())
                .contains("410 Gone", "not polled any more");
    }

    private void add(String id, Health health) {
        var outlet = new Outlet("Outlet " + id, "fr", "ML", Affiliation.STATE_AFFILIATED);
        var feed = Feed.fresh(new FeedId(id), new Listing(URI.create("https://" + id + ".example/feed"), outlet), NOW);
        feeds.add(feed.after(health, Optional.of(NOW)));
    }
}
