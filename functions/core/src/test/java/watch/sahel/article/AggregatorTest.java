package watch.sahel.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.Listing;
import watch.sahel.feed.Outlet;
import watch.sahel.feed.document.Entry;
import watch.sahel.feed.document.Markup;
import watch.sahel.feed.document.Origin;

/// Whose an aggregator's items are.
class AggregatorTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Outlet GOOGLE = new Outlet("Google News", "", "US", Affiliation.AGGREGATOR);

    @Test
    void anItemOfAnAggregatorIsFromTheOutletItNames() {
        var article = article(GOOGLE, "Convoy attacked near Djibo - RFI", new Origin("RFI", "https://www.rfi.fr"));

        assertThat(article.outlet().name()).isEqualTo("RFI");
        assertThat(article.outlet().affiliation()).isEqualTo(Affiliation.PUBLIC_BROADCASTER);
        assertThat(article.outlet().country()).isEqualTo("FR");
    }

    @Test
    void theOutletsNameAtTheEndOfATitleIsNoNews() {
        assertThat(article(GOOGLE, "Pluies à Kayes - Mali Actu", new Origin("Mali Actu", "https://maliactu.net"))
                        .title())
                .isEqualTo("Pluies à Kayes");
        assertThat(article(GOOGLE, "Sudan - a retrospect", new Origin("Sudans Post", ""))
                        .title())
                .isEqualTo("Sudan - a retrospect");
    }

    @Test
    void ofAnOutletNobodyKnowsNothingIsClaimed() {
        var article = article(GOOGLE, "Title", new Origin("Dune Herald", "https://duneherald.example"));

        assertThat(article.outlet()).isEqualTo(new Outlet("Dune Herald", "", "", Affiliation.UNKNOWN));
    }

    @Test
    void anOutletThatQuotesASourceKeepsItsOwnName() {
        var own = new Outlet("Echo", "fr", "ML", Affiliation.INDEPENDENT);

        assertThat(article(own, "Title", new Origin("RFI", "https://www.rfi.fr"))
                        .outlet())
                .isEqualTo(own);
    }

    private static Article article(Outlet outlet, String title, Origin origin) {
        var url = URI.create("https://news.example/feed");
        var feed = Feed.fresh(new FeedId("feed"), new Listing(url, outlet), NOW);
        var entry = new Entry(
                "guid",
                "https://news.example/1",
                title,
                "",
                Markup.NONE,
                "",
                Optional.of(NOW),
                Optional.empty(),
                "",
                List.of(),
                List.of(),
                Optional.of(origin));
        return Article.of(feed, entry, NOW);
    }
}
