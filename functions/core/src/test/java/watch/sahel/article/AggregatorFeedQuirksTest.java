package watch.sahel.article;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.article.Published.AGGREGATOR;
import static watch.sahel.article.Published.DUNES;
import static watch.sahel.article.Published.articles;
import static watch.sahel.article.Published.item;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;

/// What feeds of aggregators do with what they take from others; from bytes to the article.
class AggregatorFeedQuirksTest {
    private static final String PAGE = "https://dunes.example/2026/11/kidal";

    @Nested
    class GoogleNews {
        private static final String OPAQUE = GoogleNewsLinkTest.link("AU_yqLNotAnAddress");

        private static String fields(String title, String link, String source) {
            return "<title>%s</title><link>%s</link><guid isPermaLink='false'>CBMi</guid>".formatted(title, link)
                    + "<pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate>"
                    + "<description>&lt;a href=\"%s\"&gt;%s&lt;/a&gt;&amp;nbsp;&amp;nbsp;&lt;font color=\"#6f6f6f\"&gt;Dune Courier&lt;/font&gt;</description>"
                            .formatted(link, title.replace(" - Dune Courier", ""))
                    + source;
        }

        private static final String SOURCE = "<source url='https://dunes.example'>Dune Courier</source>";

        @Test
        void theSourceOfTheItemIsTheOutletAndItsNameIsCutOffTheTitle() {
            var article = item(AGGREGATOR, fields("Convoy reaches Kidal - Dune Courier", OPAQUE, SOURCE));

            assertThat(article.outlet().name()).isEqualTo("Dune Courier");
            assertThat(article.outlet().affiliation()).isEqualTo(Affiliation.UNKNOWN);
            assertThat(article.title()).isEqualTo("Convoy reaches Kidal");
        }

        @Test
        void aDescriptionOfTheTitleAndTheOutletSaysNothing() {
            assertThat(item(AGGREGATOR, fields("Convoy reaches Kidal - Dune Courier", OPAQUE, SOURCE))
                            .summary())
                    .isEmpty();
        }

        @Test
        void aLinkOfTheOldKindIsShownAndIdentifiedAsTheOutletsOwn() {
            var google = item(
                    AGGREGATOR, fields("Convoy reaches Kidal - Dune Courier", GoogleNewsLinkTest.link(PAGE), SOURCE));
            var own = item(DUNES, "<title>A convoy in Kidal</title><link>" + PAGE + "/?utm_source=rss</link>");

            assertThat(google.link()).isEqualTo(PAGE);
            assertThat(google.id()).isEqualTo(own.id());
        }

        @Test
        void aLinkOfTheNewKindIsShownAsItIs() {
            assertThat(item(AGGREGATOR, fields("Convoy reaches Kidal - Dune Courier", OPAQUE, SOURCE))
                            .link())
                    .isEqualTo(OPAQUE);
        }

        @Test
        void behindLinksOfTheNewKindTheOutletTheTitleAndTheDayMakeTheArticle() {
            var one = fields("Convoy reaches Kidal - Dune Courier", OPAQUE, SOURCE);
            var otherEdition = one.replace(OPAQUE, GoogleNewsLinkTest.link("AU_yqLAnotherToken"));
            var ofAnother = one.replace("dunes.example'>Dune Courier", "quay.example'>North Quay");
            var nextWeek = one.replace("20 Nov", "13 Nov");

            assertThat(id(otherEdition)).isEqualTo(id(one));
            assertThat(id(ofAnother)).isNotEqualTo(id(one));
            assertThat(id(nextWeek)).isNotEqualTo(id(one));
            assertThat(id(one.replace("reaches", "leaves"))).isNotEqualTo(id(one));
        }

        @Test
        void withoutASourceOrATitleTheLinkMakesTheArticle() {
            var another = GoogleNewsLinkTest.link("AU_yqLAnotherToken");

            assertThat(id(fields("Title", OPAQUE, ""))).isNotEqualTo(id(fields("Title", another, "")));
            assertThat(id(fields("", OPAQUE, SOURCE))).isNotEqualTo(id(fields("", another, SOURCE)));
        }

