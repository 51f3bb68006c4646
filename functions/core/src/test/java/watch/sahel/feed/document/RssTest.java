package watch.sahel.feed.document;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.feed.document.Read.feed;
import static watch.sahel.feed.document.Read.item;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RssTest {
    @Test
    void aFeedSaysWhatItIs() {
        var feed = feed("""
                <?xml version="1.0"?><rss version="2.0"><channel><title>Voix &amp; dunes</title><link>https://dunes.example/</link>
                <language>fr_ML</language><item><title>Kidal</title></item></channel></rss>
                """);

        assertThat(feed.title()).isEqualTo("Voix & dunes");
        assertThat(feed.link()).isEqualTo("https://dunes.example/");
        assertThat(feed.language()).isEqualTo("fr-ml");
        assertThat(feed.format()).isEqualTo("RSS 2.0");
        assertThat(feed.encoding()).isEqualTo("UTF-8");
        assertThat(feed.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.91", "0.92", "1.0", "2", "2.1", "3.0", ""})
    void anyVersionIsRead(String version) {
        assertThat(feed("<rss version='" + version + "'><channel><item><title>t</title></item></channel></rss>")
                        .entries())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xmlns='http://backend.userland.com/rss2'",
                "xmlns='http://nobody.example/knows'",
                "xmlns:dc='http://purl.org/dc/elements/1.1/'"
            })
    void anUnknownDefaultNamespaceSaysNothingAgainstIt(String namespace) {
        assertThat(feed("<rss " + namespace + "><channel><item><title>t</title></item></channel></rss>")
                        .entries())
                .extracting(Entry::title)
                .containsExactly("t");
    }

    @Test
    void itemsBesideTheChannelAreReadAsInRdf() {
        var feed = feed("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://dunes.example/"><title>Dunes</title></channel>
                <item rdf:about="https://dunes.example/1"><title>One</title><dc:date>2026-11-20T10:00:00Z</dc:date></item>
                </rdf:RDF>
                """);

        assertThat(feed.format()).isEqualTo("RSS 1.0 (RDF)");
        var item = feed.entries().getFirst();
        assertThat(item.guid()).isEqualTo("https://dunes.example/1");
        assertThat(item.link()).isEqualTo("https://dunes.example/1");
        assertThat(item.published()).contains(Instant.parse("2026-11-20T10:00:00Z"));
    }

    @Nested
    class Links {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                value = {
                    "<link>/a</link> | https://dunes.example/a",
                    "<link>a</link> | https://dunes.example/news/a",
                    "<link href='/a'/> | https://dunes.example/a",
                    "<guid>https://dunes.example/g</guid> | https://dunes.example/g",
                    "<guid isPermaLink='false'>https://dunes.example/g</guid> | ~~",
                    "<guid>urn:uuid:7</guid> | ~~",
                    "<link>javascript:alert(1)</link><guid>https://dunes.example/g</guid> | https://dunes.example/g",
                    "<atom:link rel='self' href='/s'/><link>/a</link> | https://dunes.example/a",
                    "<atom:link href='/alternate'/> | https://dunes.example/alternate",
                    "<link>/proxy</link><feedburner:origLink>/orig</feedburner:origLink> | https://dunes.example/orig",
                    "<link xml:base='https://other.example/x/'>y</link> | https://other.example/x/y"
                })
        void theBestOneIsChosen(String fields, String link) {
            assertThat(item(fields).link()).isEqualTo(link);
        }
    }

    @Nested
    class Texts {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "<title>Attack in &lt;b&gt;Djibo&lt;/b&gt;</title> | Attack in Djibo",
                    "<title>Attack in <b>Djibo</b> today</title> | Attack in Djibo today",
                    "<title><![CDATA[AT&T at Gao]]></title> | AT&T at Gao",
                    "<title>&amp;quot;No&amp;quot;</title> | \"No\"",
                    "<dc:title>Only here</dc:title> | Only here",
                    "<media:title>Last resort</media:title> | Last resort",
                    "<media:title>Picture</media:title><title>Report</title> | Report"
                })
        void aTitleIsPlain(String fields, String title) {
            assertThat(item(fields).title()).isEqualTo(title);
        }

        @Test
        void theSummaryIsTheDescriptionAndTheFullTextStandsBesideIt() {
            var item =
                    item("<description>Short</description><content:encoded>&lt;p&gt;Long&lt;/p&gt;</content:encoded>");

            assertThat(item.summary()).isEqualTo("Short");
            assertThat(item.content().text()).isEqualTo("Long");
        }

        @Test
        void withoutADescriptionTheFullTextIsTheSummary() {
            var item = item("<content:encoded>&lt;p&gt;Long&lt;/p&gt;</content:encoded>");

            assertThat(item.summary()).isEqualTo("Long");
            assertThat(item.content()).isEqualTo(Markup.NONE);
        }

        @Test
        void anEmptyItemIsAnItem() {
            assertThat(feed("<rss><channel><item/><item><title>t</title></item></channel></rss>")
                            .entries())
                    .hasSize(2);
        }
    }

    @Test
    void authorsCategoriesAndFilesAreRead() {
        var item = item("""
                <dc:creator>A. Maïga</dc:creator><category>Mali</category><category>Mali</category><dc:subject>JNIM</dc:subject>
                <enclosure url="/a.mp3" type="audio/mpeg" length="7"/><media:group><media:content url="https://cdn.example/p.jpg"/></media:group>
                """);

        assertThat(item.author()).isEqualTo("A. Maïga");
        assertThat(item.categories()).containsExactly("Mali", "JNIM");
        assertThat(item.enclosures())
                .containsExactly(
                        new Enclosure("https://dunes.example/a.mp3", "audio/mpeg", "7"),
                        new Enclosure("https://cdn.example/p.jpg", "", ""));
    }

    @Test
    void anAggregatorsItemNamesItsSource() {
        assertThat(item("<title>t</title><source url='https://outlet.example'>The Outlet</source>")
                        .origin())
                .contains(new Origin("The Outlet", "https://outlet.example"));
    }

    @Test
    void datesComeFromWhereverTheyAre() {
        var day = Instant.parse("2026-11-20T00:00:00Z");
        assertThat(item("<pubDate>Fri, 20 Nov 2026</pubDate>").published()).contains(day);
        assertThat(item("<dcterms:issued>2026-11-20</dcterms:issued>").published())
                .contains(day);
        assertThat(item("<pubDate>soon</pubDate><dc:date>2026-11-20</dc:date>").published())
                .contains(day);
        assertThat(item("<pubDate>Friday, November 20, 2026 - 15:17</pubDate>").published())
                .contains(Instant.parse("2026-11-20T15:17:00Z"));
        assertThat(item("<pubDate>soon</pubDate>").published()).isEmpty();
    }

    @Test
    void hintsForThePollerAreRead() {
        var hints = feed("""
                <rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><ttl>60</ttl>
                <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>12</sy:updateFrequency>
                <skipHours><hour>0</hour><hour>24</hour><hour>99</hour><hour>x</hour><hour>5</hour></skipHours>
                <skipDays><day>Sunday</day><day>Someday</day></skipDays></channel></rss>
                """).hints();

        assertThat(hints.interval()).contains(Duration.ofHours(2));
        assertThat(hints.skipHours()).containsExactlyInAnyOrder(0, 5);
        assertThat(hints.skipDays()).containsExactly(DayOfWeek.SUNDAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "0", "often", "999999999999", "1e9"})
    void hintsThatMakeNoSenseAreNone(String ttl) {
        assertThat(feed("<rss><channel><ttl>" + ttl + "</ttl></channel></rss>").hints())
                .isEqualTo(UpdateHints.NONE);
    }

    @Test
    void aChannelOfTheDeadFormatCdfIsReadToo() {
        var feed = feed(
                "<CHANNEL HREF='https://dunes.example/'><TITLE>Dunes</TITLE><ITEM HREF='/1'><TITLE>One</TITLE></ITEM></CHANNEL>");

        assertThat(feed.format()).isEqualTo("CDF");
        assertThat(feed.entries()).extracting(Entry::link).containsExactly("https://dunes.example/1");
    }
}
