package watch.sahel.feed.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.Outlet;
import watch.sahel.feed.catalogue.FeedList.Listed;

class OpmlTest {
    private static final Instant CREATED = Instant.parse("2026-11-02T08:09:10Z");

    private static final Listed AWKWARD = new Listed(
            new FeedId("awkward"),
            URI.create("https://dunes.example/?a=1&b='2'"),
            new Outlet("<Dunes> & \"Marfa\" 'l’écho' أخبار 📰", "fr", "ML", Affiliation.PARTY_TO_THE_CONFLICT),
            List.of(URI.create("https://m.dunes.example/?a=1&b=2"), URI.create("http://dunes.example/rss")),
            "Mozilla/5.0 (\"Dunes\" <1>)");

    private static final Listed PLAIN = new Listed(
            new FeedId("plain"),
            URI.create("https://marfa.example/feed"),
            new Outlet("Marfa", "", "", Affiliation.UNKNOWN));

    @ParameterizedTest
    @EnumSource
    void exportsOfOtherReadersAreTakenAsTheyAre(OpmlSamples reader) {
        assertThat(FeedList.read(reader.text()))
                .extracting(feed -> feed.url().toString())
                .containsExactlyInAnyOrder("https://dunes.example/feed/", "http://marfa.example/?feed=rss2&lang=fr");
        assertThat(FeedList.read(reader.text()))
                .extracting(feed -> feed.outlet().name())
                .contains("Dunes")
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("marfa"));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasImportedComesBackFromTheExport(OpmlSamples reader) {
        var first = FeedList.read(reader.text());
        var export = Opml.write("Sahel", CREATED, first);

        assertThat(FeedList.read(export)).containsExactlyInAnyOrderElementsOf(first);
        assertThat(Opml.write("Sahel", CREATED, FeedList.read(export))).isEqualTo(export);
    }

    @Test
    void theWholeCatalogueComesBack() {
        var taken = FeedList.take(Opml.write("Sahel Watch", CREATED, FeedList.catalogue()));

        assertThat(taken.feeds()).containsExactlyInAnyOrderElementsOf(FeedList.catalogue());
        assertThat(taken.notes()).isEmpty();
    }

    @Test
    void everyCharacterComesBack() {
        assertThat(FeedList.read(Opml.write("<&>", CREATED, List.of(AWKWARD, PLAIN))))
                .containsExactlyInAnyOrder(AWKWARD, PLAIN);
    }

    @Test
    void anotherReaderSeesAFolderForEachLanguage() {
        assertThat(Opml.write("Sahel & <Watch>", CREATED, List.of(AWKWARD, PLAIN)))
                .isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <opml version="2.0" xmlns:sahel="urn:sahelwatch:feeds:1">
                  <head>
                    <title>Sahel &amp; &lt;Watch&gt;</title>
                    <dateCreated>Mon, 2 Nov 2026 08:09:10 GMT</dateCreated>
                  </head>
                  <body>
                    <outline text="Language not known" title="Language not known">
                      <outline type="rss" text="Marfa" title="Marfa" xmlUrl="https://marfa.example/feed"\
                 category="unknown" sahel:id="plain" sahel:outlet="Marfa" sahel:affiliation="unknown"/>
                    </outline>
                    <outline text="French" title="French">
                      <outline type="rss" text="&lt;Dunes&gt; &amp; &quot;Marfa&quot; 'l’écho' أخبار 📰"\
                 title="&lt;Dunes&gt; &amp; &quot;Marfa&quot; 'l’écho' أخبار 📰"\
                 xmlUrl="https://dunes.example/?a=1&amp;b='2'" language="fr" category="party-to-the-conflict"\
                 sahel:id="awkward" sahel:outlet="&lt;Dunes&gt; &amp; &quot;Marfa&quot; 'l’écho' أخبار 📰" sahel:country="ML"\
                 sahel:affiliation="party-to-the-conflict"\
                 sahel:alternates="https://m.dunes.example/?a=1&amp;b=2 http://dunes.example/rss"\
                 sahel:userAgent="Mozilla/5.0 (&quot;Dunes&quot; &lt;1&gt;)"/>
                    </outline>
                  </body>
                </opml>
                """);
    }

    @Test
    void twoFeedsOfOneOutletAreToldApart() {
        var outlet = new Outlet("Dunes", "fr", "ML", Affiliation.INDEPENDENT);
        var feeds = List.of(
                new Listed(new FeedId("dunes-1"), URI.create("https://dunes.example/1"), outlet),
                new Listed(new FeedId("dunes-2"), URI.create("https://dunes.example/2"), outlet));
        var export = Opml.write("x", CREATED, feeds);

        assertThat(export).contains("title=\"Dunes (dunes-1)\"", "title=\"Dunes (dunes-2)\"");
        assertThat(FeedList.read(export)).isEqualTo(feeds);
    }
}
