package watch.sahel.feed.document;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.feed.document.Read.entry;
import static watch.sahel.feed.document.Read.feed;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AtomTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "xmlns='http://www.w3.org/2005/Atom'",
                "xmlns='http://purl.org/atom/ns#' version='0.3'",
                "xmlns='http://www.w3.org/2005/atom/'",
                "xmlns='http://purl.org/echo/'",
                ""
            })
    void anyNamespaceAtomEverHadIsRead(String namespace) {
        var feed =
                feed("<feed " + namespace + "><title>Dunes</title><entry><id>1</id><title>One</title></entry></feed>");

        assertThat(feed.title()).isEqualTo("Dunes");
        assertThat(feed.entries()).extracting(Entry::guid).containsExactly("1");
    }

    @Test
    void prefixedAtomIsAtom() {
        var feed = feed(
                "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>One</a:title></a:entry></a:feed>");

        assertThat(feed.format()).isEqualTo("Atom 1.0");
        assertThat(feed.entries()).extracting(Entry::title).containsExactly("One");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<title>1 &lt; 2 &amp;amp; 3</title> | 1 < 2 &amp; 3",
                "<title type='html'>&lt;b&gt;Djibo&lt;/b&gt; &amp;amp; Arbinda</title> | Djibo & Arbinda",
                "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>Gao <em>tonight</em></div></title> | Gao tonight",
                "<title type='text/html' mode='escaped'>&lt;i&gt;Gao&lt;/i&gt;</title> | Gao",
                "<title mode='base64'>R2Fv</title> | Gao"
            })
    void aTextIsReadAsItsTypeSays(String title, String text) {
        assertThat(entry(title).title()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<link rel='self' href='/s'/><link href='/a'/> | https://dunes.example/a",
                "<link rel='ALTERNATE' href='/a'/> | https://dunes.example/a",
                "<link type='application/json' href='/j'/><link type='text/html' href='/a'/> | https://dunes.example/a",
                "<link>/a</link> | https://dunes.example/a",
                "<content src='/c'/> | https://dunes.example/c",
                "<link xml:base='https://other.example/' href='x'/> | https://other.example/x"
            })
    void theLinkIsWhatAReaderWouldOpen(String fields, String link) {
        assertThat(entry(fields).link()).isEqualTo(link);
    }

    @Test
    void basesAreResolvedAgainstThoseAroundThem() {
        var feed = feed("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://one.example/a/">
                <entry xml:base="b/"><link href="c"/></entry><entry xml:base="javascript:x()"><link href="d"/></entry></feed>
                """);

        assertThat(feed.entries())
                .extracting(Entry::link)
                .containsExactly("https://one.example/a/b/c", "https://one.example/a/d");
    }

    @Test
    void anEntryWithoutAuthorHasThatOfItsSourceElseOfTheFeed() {
        var feed = feed("""
                <feed xmlns="http://www.w3.org/2005/Atom"><author><name>Desk</name></author><entry/>
                <entry><source><author><name>Agency</name></author></source></entry>
                <entry><author><name>A</name></author><author><email>b@dunes.example</email></author></entry></feed>
                """);

        assertThat(feed.entries()).extracting(Entry::author).containsExactly("Desk", "Agency", "A, b@dunes.example");
    }

    @Test
    void languagesAreInherited() {
        var feed = feed("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><entry/><entry xml:lang="ar"/></feed>
                """);

        assertThat(feed.language()).isEqualTo("fr");
        assertThat(feed.entries()).extracting(Entry::language).containsExactly("fr", "ar");
    }

    @Test
    void datesOfBothVersionsAreRead() {
        var day = Instant.parse("2026-11-20T10:00:00.123456Z").truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        assertThat(entry("<published>2026-11-20T10:00:00.123456Z</published>").published())
                .contains(day);
        assertThat(entry("<issued>2026-11-20T11:00:00.123456+01:00</issued>").published())
                .contains(day);
        assertThat(entry("<modified>2026-11-20T10:00:00.123456Z</modified>").updated())
                .contains(day);
    }

    @Test
    void filesAndCategoriesAreRead() {
        var entry = entry(
                "<link rel='enclosure' href='/a.mp3' type='audio/mpeg' length='7'/><category term='ml' label='Mali'/>");

        assertThat(entry.enclosures()).containsExactly(new Enclosure("https://dunes.example/a.mp3", "audio/mpeg", "7"));
        assertThat(entry.categories()).containsExactly("Mali", "ml");
    }
}
