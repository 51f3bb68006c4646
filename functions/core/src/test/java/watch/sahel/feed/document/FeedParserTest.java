package watch.sahel.feed.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedParserTest {
    private static final URI BASE = URI.create("https://northquay.example/feeds/africa.xml");

    @Test
    void rss2IsRead() {
        var entries = entries("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0"><channel><title>North Quay</title><link>https://northquay.example/</link><language>en-GB</language>
                <item><title>Convoy &amp; escort attacked</title><link>/a/1</link><guid>nq-1</guid>
                <description>&lt;p&gt;Seven &lt;b&gt;dead&lt;/b&gt; near Kati.&lt;/p&gt;</description>
                <pubDate>Sun, 01 Mar 2026 09:30:00 +0100</pubDate></item></channel></rss>
                """);

        assertThat(entries.title()).isEqualTo("North Quay");
        assertThat(entries.entries())
                .containsExactly(new Entry(
                        "nq-1",
                        "https://northquay.example/a/1",
                        "Convoy & escort attacked",
                        "Seven dead near Kati.",
                        "en-GB",
                        Optional.of(Instant.parse("2026-03-01T08:30:00Z"))));
    }

    @Test
    void rdfAndAtomAreRead() {
        var rdf = entries("""
                <?xml version="1.0"?>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://c.example/"><title>Clairon</title><link>https://c.example/</link><description>d</description></channel>
                <item rdf:about="https://c.example/1"><title>Embuscade</title><link>https://c.example/1</link><dc:date>2026-03-01T08:30:00Z</dc:date></item>
                </rdf:RDF>
                """);
        var atom = entries("""
                <?xml version="1.0"?>
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Varta</title><id>urn:v</id><updated>2026-03-01T08:30:00Z</updated>
                <entry><title>Засідка</title><id>urn:v:1</id><link href="https://v.example/1"/><updated>2026-03-01T08:30:00Z</updated><summary>Текст</summary></entry></feed>
                """);

        assertThat(rdf.entries().getFirst().published()).contains(Instant.parse("2026-03-01T08:30:00Z"));
        assertThat(atom.entries().getFirst().title()).isEqualTo("Засідка");
        assertThat(atom.entries().getFirst().published()).contains(Instant.parse("2026-03-01T08:30:00Z"));
    }

    @Test
    void jsonFeedIsRead() {
        var entries = entries("""
                {"version":"https://jsonfeed.org/version/1.1","title":"Weitfunk","language":"de","items":[
                 {"id":"1","url":"/n/1","title":"Hinterhalt","content_html":"<p>Sieben <i>Tote</i></p>","date_published":"2026-03-01T09:30:00+01:00"},
                 {"id":"2","content_text":"Ohne Titel und Datum"}]}
                """);

        assertThat(entries.entries())
                .containsExactly(
                        new Entry(
                                "1",
                                "https://northquay.example/n/1",
                                "Hinterhalt",
                                "Sieben Tote",
                                "de",
                                Optional.of(Instant.parse("2026-03-01T08:30:00Z"))),
                        new Entry("2", "", "", "Ohne Titel und Datum", "de", Optional.empty()));
    }

    @Test
    void windows1251IsDecoded() {
        var document = rss("<title>Колонна атакована</title>").replace("UTF-8", "windows-1251");
        var parsed =
                FeedParser.parse(new RawDocument(document.getBytes(Charset.forName("windows-1251")), BASE, "text/xml"));

        assertThat(((Parsed.Entries) parsed).entries().getFirst().title()).isEqualTo("Колонна атакована");
    }

    @Test
    void aWebPageIsNotAFeed() {
        assertThat(parse("<!DOCTYPE html><html><head><title>Just a moment</title></head></html>"))
                .isEqualTo(new Parsed.Unreadable("an HTML page instead of a feed"));
    }

    @Test
    void whatCannotBeReadSaysWhy() {
        assertThat(parse("")).isEqualTo(new Parsed.Unreadable("the document is empty"));
        assertThat(parse("{\"items\":[]}")).isInstanceOf(Parsed.Unreadable.class);
        assertThat(parse("{")).isInstanceOf(Parsed.Unreadable.class);
        assertThat(parse("<rss version=\"2.0\"><channel><item><title>cut of")).isInstanceOf(Parsed.Unreadable.class);
    }

    @Test
    void entitiesAreNeverExpandedFromOutside() {
        var parsed = parse("""
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <rss version="2.0"><channel><title>t</title><item><title>&x;</title></item></channel></rss>
                """);

        assertThat(parsed).isInstanceOf(Parsed.Unreadable.class);
    }

    @Test
    void scriptLinksAreDropped() {
        assertThat(entries(rss("<title>t</title><link>javascript:alert(1)</link>"))
                        .entries()
                        .getFirst()
                        .link())
                .isEmpty();
    }

    @Test
    void aThousandEntriesAreTakenFromOneDocument() {
        var thousand = items(FeedParser.MAX_ENTRIES);
        var more = items(FeedParser.MAX_ENTRIES + 1);

        assertThat(entries(thousand).entries()).hasSize(FeedParser.MAX_ENTRIES);
        assertThat(entries(thousand).notes()).isEmpty();
        assertThat(entries(more).entries()).hasSize(FeedParser.MAX_ENTRIES);
        assertThat(entries(more).notes()).containsExactly("only the first 1000 of 1001 entries are read");
    }

    private static String items(int count) {
        return rss(IntStream.range(0, count)
                .mapToObj(i -> "<title>t" + i + "</title>")
                .collect(Collectors.joining("</item><item>")));
    }

    private static String rss(String item) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>T</title>"
                + "<link>https://t.example/</link><description>d</description><item>" + item
                + "</item></channel></rss>";
    }

    private static Parsed.Entries entries(String document) {
        return (Parsed.Entries) parse(document);
    }

    private static Parsed parse(String document) {
        return FeedParser.parse(
                new RawDocument(document.getBytes(StandardCharsets.UTF_8), BASE, "application/xml; charset=utf-8"));
    }
}
