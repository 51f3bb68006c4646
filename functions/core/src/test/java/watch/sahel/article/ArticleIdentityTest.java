package watch.sahel.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.document.Entry;

class ArticleIdentityTest {
    private static final FeedId FEED = new FeedId("dunes");

    @Test
    void reusedGuidWithNewLinkIsANewArticle() {
        assertThat(id("7", "https://dunes.example/a", "t")).isNotEqualTo(id("7", "https://dunes.example/b", "t"));
    }

    @Test
    void sameLinkWithAnEditedTitleIsTheSameArticle() {
        assertThat(id("7", "https://dunes.example/a", "Eleven killed"))
                .isEqualTo(id("7", "https://dunes.example/a", "Fourteen killed"));
    }

    @Test
    void onePieceInTwoFeedsIsOneArticle() {
        var entry = new Entry("x", "https://dunes.example/a", "t", "", "fr", Optional.empty());

        assertThat(ArticleIdentity.of(FEED, entry)).isEqualTo(ArticleIdentity.of(new FeedId("dunes-sahel"), entry));
    }

    @Test
    void withoutALinkTheGuidCountsWithinItsFeed() {
        var entry = new Entry("7", "", "t", "", "fr", Optional.empty());

        assertThat(ArticleIdentity.of(FEED, entry)).isNotEqualTo(ArticleIdentity.of(new FeedId("other"), entry));
        assertThat(ArticleIdentity.of(FEED, entry)).isEqualTo(id("7", "", "another title"));
    }

    @Test
    void withoutLinkAndGuidTheWordsCount() {
        assertThat(id("", "", "Eleven killed")).isNotEqualTo(id("", "", "Fourteen killed"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.dunes.example/a/?utm_source=x&utm_medium=rss, https://dunes.example/a",
        "http://Dunes.Example:80/a#top, https://dunes.example/a",
        "https://dunes.example/a?id=7&fbclid=zz, https://dunes.example/a?id=7"
    })
    void spellingsOfOnePageAreOnePage(String spelling, String page) {
        assertThat(CanonicalUrl.of(spelling)).isEqualTo(CanonicalUrl.of(page));
    }

    @ParameterizedTest
    @CsvSource({
        "https://dunes.example/a?id=7, https://dunes.example/a?id=8",
        "https://dunes.example/A, https://dunes.example/a",
        "https://dunes.example:8443/a, https://dunes.example/a"
    })
    void otherPagesStayOtherPages(String one, String other) {
        assertThat(CanonicalUrl.of(one)).isNotEqualTo(CanonicalUrl.of(other));
    }

    private static ArticleId id(String guid, String link, String title) {
        return ArticleIdentity.of(FEED, new Entry(guid, link, title, "", "fr", Optional.of(Instant.EPOCH)));
    }
}
