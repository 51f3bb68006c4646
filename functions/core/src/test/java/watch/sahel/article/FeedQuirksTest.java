package watch.sahel.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static watch.sahel.article.Published.DUNES;
import static watch.sahel.article.Published.NOW;
import static watch.sahel.article.Published.articles;
import static watch.sahel.article.Published.item;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What real feeds do, and what an article is made of it all the same; from bytes to the article.
class FeedQuirksTest {
    private static final String PAGE = "https://dunes.example/2026/11/kidal";

    @Nested
    class WordPress {
        @Test
        void thePostAppearedFirstOnIsCutOff() {
            var article = item(DUNES, """
                    <title>Prices rise in Port Sudan</title><description>&lt;p&gt;Bread is dear. [&amp;#8230;]&lt;/p&gt;
                    &lt;p&gt;The post &lt;a href="https://dunes.example/1"&gt;Prices rise in Port Sudan&lt;/a&gt; appeared first on
                    &lt;a href="https://dunes.example"&gt;Sudan Courier&lt;/a&gt;.&lt;/p&gt;</description>
                    """);

            assertThat(article.summary()).isEqualTo("Bread is dear.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Continue reading", "Lire la suite »", "12 commentaires", "Weiterlesen →"})
        void theWayToTheRestIsCutOff(String tail) {
            assertThat(item(
                                    DUNES,
                                    "<title>t</title><description>Bread is dear. &lt;a href='/1'&gt;" + tail
                                            + "&lt;/a&gt;</description>")
                            .summary())
                    .isEqualTo("Bread is dear.");
        }

        @Test
        void theNumberOfCommentsIsNoPartOfATitle() {
            assertThat(item(DUNES, "<title>Bread is dear (3 commentaires)</title>")
                            .title())
                    .isEqualTo("Bread is dear");
            assertThat(item(DUNES, "<title>Eleven killed (Gao)</title>").title())
                    .isEqualTo("Eleven killed (Gao)");
        }

        @Test
        void aTagThatEveryItemHasIsNoEvidence() {
            var article = item(
                    DUNES, "<title>Cup final</title><description>Two to one.</description><category>Mali</category>");

            assertThat(article.title() + article.summary()).doesNotContain("Mali");
        }
    }

    @Nested
    class Dates {
        @Test
        void crisisGroupWritesNoRfc822() {
            assertThat(item(DUNES, "<title>t</title><pubDate>Friday, November 20, 2026 - 10:17</pubDate>")
                            .published())
                    .isEqualTo(Instant.parse("2026-11-20T10:17:00Z"));
        }

        @Test
        void whatIsDatedAheadOfTimeWasPublishedWhenItWasSeen() {
            assertThat(item(DUNES, "<title>t</title><pubDate>Fri, 20 Nov 2026 12:54:00 GMT</pubDate>")
                            .published())
                    .isEqualTo(NOW);
        }

        @Test
        void aFeedThatIsNotNewestFirstLosesNothing() {
            var feed = Stream.of("18", "20", "19")
                    .map(day -> "<item><title>%s</title><pubDate>%s Nov 2026 08:00:00 GMT</pubDate></item>"
                            .formatted(day, day))
                    .reduce("", String::concat);

            assertThat(articles(DUNES, "<rss><channel>" + feed + "</channel></rss>"))
                    .extracting(
                            Article::title,
                            article -> article.published().toString().substring(8, 10))
                    .containsExactly(tuple("18", "18"), tuple("20", "20"), tuple("19", "19"));
        }
    }

    @Nested
    class Documents {
        private static final String FEED =
                "<?xml version='1.0'?><rss version='2.0'><channel><item><title>Gao</title></item></channel></rss>";

        @Test
        void aByteOrderMarkBeforeTheXmlDeclarationIsNoText() {
            assertThat(titles("\uFEFF" + FEED)).containsExactly("Gao");
        }

        @Test
        void anEntityThatNobodyDefinedDoesNotCostTheFeed() {
            assertThat(titles(FEED.replace("Gao", "Gao&nbsp;&mdash; l&rsquo;aube")))
                    .containsExactly("Gao — l’aube");
        }

        @Test
        void aSyntaxErrorDoesNotCostTheFeed() {
            assertThat(titles(FEED.replace("<title>", "<title><p>A & B <br>"))).containsExactly("A & B Gao");
        }

        @Test
        void fiveHundredItemsAreAllRead() {
            var items = "<item><title>Gao</title></item>".repeat(500);

            assertThat(titles("<rss><channel>" + items + "</channel></rss>")).hasSize(500);
        }

        private static List<String> titles(String document) {
            return articles(DUNES, document.getBytes(StandardCharsets.UTF_8)).stream()
                    .map(Article::title)
                    .toList();
        }
    }

    @Nested
    class Addresses {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    PAGE + "/",
                    PAGE + "//",
                    PAGE + "?maca=fr-rss-1",
                    PAGE + "?CMP=share",
                    PAGE + "?traffic_source=rss",
                    PAGE + "?at_custom1=x&at_medium=RSS",
                    PAGE + "?mtm_campaign=a&pk_kwd=b",
                    PAGE + "?from=RSS",
                    PAGE + "#xtor=RSS-3-",
                    "http://www.dunes.example/2026/11/kidal"
                })
        void theWayAReaderCameByMakesNoOtherArticle(String link) {
            assertThat(item(DUNES, "<link>" + link.replace("&", "&amp;") + "</link>")
                            .id())
                    .isEqualTo(item(DUNES, "<link>" + PAGE + "</link>").id());
        }

        @ParameterizedTest
        @ValueSource(strings = {PAGE + "?page=2", PAGE + "?id=rss2", PAGE + "?cmpl=1", PAGE + "/video"})
        void whatASiteTellsPagesApartByDoes(String link) {
            assertThat(item(DUNES, "<link>" + link + "</link>").id())
                    .isNotEqualTo(item(DUNES, "<link>" + PAGE + "</link>").id());
        }
    }
}
