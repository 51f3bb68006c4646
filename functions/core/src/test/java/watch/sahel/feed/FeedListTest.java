package watch.sahel.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class FeedListTest {
    @Test
    void csvNeedsOnlyTitleAndUrl() {
        var listed = FeedList.read("title,url\nNorth Quay,https://northquay.example/feed\n");

        assertThat(listed).singleElement().satisfies(feed -> {
            assertThat(feed.outlet()).isEqualTo(new Outlet("North Quay", "", "", Affiliation.INDEPENDENT));
            assertThat(feed.id().value()).startsWith("northquay.example-");
        });
    }

    @Test
    void csvColumnsMayStandInAnyOrderAndOthersAreIgnored() {
        var listed = FeedList.read("""
                \uFEFFurl,evidence,affiliation,language,id,title,country_of_outlet
                https://a.example/rss,"seen, twice",state-affiliated (RU),RU,a-rss,"Outlet, A",ru
                """);

        assertThat(listed).singleElement().satisfies(feed -> {
            assertThat(feed.id()).isEqualTo(new FeedId("a-rss"));
            assertThat(feed.outlet()).isEqualTo(new Outlet("Outlet, A", "ru", "RU", Affiliation.STATE_AFFILIATED));
        });
    }

    @Test
    void opmlOutlinesAreReadAtAnyDepth() {
        var listed = FeedList.read("""
                <?xml version="1.0"?>
                <opml version="2.0"><head><title>x</title></head><body>
                  <outline text="Sahel"><outline type="rss" text="Dunes" xmlUrl="https://dunes.example/feed?a=1&amp;b=2"/></outline>
                  <outline type="rss" title="Marfa" text="m" xmlurl="https://marfa.example/rss"/>
                </body></opml>
                """);

        assertThat(listed).extracting(feed -> feed.outlet().name()).containsExactly("Dunes", "Marfa");
        assertThat(listed.getFirst().url()).hasToString("https://dunes.example/feed?a=1&b=2");
    }

    @Test
    void allWrongLinesAreNamedTogether() {
        assertThatThrownBy(() -> FeedList.read("title,url\nA,ftp://a.example/\nB,https://b.example/\nC,not a url\n"))
                .isInstanceOf(FeedListException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("line 4")
                .hasMessageContaining("ftp://a.example/");
    }

    @Test
    void aListWithoutTheNeededColumnsSaysWhichItNeeds() {
        assertThatThrownBy(() -> FeedList.read("name;link\nA;https://a.example\n"))
                .isInstanceOf(FeedListException.class)
                .hasMessageContaining("'title' and 'url'");
    }

    @Test
    void anEmptyListIsRefused() {
        assertThatThrownBy(() -> FeedList.read("<opml><body/></opml>")).hasMessageContaining("lists no feed");
    }

    @Test
    void aFeedListedTwiceIsTakenOnce() {
        assertThat(FeedList.read("title,url\nA,https://a.example/\nA again,https://a.example/\n"))
                .hasSize(1);
    }

    @Test
    void theCatalogueHasUniqueIdsAndUrls() {
        var catalogue = FeedList.catalogue();

        assertThat(catalogue).hasSizeGreaterThanOrEqualTo(100);
        assertThat(new HashSet<>(catalogue.stream().map(FeedList.Listed::id).toList()))
                .hasSameSizeAs(catalogue);
        assertThat(catalogue)
                .allSatisfy(feed -> assertThat(feed.outlet().language()).isNotEmpty());
    }
}
