package watch.sahel.feed.document;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.feed.document.Read.feed;
import static watch.sahel.feed.document.Read.unreadable;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents made to hurt. Each is stopped by a limit that has a name, and what can be read is read. What they cost
/// is measured by `infra/bench`.
class HostileDocumentTest {
    private static String items(int count, String inside) {
        return IntStream.range(0, count)
                .mapToObj(i -> "<item><title>" + i + "</title>" + inside + "</item>")
                .collect(Collectors.joining("", "<rss><channel>", "</channel></rss>"));
    }

    @Test
    void notMoreThanSoManyItemsAreTaken() {
        assertThat(feed(items(FeedParser.MAX_ENTRIES, "")).notes()).isEmpty();

        var more = feed(items(FeedParser.MAX_ENTRIES + 1, ""));
        assertThat(more.entries()).hasSize(FeedParser.MAX_ENTRIES);
        assertThat(more.notes()).containsExactly("only the first 1000 of 1001 entries are read");
    }

    @Test
    void aMillionItemsAreAThousand() {
        var feed = feed("<rss><channel>" + "<item/>".repeat(1_000_000) + "</channel></rss>");

        assertThat(feed.entries()).hasSize(FeedParser.MAX_ENTRIES);
    }

    @Test
    void notMoreThanSoManyBytesAreLookedAt() {
        var start = "<rss><channel><item><title>t</title></item></channel></rss>";
        assertThat(feed(start + " ".repeat(FeedParser.MAX_BYTES - start.length()))
                        .entries())
                .hasSize(1);

        assertThat(unreadable(start + " ".repeat(FeedParser.MAX_BYTES - start.length() + 1)))
                .isEqualTo("larger than 10 MB");
    }

    @Test
    void aTitleIsCutAtItsLimit() {
        assertThat(Read.item("<title>" + "x".repeat(FeedParser.MAX_TITLE_CHARS + 1) + "</title>")
                        .title())
                .hasSize(FeedParser.MAX_TITLE_CHARS);
    }

    @Test
    void aTextOfMegabytesIsCutAndNoted() {
        var feed = feed("<rss><channel><item><title>t</title><description>" + "word ".repeat(1_000_000)
                + "</description></item></channel></rss>");

        assertThat(feed.entries().getFirst().summary()).hasSize(FeedParser.MAX_SUMMARY_CHARS);
        assertThat(feed.notes()).containsExactly("1 texts longer than 1048576 characters are cut");
    }

    @Test
    void elementsWithinElementsEndSomewhere() {
        var deep = FeedParser.MAX_DEPTH - 3;
        assertThat(feed(items(1, "<b>".repeat(deep) + "</b>".repeat(deep))).notes())
                .isEmpty();

        assertThat(feed(items(1, "<b>".repeat(deep + 1) + "</b>".repeat(deep + 1)))
                        .notes())
                .containsExactly("elements more than 60 deep are left out");
    }

    @ParameterizedTest
    @ValueSource(ints = {9_000, 200_000, 1_000_000})
    void elementsAsDeepAsAWellLeaveTheOthersReadable(int depth) {
        var feed = feed("<rss><channel><item><title>One</title></item><item>" + "<b>".repeat(depth));

        assertThat(feed.entries().getFirst().title()).isEqualTo("One");
        assertThat(feed.notes()).contains("elements more than 60 deep are left out");
    }

    @Test
    void attributesEndSomewhere() {
        var many = IntStream.range(0, 100_000).mapToObj(i -> "a" + i + "=''").collect(Collectors.joining(" "));
        var feed = feed("<rss><channel><item " + many + "><title>One</title></item></channel></rss>");

        assertThat(feed.entries()).extracting(Entry::title).containsExactly("One");
        assertThat(feed.notes()).contains("more than 100 attributes");
    }

    @Test
    void entityBombsDoNotGoOff() {
        var bomb = IntStream.range(1, 20)
                .mapToObj(i -> "<!ENTITY e" + i + " \"" + ("&e" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining("", "<!DOCTYPE rss [<!ENTITY e0 \"ha\">", "]>"));

        assertThat(feed(bomb + "<rss><channel><item><title>&e19;</title></item></channel></rss>")
                        .entries())
                .extracting(Entry::title)
                .containsExactly("&e19;");
    }

    @Test
    void nothingOutsideOfTheDocumentIsFetched() {
        var feed = feed("""
                <?xml-stylesheet href="http://127.0.0.1:9/x.xsl"?>
                <!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY file SYSTEM "file:///etc/hostname">
                <!ENTITY % remote SYSTEM "http://127.0.0.1:9/y.dtd"> %remote;]>
                <rss xmlns:xi="http://www.w3.org/2001/XInclude"><channel><item><title>[&file;]</title>
                <xi:include href="file:///etc/hostname" parse="text"/></item></channel></rss>
                """);

        assertThat(feed.entries().getFirst().title()).isEqualTo("[&file;]");
    }

    @Test
    void aHundredThousandBadDatesAreAThousand() {
        assertThat(feed(items(100_000, "<pubDate>99 Nonsense 20261 99:99</pubDate>"))
                        .entries())
                .hasSize(FeedParser.MAX_ENTRIES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<", "&", "<a ", "<a b='", "</", "<![CDATA[", "<!--", "]]>", "&#", "<item>", "</item>", "<?x "})
    void megabytesOfOnePieceEnd(String piece) {
        var feed = feed("<rss><channel><item><title>One</title></item>" + piece.repeat(2_000_000 / piece.length()));

        assertThat(feed.entries()).isNotEmpty();
    }
}
