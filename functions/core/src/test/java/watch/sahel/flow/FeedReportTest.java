package watch.sahel.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import watch.sahel.article.Filing;
import watch.sahel.feed.FeedNotice;
import watch.sahel.feed.Health;
import watch.sahel.feed.Told;
import watch.sahel.memory.MemoryArticles;
import watch.sahel.memory.MemoryFeeds;
import watch.sahel.memory.Samples;
import watch.sahel.subscriber.Subscriber;

class FeedReportTest {
    private static final Instant NOW = Samples.NOW;
    private static final Subscriber OPERATOR = operator("en");

    private final MemoryFeeds feeds = new MemoryFeeds();
    private final MemoryArticles articles = new MemoryArticles();
    private final FeedReport report = new FeedReport(feeds, articles, Optional.of(OPERATOR.address()));

    private static Subscriber operator(String language) {
        var some = Samples.subscriber(7, NOW);
        return Subscriber.joining(some.address(), language, some.choices(), NOW)
                .digestedAt(NOW.minus(Duration.ofHours(12)));
    }

    private void trouble(String id, Told.Trouble trouble, Duration toldAgo) {
        var told = new Told(trouble, NOW.minus(Duration.ofDays(4)), NOW.minus(toldAgo));
        var health = Health.UNTRIED.failed(NOW.minus(Duration.ofDays(4)), "HTTP 403, a page of Cloudflare");
        feeds.add(Samples.feed(id, NOW).after(health, told, Optional.of(NOW)));
    }

    @Test
    void theOperatorIsToldWhatIsNewSinceTheDigestBefore() {
        trouble("new", Told.Trouble.FAILING, Duration.ofHours(11));
        trouble("old", Told.Trouble.FAILING, Duration.ofHours(13));
        feeds.add(Samples.feed("fine", NOW));

        assertThat(report.notices(OPERATOR))
                .containsExactly("Écho du désert has not been readable for 3 days: HTTP 403, a page of Cloudflare");
    }

    @Test
    void aSilentFeedIsSaidToBeSilent() {
        trouble("silent", Told.Trouble.SILENT, Duration.ofHours(1));

        assertThat(report.notices(OPERATOR))
                .containsExactly("Écho du désert has published nothing for 3 days, against its habit.");
    }

    @Test
    void aFeedThatIsGoneIsSaidToBeGone() {
        var told = Told.NOTHING.and(new FeedNotice.FailingSince(NOW, "410 Gone"), NOW);
        feeds.add(Samples.feed("gone", NOW).after(Health.UNTRIED.failed(NOW, "410 Gone"), told, Optional.empty()));

        assertThat(report.notices(OPERATOR)).containsExactly("Écho du désert is not polled any more: 410 Gone");
    }

    @Test
    void articlesThatAreSetAsideAreCounted() {
        var article = Samples.article("one");
        articles.claim(article, Filing.AWAITED);
        articles.setAside(article.id(), NOW);

        assertThat(report.notices(OPERATOR)).containsExactly("Articles set aside: 1");
        assertThat(report.notices(Samples.subscriber(8, NOW))).isEmpty();
    }

    @Test
    void nobodyElseIsTold() {
        trouble("new", Told.Trouble.FAILING, Duration.ofHours(1));

        assertThat(report.notices(Samples.subscriber(8, NOW))).isEmpty();
        assertThat(new FeedReport(feeds, articles, Optional.empty()).notices(OPERATOR))
                .isEmpty();
    }

    @Test
    void whenAllFailAtOnceOneLineSaysSo() {
        for (var i = 0; i <= FeedReport.MAX_NOTICES; i++) {
            trouble("feed-" + i, Told.Trouble.FAILING, Duration.ofHours(1));
        }

        assertThat(report.notices(OPERATOR)).containsExactly("11 feeds are in trouble; /sources shows them.");
    }

    @Test
    void theOperatorIsToldInItsLanguage() {
        trouble("old", Told.Trouble.SILENT, Duration.ofHours(11));

        assertThat(report.notices(operator("uk")))
                .containsExactly("Écho du désert: нічого нового вже 3 дні, хоча зазвичай публікує частіше.");
    }
}
