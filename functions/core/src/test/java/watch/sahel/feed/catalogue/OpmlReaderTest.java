package watch.sahel.feed.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;

class OpmlReaderTest {
    @Test
    void outlinesAreReadAtAnyDepthAndInAnyCase() {
        var listed = FeedList.read(opml("""
                <outline text="Sahel"><Outline TYPE="rss" Text="Dunes" XMLURL="https://dunes.example/feed?a=1&amp;b=2"/></outline>
                <outline title="Marfa" text="m" xmlurl='https://marfa.example/rss'/>
                """));

        assertThat(listed).extracting(feed -> feed.outlet().name()).containsExactly("Dunes", "Marfa");
        assertThat(listed.getFirst().url()).hasToString("https://dunes.example/feed?a=1&b=2");
    }

    @Test
    void htmlEntitiesAndBareAmpersandsAreRead() {
        var listed = FeedList.read(
                opml("<outline text='L&eacute;r&eacute; &mdash; M &amp; R' xmlUrl='https://lere.example/?x=1&y=2'/>"));

        assertThat(listed).singleElement().satisfies(feed -> {
            assertThat(feed.outlet().name()).isEqualTo("Léré — M & R");
            assertThat(feed.url()).hasToString("https://lere.example/?x=1&y=2");
        });
    }

    @Test
    void whatIsCommentedOutIsNotTaken() {
        var listed = FeedList.read(opml("""
                <outline text="old" isComment="true"><outline text="A" xmlUrl="https://a.example/"/></outline>
                <!-- <outline text="B" xmlUrl="https://b.example/"/> -->
                <outline text="C" xmlUrl="https://c.example/"/>
                """));

        assertThat(listed).extracting(feed -> feed.outlet().name()).containsExactly("C");
    }

    @Test
    void titlesAreOneLineAndAFeedWithoutOneIsCalledAfterItsHost() {
        var listed = FeedList.read(opml("""
                <outline text="  Dunes&#10;   du&#9;Nord " xmlUrl="https://dunes.example/"/>
                <outline xmlUrl="https://www.marfa.example/rss"/>
                """));

        assertThat(listed)
                .extracting(feed -> feed.outlet().name())
                .containsExactly("Dunes du Nord", "www.marfa.example");
    }

    @Test
    void aKnownOutletIsRecognisedByItsAddressAndKeepsItsOneName() {
        var listed = FeedList.read(opml("""
                <outline text="RFI - Afrique de l'Ouest" xmlUrl="https://www.rfi.fr/fr/tag/mali/rss"/>
                <outline text="My Wagner search" xmlUrl="https://news.google.com/rss/search?q=wagner&amp;hl=fr"/>
                """));

        assertThat(listed.getFirst().outlet()).isEqualTo(new Outlet("RFI", "fr", "FR", Affiliation.PUBLIC_BROADCASTER));
        assertThat(listed.getLast().outlet().name()).isEqualTo("My Wagner search");
        assertThat(listed.getLast().aggregator()).isTrue();
    }

    @Test
    void ourAttributesAreFoundByTheirNamespace() {
        var text =
                opml("<outline text='Dunes' xmlUrl='https://dunes.example/' x:affiliation='research' y:country='ML'/>")
                        .replace("<opml ", "<opml xmlns:x='" + Opml.NAMESPACE + "' xmlns:y='urn:other' ");

        assertThat(FeedList.read(text).getFirst().outlet())
                .isEqualTo(new Outlet("Dunes", "", "", Affiliation.RESEARCH));
    }

    @Nested
    class WhatIsLeftOutIsNoted {
        @Test
        void aFeedInTwoFolders() {
            assertThat(FeedList.take(OpmlSamples.FEEDLY.text()).notes())
                    .containsExactly("line 13: https://dunes.example/feed/ is the feed of line 9 again; taken once");
        }

        @Test
        void aPageThatAReaderScrapes() {
            assertThat(FeedList.take(OpmlSamples.FRESHRSS.text()).notes())
                    .containsExactly(
                            "line 10: https://ministry.example/news.html is a page to scrape (HTML+XPath), not a"
                                    + " feed; left out");
        }

