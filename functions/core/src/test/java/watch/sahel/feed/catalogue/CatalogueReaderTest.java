package watch.sahel.feed.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.Listing;
import watch.sahel.feed.Outlet;

class CatalogueReaderTest {
    private static final String DUNES = """
            # a comment
            Écho des Dunes
              country      ML
              affiliation  independent
              also         Dunes, Эхо дюн
              site         dunes.example
              note         moved twice
              feed         fr dunes-fr https://rss.dunes.example/fr/
                or         https://rss.dunes.example/fr
                or         site:dunes.example
                agent      Mozilla/5.0 (Dunes only)
                note       403 without it
              feed         ar dunes-ar https://rss.dunes.example/ar/
            """;

    @Test
    void anOutletIsItsNameAndSomeLines() {
        assertThat(Catalogue.read(DUNES).outlets()).singleElement().satisfies(outlet -> {
            assertThat(outlet.where()).isEqualTo("line 2");
            assertThat(outlet.aliases()).containsExactly("Dunes", "Эхо дюн");
            assertThat(outlet.sites()).containsExactly("dunes.example", "rss.dunes.example");
            assertThat(outlet.languages()).containsExactly("fr", "ar");
            assertThat(outlet.note()).isEqualTo("moved twice");
            assertThat(outlet.feeds()).extracting(KnownOutlet.KnownFeed::note).containsExactly("403 without it", "");
        });
    }

    @Test
    void aFeedHasItsAlternatesAndItsUserAgent() {
        var feed = FeedList.read(DUNES).getFirst();

        assertThat(feed.id()).isEqualTo(new FeedId("dunes-fr"));
        assertThat(feed.outlet()).isEqualTo(new Outlet("Écho des Dunes", "fr", "ML", Affiliation.INDEPENDENT));
        assertThat(feed.userAgent()).isEqualTo("Mozilla/5.0 (Dunes only)");
        assertThat(feed.alternates())
                .containsExactly(
                        URI.create("https://rss.dunes.example/fr"),
                        URI.create("https://news.google.com/rss/search?q=site:dunes.example+when:7d"
                                + "&hl=fr&gl=FR&ceid=FR:fr"));
    }

    @Test
    void windowsLineEndsAndTabsMakeNoDifference() {
        assertThat(FeedList.read("\uFEFF" + DUNES.replace("\n", "\r\n")))
                .isEqualTo(FeedList.read(DUNES))
                .isEqualTo(FeedList.read(DUNES.replace("  or ", "\tor ").replace("  agent ", "\tagent\t")));
    }

    @Nested
    class EveryMistakeIsNamedWithItsLine {
        @Test
        void inOneOutlet() {
            assertThat(problems("""
                    Dunes
                      country      Mali
                      affiliation  indépendant
                      country      ML
                      country      NE
                      languages    fr
                      feed         fr https://dunes.example/feed
                      feed         xx dunes https://dunes.example/feed
                      feed         fr Dunes https://dunes.example/feed
                      feed         fr dunes ftp://dunes.example/feed
                      or           https://dunes.example/rss
                      agent
                    """))
                    .satisfiesExactly(
                            at("line 2", "'Mali' is no country"),
                            at("line 3", "'indépendant' is no affiliation; there are independent, public-broadcaster"),
                            at("line 5", "a second country"),
                            at("line 6", "'languages' is no known word"),
                            at("line 7", "a feed is its language, id and address"),
                            at("line 8", "'xx' is no language"),
                            at("line 9", "'Dunes'"),
                            at("line 10", "'ftp://dunes.example/feed' is not an http(s) URL"),
                            at("line 11", "'or' belongs under a feed"),
                            at("line 12", "'agent' says nothing"),
                            at("line 1", "Dunes has no affiliation"),
                            at("line 1", "Dunes has neither a feed nor a site"));
        }

        @Test
        void amongAllOutlets() {
            assertThat(problems(DUNES + """

                    DUNES
                      country      NE
                      affiliation  state-affiliated
                      site         www.dunes.example
                      feed         fr dunes-fr http://www.rss.dunes.example/ar
                        note       no TLS
                    """))
                    .satisfiesExactly(
                            at("line 19", "the id 'dunes-fr' is that of line 8 too"),
                            at("line 19", "the address 'rss.dunes.example/ar' is that of line 13 too"),
                            at("line 15", "the name 'dunes' is that of line 2 too"),
                            at("line 15", "the site 'dunes.example' is that of line 2 too"),
                            at("line 15", "the site 'rss.dunes.example' is that of line 2 too"));
        }

        @Test
        void anAddressWithoutHttpsMustSayWhy() {
            assertThat(problems(DUNES.replace("https://rss.dunes.example/ar/", "http://rss.dunes.example/ar/")))
                    .satisfiesExactly(at("line 13", "is not https and has no note"));
        }

        @Test
        void aSiteOfManyNeedsItsPath() {
            assertThat(problems(DUNES.replace("site         dunes.example", "site         t.me, dunes, t.me/dunes")))
                    .satisfiesExactly(at("line 6", "'t.me' is shared by many"));
        }

        @Test
        void nobodyIsCalledUnknownOrByAShorterWord() {
            assertThat(problems(DUNES.replace("independent", "unknown"))).hasSize(2);
            assertThat(problems(DUNES.replace("independent", "state"))).hasSize(2);
        }

        @Test
        void aLineBelongsToAnOutlet() {
            assertThat(problems("  country ML\n" + DUNES)).satisfiesExactly(at("line 1", "belongs to no outlet"));
        }

        @Test
        void aFeedHasAtMostThreeAlternatesAllDifferent() {
            var another = "    or         https://mirror.example/%d\n";
            var three = DUNES.replace("    agent", another.formatted(1) + "    agent");
            var four = DUNES.replace("    agent", another.formatted(1) + another.formatted(2) + "    agent");

            assertThat(FeedList.read(three).getFirst().alternates()).hasSize(Listing.MAX_ALTERNATES);
            assertThat(problems(four)).satisfiesExactly(at("line 12", "at most 3 alternates"));
            assertThat(problems(DUNES.replace("site:dunes.example", "https://rss.dunes.example/fr")))
                    .satisfiesExactly(at("line 10", "stands there already"));
        }

        private static List<String> problems(String text) {
            return assertThatThrownBy(() -> FeedList.read(text))
                    .asInstanceOf(InstanceOfAssertFactories.throwable(FeedListException.class))
                    .actual()
                    .problems();
        }

        private static ThrowingConsumer<String> at(String line, String part) {
            return problem -> assertThat(problem).startsWith(line + ": ").contains(part);
        }
    }

    @Test
    void aLongListOfMistakesIsCutInOneLineAndWholeInTheList() {
        var text = DUNES
                + IntStream.range(0, 30).mapToObj(i -> "  wrong" + i + " x\n").collect(Collectors.joining());

        assertThatThrownBy(() -> FeedList.read(text))
                .hasMessageEndingWith("; and 10 more")
                .asInstanceOf(InstanceOfAssertFactories.throwable(FeedListException.class))
                .satisfies(e -> assertThat(e.problems()).hasSize(30));
    }
}
