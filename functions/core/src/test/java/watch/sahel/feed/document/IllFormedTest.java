package watch.sahel.feed.document;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.feed.document.Read.feed;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents that no XML parser takes, in shapes seen in the wild.
class IllFormedTest {
    private static final String TWO = "<item><title>One</title></item><item><title>Two</title></item>";

    private static String rss(String inside) {
        return "<rss version='2.0'><channel><title>Dunes</title>" + inside + "</channel></rss>";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "AT&T in Gao | AT&T in Gao",
                "Q&A; R&D | Q&A; R&D",
                "caf&eacute;&nbsp;noir | café noir",
                "don&#146;t | don’t",
                "a &#11; b | a b",
                "1 < 2 | 1 < 2",
                "<3 Mali | <3 Mali",
                "x &lt; y & z | x < y & z",
                "Gao &unknown; Kidal | Gao &unknown; Kidal",
                "one]]>two | one]]>two",
                "<i>one<b>two</i>three | onetwothree"
            })
    void aTitleLosesNothing(String written, String read) {
        var feed = feed(rss("<item><title>" + written + "</title></item><item><title>Two</title></item>"));

        assertThat(feed.entries()).extracting(Entry::title).containsExactly(read, "Two");
    }

    @Test
    void whatWasRepairedIsNoted() {
        assertThat(feed(rss("<item><title>AT&T</title></item>")).notes())
                .containsExactly("not well-formed XML, repaired", "a bare '&' was taken as text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n\n  <?xml version='1.0'?>%s",
                "<br /><b>Warning</b>: mysql_connect() in /var/www/feed.php<br /><?xml version='1.0'?>%s",
                "<?xml version='1.0'?><?xml version='1.0'?>%s",
                "<!-- <rss> --><!DOCTYPE rss SYSTEM 'http://my.netscape.com/publish/formats/rss-0.91.dtd'>%s",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>%s",
                "<html><body>%s</body></html>",
                "%s<script>alert(1)</script>",
                "%s\n<!-- generated in 0.2 s -->\u0000"
            })
    void whatStandsAroundTheFeedIsCutOff(String around) {
        assertThat(feed(around.formatted(rss(TWO))).entries())
                .extracting(Entry::title)
                .containsExactly("One", "Two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<item><title>One</item><item><title>Two</title></item>",
                "<item><title>One<link>/1</link></item><item><title>Two</title></item>",
                "<item><title>One</title><item><title>Two</title></item>",
                "<item><title>One</title></b></item></item><item><title>Two</title></item>",
                "<item><Title>One</title></item><ITEM><title>Two</title></item>",
                "<item><title class=x id>One</title></item><item><title a='1' a='2'>Two</title></item>",
                "<item><title>One</title><media:content url='a&b<c'/></item><item><title>Two</title></item>",
                "<item><title>One</title><!-- a -- b --></item><item><title>Two</title></item>"
            })
    void tagsAreMended(String items) {
        assertThat(feed(rss(items)).entries()).extracting(Entry::title).containsExactly("One", "Two");
    }

    @Test
    void aDocumentCutOffAnywhereKeepsTheEntriesBefore() {
        var whole = rss(TWO);
        var second = whole.indexOf("<item>", whole.indexOf("</item>"));
        IntStream.range(second, whole.length() - 1).forEach(length -> {
            var feed = feed(whole.substring(0, length));
            assertThat(feed.entries()).as(whole.substring(0, length)).isNotEmpty();
            assertThat(feed.entries().getFirst().title()).isEqualTo("One");
            assertThat(feed.notes()).contains("the document is cut off");
        });
    }

    @Test
    void theUsualPrefixesNeedNoDeclaration() {
        var feed = feed(rss("<item><dc:creator>A. Maïga</dc:creator><content:encoded>Text</content:encoded></item>"));

        assertThat(feed.entries().getFirst().author()).isEqualTo("A. Maïga");
        assertThat(feed.entries().getFirst().summary()).isEqualTo("Text");
        assertThat(feed.notes()).isEmpty();
    }

    @Test
    void entitiesOfTheDoctypeAreReadIfTheyArePlain() {
        var feed = feed("<!DOCTYPE rss [<!ENTITY outlet \"Dunes\"><!ENTITY bomb \"&outlet;&outlet;\">]>"
                + rss("<item><title>&outlet; &bomb;</title></item>"));

        assertThat(feed.entries().getFirst().title()).isEqualTo("Dunes &bomb;");
    }

    @Test
    void bytesThatAreNoCharactersAreNoted() {
        var bytes = rss("<item><title>Ménaka, Ménaka, Ménaka et Ansongo: x</title></item>")
                .getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf(": x") + 2] = (byte) 0xFF;

        var feed = (Parsed.Entries) FeedParser.parse(new RawDocument(bytes, Read.URL, ""));
        assertThat(feed.entries().getFirst().title()).startsWith("Ménaka, Ménaka");
        assertThat(feed.notes()).contains("malformed characters replaced: 1");
    }
}