        @Test
        void aWordThatIsNoLanguage() {
            var taken = FeedList.take(opml("""
                    <outline text="A" language="unknown" xmlUrl="https://a.example/"/>
                    <outline text="B" language="French" xmlUrl="https://b.example/"/>
                    <outline text="C" language="fr-FR" xmlUrl="https://c.example/"/>
                    """));

            assertThat(taken.feeds())
                    .extracting(feed -> feed.outlet().language())
                    .containsExactly("", "", "fr-fr");
            assertThat(taken.notes()).containsExactly("line 5: 'French' is no language we know; left out");
        }

        @Test
        void theRestOfAFileCutShort() {
            var whole = opml("<outline text='A' xmlUrl='https://a.example/'/><outline text='B' xmlUrl='https://b.ex");

            assertThat(FeedList.take(whole.substring(0, whole.indexOf("<outline text='B'")))
                            .notes())
                    .containsExactly("the file ends before </opml>: it may be cut short");
        }
    }

    @Nested
    class WhatCannotBeTakenSaysWhy {
        @Test
        void everyWrongOutlineByItsLine() {
            assertThatThrownBy(() -> FeedList.read(opml("""
                            <outline text="A" xmlUrl="ftp://a.example/"/>
                            <outline text="B" xmlUrl="https://b.example/"/>
                            <outline text="C"
                                     xmlUrl="not a url"/>
                            """)))
                    .isInstanceOf(FeedListException.class)
                    .hasMessageContainingAll("line 4: 'ftp://a.example/'", "line 6: 'not a url'");
        }

        @ParameterizedTest
        @CsvSource({
            "<rss version='2.0'><channel/></rss>, it is a feed",
            "<feed xmlns='http://www.w3.org/2005/Atom'/>, it is a feed",
            "<!DOCTYPE html><html><body/></html>, it is a web page",
            "<something/>, export the list from your reader as OPML",
            "<, export the list from your reader as OPML",
            "<opml version='2.0'><body/></opml>, it lists no feed"
        })
        void aDocumentThatIsNoList(String text, String why) {
            assertThatThrownBy(() -> FeedList.read(text)).hasMessageContaining(why);
        }
    }

    @Nested
    class HostileLists {
        @Test
        void noEntityOfADocumentTypeIsExpandedAndNoFileRead() {
            var text = """
                    <?xml version="1.0"?>
                    <!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">
                      <!ENTITY f SYSTEM "file:///etc/hostname">]>
                    <opml version="2.0"><body>
                      <outline text="x &b; &f;" xmlUrl="https://a.example/"/>
                    </body></opml>
                    """;

            assertThat(FeedList.read(text))
                    .singleElement()
                    .satisfies(feed -> assertThat(feed.outlet().name()).isEqualTo("x &b; &f;"));
        }

        @Test
        void aListIsTakenUpToItsBound() {
            assertThat(FeedList.read(opml(feeds(FeedList.MAX_FEEDS)))).hasSize(FeedList.MAX_FEEDS);
            assertThatThrownBy(() -> FeedList.read(opml(feeds(FeedList.MAX_FEEDS + 1))))
                    .hasMessage("it lists more than " + FeedList.MAX_FEEDS + " feeds: split it");
        }

        @Test
        void aTextIsTakenUpToItsBound() {
            var list = opml(feeds(1));
            var full = list + " ".repeat(FeedList.MAX_CHARS - list.length());

            assertThat(FeedList.read(full)).hasSize(1);
            assertThatThrownBy(() -> FeedList.read(full + " ")).hasMessageContaining("split it");
        }

        @Test
        @Timeout(20)
        void halfAMillionFoldersInOneAnotherAreReadInLinearTime() {
            var deep = "<outline text='d'>".repeat(500_000);

            assertThatThrownBy(() -> FeedList.read("<opml><body>" + deep + "</body></opml>"))
                    .hasMessage("it lists no feed");
        }

        private static String feeds(int count) {
            return IntStream.range(0, count)
                    .mapToObj(i -> "<outline text='x' xmlUrl='https://f" + i + ".example/'/>")
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String opml(String outlines) {
        return "<?xml version=\"1.0\"?>\n<opml version=\"2.0\"><head><title>x</title></head>\n<body>\n" + outlines
                + "\n</body></opml>\n";
    }
}