        private static ArticleId id(String fields) {
            return item(AGGREGATOR, fields).id();
        }
    }

    @Nested
    class AllAfrica {
        private static String rdf(String title, String text) {
            return """
                    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                    <channel rdf:about="https://gather.example/"><title>Gatherer</title></channel>
                    <item rdf:about="https://gather.example/stories/1.html"><title>%s</title>
                    <link>https://gather.example/stories/1.html</link><description>%s</description></item>
                    </rdf:RDF>
                    """.formatted(title, text);
        }

        @ParameterizedTest
        @CsvSource({
            "Mali: Convoy in Kidal, [RFI] Trucks drove through the night.",
            "[RFI] Mali: Convoy in Kidal, Trucks drove through the night."
        })
        void theOutletInBracketsIsWhoseItIs(String title, String text) {
            var article = articles(AGGREGATOR, rdf(title, text)).getFirst();

            assertThat(article.outlet()).isEqualTo(new Outlet("RFI", "en", "FR", Affiliation.PUBLIC_BROADCASTER));
            assertThat(article.title()).isEqualTo("Mali: Convoy in Kidal");
            assertThat(article.summary()).isEqualTo("Trucks drove through the night.");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"[Opinion] Trucks drove.", "[] Trucks drove.", "[RFI Trucks drove.", "Trucks [RFI] drove."})
        void anyOtherBracketIsText(String text) {
            var article = articles(AGGREGATOR, rdf("Mali: Convoy", text)).getFirst();

            assertThat(article.outlet()).isEqualTo(AGGREGATOR);
            assertThat(article.summary()).isEqualTo(text);
        }

        @Test
        void anOutletThatBeginsWithAnothersNameInBracketsKeepsItsOwn() {
            assertThat(articles(DUNES, rdf("Mali: Convoy", "[RFI] Trucks drove."))
                            .getFirst()
                            .outlet())
                    .isEqualTo(DUNES);
        }
    }

    @Nested
    class ReliefWeb {
        private static final String TAGS = "&lt;div class=\"tag country\"&gt;Country: Mali&lt;/div&gt;\n"
                + "&lt;div class=\"tag source\"&gt;Source: %s&lt;/div&gt;\n&lt;p&gt;%s&lt;/p&gt;";

        private static Article report(String source, String text) {
            return item(
                    AGGREGATOR,
                    "<title>Food prices</title><description>" + TAGS.formatted(source, text) + "</description>");
        }

        @Test
        void theTagsBeforeTheTextAreNoText() {
            assertThat(report("Granary Fund", "Millet is dear.").summary()).isEqualTo("Millet is dear.");
            assertThat(report("Granary Fund", "Country: Mali").summary()).isEqualTo("Country: Mali");
        }

        @Test
        void ofSeveralSourcesNoneIsTheOutlet() {
            var several = TAGS.replace("Country:", "Countries:").replace("Source:", "Sources:");
            var article = item(
                    AGGREGATOR,
                    "<title>t</title><description>" + several.formatted("Granary Fund, Well Fund", "Text.")
                            + "</description>");

            assertThat(article.outlet()).isEqualTo(AGGREGATOR);
            assertThat(article.summary()).isEqualTo("Text.");
        }

        @Test
        void theSourceInTheTagsIsWhoseItIs() {
            assertThat(report("Granary Fund", "x").outlet())
                    .isEqualTo(new Outlet("Granary Fund", "en", "", Affiliation.UNKNOWN));
            assertThat(report("Armed Conflict Location &amp;amp; Event Data", "x")
                            .outlet()
                            .name())
                    .isEqualTo("ACLED");
        }

        @Test
        void aPointerToAnAttachmentIsNoText() {
            assertThat(report("Granary Fund", "Please refer to the attached file.")
                            .summary())
                    .isEmpty();
        }
    }
}
