package watch.sahel.feed.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.Listing;
import watch.sahel.feed.Outlet;

/// Lists in CSV; those in OPML are in [OpmlReaderTest], those in our own form in [CatalogueReaderTest].
class FeedListTest {
    @Test
    void csvNeedsOnlyTitleAndUrl() {
        var listed = FeedList.read("title,url\nNorth Quay,https://northquay.example/feed\n");

        assertThat(listed).singleElement().satisfies(feed -> {
            assertThat(feed.outlet()).isEqualTo(new Outlet("North Quay", "", "", Affiliation.UNKNOWN));
            assertThat(feed.id().value()).startsWith("northquay.example-");
        });
    }

    @Test
    void csvColumnsMayStandInAnyOrderAndOthersAreIgnored() {
        var listed = FeedList.read("""
                \uFEFFurl,evidence,affiliation,language,id,title,country_of_outlet,user_agent,alternates
                https://a.example/rss,"seen, twice",state-affiliated (RU),RU,a-rss,"Outlet, A",RU (exile),Mine/1.0,https://a.example/x https://b.example/y
                """);

        assertThat(listed).singleElement().satisfies(feed -> {
            assertThat(feed.id()).isEqualTo(new FeedId("a-rss"));
            assertThat(feed.outlet()).isEqualTo(new Outlet("Outlet, A", "ru", "RU", Affiliation.STATE_AFFILIATED));
            assertThat(feed.userAgent()).isEqualTo("Mine/1.0");
            assertThat(feed.alternates())
                    .containsExactly(URI.create("https://a.example/x"), URI.create("https://b.example/y"));
        });
    }

    @Test
    void theCatalogueComesBackFromItsTable() {
        assertThat(FeedList.read(FeedCsv.write(FeedList.catalogue()))).isEqualTo(FeedList.catalogue());
    }

    @Test
    void aWordThatIsNoneIsLeftOutAndNoted() {
        var taken = FeedList.take("""
                title,url,language,country_of_outlet,affiliation
                A,https://a.example/,francais,Mali,governmental
                """);

        assertThat(taken.feeds())
                .singleElement()
                .extracting(feed -> feed.outlet())
                .isEqualTo(new Outlet("A", "", "", Affiliation.UNKNOWN));
        assertThat(taken.notes())
                .containsExactlyInAnyOrder(
                        "line 2: 'francais' is no language we know; left out",
                        "line 2: 'Mali' is no country we know; left out",
                        "line 2: 'governmental' is no affiliation we know; left out");
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
    void anIdStandsForOneFeed() {
        assertThatThrownBy(() -> FeedList.read("id,title,url\na,A,https://a.example/\na,B,https://b.example/\n"))
                .hasMessage("line 3: the id 'a' is that of line 2 too");
    }

    @Test
    void aFeedHasAtMostThreeAlternates() {
        var row = "title,url,alternates\nA,https://a.example/,https://b.example/ https://c.example/ https://d.example/";

        assertThat(FeedList.read(row).getFirst().alternates()).hasSize(Listing.MAX_ALTERNATES);
        assertThatThrownBy(() -> FeedList.read(row + " https://e.example/"))
                .hasMessageContainingAll("line 2", "at most 3");
    }

    @Test
    void aListWithoutTheNeededColumnsSaysWhichItNeeds() {
        assertThatThrownBy(() -> FeedList.read("name;link\nA;https://a.example\n"))
                .isInstanceOf(FeedListException.class)
                .hasMessageContaining("'title' and 'url'");
        assertThatThrownBy(() -> FeedList.read("")).isInstanceOf(FeedListException.class);
    }

    @Test
    void anEmptyListIsRefused() {
        assertThatThrownBy(() -> FeedList.read("title,url\n")).hasMessage("it lists no feed");
    }

    @Test
    void aFeedListedTwiceIsTakenOnceWhateverItsSlash() {
        var taken = FeedList.take("title,url\nA,https://a.example/feed/\nA again,http://www.a.example/feed\n");

        assertThat(taken.feeds())
                .singleElement()
                .satisfies(feed -> assertThat(feed.url()).hasToString("https://a.example/feed/"));
        assertThat(taken.notes())
                .containsExactly("line 3: http://www.a.example/feed is the feed of line 2 again; taken once");
    }
}
