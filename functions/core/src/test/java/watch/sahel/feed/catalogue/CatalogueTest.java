package watch.sahel.feed.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.feed.Affiliation.AGGREGATOR;
import static watch.sahel.feed.Affiliation.PARTY_TO_THE_CONFLICT;
import static watch.sahel.feed.Affiliation.STATE_AFFILIATED;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.FeedUrl;
import watch.sahel.feed.Outlet;
import watch.sahel.feed.catalogue.FeedList.Listed;

/// The catalogue as it is shipped. That it is well-formed, with no id, address, name or site twice, is
/// checked when it is read: see [CatalogueReaderTest].
class CatalogueTest {
    /// No feed, dead, or wrong, although lists on the web go on naming them.
    private static final List<String> WRONG = List.of(
            "rss.dw.com/xml/rss-fr-afri",
            "rss.dw.com/xml/rss-es-all",
            "aljazeera.com/xml/rss/africa.xml",
            "jeuneafrique.com/rss/afrique",
            "maliweb.net/feed",
            "malijet.com/feed",
            "ukrinform.net/rss/block_lastnews.xml",
            "pravda.com.ua/rss/view_mainnews",
            "france24.com/en/rss",
            "libyaobserver.ly/feed",
            "understandingwar.org/feed",
            "understandingwar.org/rss.xml",
            "kyivindependent.com/feed",
            "actuniger.com/feed");

    /// Hosts without a feed, or whose feed has died.
    private static final List<String> WITHOUT_FEED = List.of(
            "feeds.reuters.com",
            "apnews.com",
            "afp.com",
            "voaafrique.com",
            "unhcr.org",
            "issafrica.org",
            "criticalthreats.org",
            "chathamhouse.org",
            "africa-confidential.com",
            "africaintelligence.com",
            "theafricareport.com",
            "apanews.net",
            "ortm.ml",
            "lessor.ml",
            "alwasat.ly",
            "nation.africa",
            "lesahel.info");

    private final List<Listed> feeds = FeedList.catalogue();

    @Test
    void hasAHundredFeeds() {
        assertThat(feeds).hasSizeGreaterThanOrEqualTo(100);
        assertThat(new HashSet<>(feeds.stream().map(Listed::id).toList())).hasSameSizeAs(feeds);
        assertThat(new HashSet<>(
                        feeds.stream().map(feed -> FeedUrl.key(feed.url())).toList()))
                .hasSameSizeAs(feeds);
    }

    @Test
    void listsNoAddressKnownToBeWrong() {
        var keys = addresses().map(FeedUrl::key).toList();

        assertThat(keys).doesNotContainAnyElementsOf(WRONG);
        assertThat(addresses().map(FeedUrl::host)).doesNotContainAnyElementsOf(WITHOUT_FEED);
    }

    @Test
    void asksForEveryFeedByHttps() {
        assertThat(feeds)
                .extracting(Listed::url)
                .allSatisfy(url -> assertThat(url.getScheme()).isEqualTo("https"));
    }

    @Test
    void readsAllSevenLanguages() {
        assertThat(feeds)
                .extracting(feed -> feed.outlet().language())
                .contains("en", "fr", "ru", "uk", "ar", "de", "es")
                .allSatisfy(language -> assertThat(Locale.getISOLanguages()).contains(language));
    }

    @Test
    void publishesFromCountriesOnly() {
        assertThat(Catalogue.own().outlets())
                .extracting(KnownOutlet::country)
                .allSatisfy(country -> assertThat(country.equals("UN")
                                || Set.of(Locale.getISOCountries()).contains(country))
                        .as(country)
                        .isTrue());
    }

    @Test
    void hasAnOutletOfEveryAffiliation() {
        assertThat(feeds)
                .extracting(feed -> feed.outlet().affiliation())
                .contains(Stream.of(Affiliation.values())
                        .filter(affiliation -> affiliation != Affiliation.UNKNOWN)
                        .toArray(Affiliation[]::new))
                .doesNotContain(Affiliation.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RT",
                "Sputnik",
                "TASS",
                "RIA Novosti",
                "Lenta.ru",
                "African Initiative",
                "Rossiyskaya Gazeta",
                "Agence nigérienne de presse",
                "Le Sahel",
                "Sidwaya",
                "AIB",
                "RTB",
                "ORTM",
                "L'Essor",
                "AMAP",
                "AES Info",
                "Ukrinform",
                "Al Jazeera",
                "Anadolu",
                "Xinhua",
                "Press TV",
                "ADF"
            })
    void marksStateMedia(String name) {
        assertThat(OutletIndex.own().byName(name))
                .get()
                .extracting(Outlet::affiliation)
                .isEqualTo(STATE_AFFILIATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ArmyInform",
                "GUR",
                "Kremlin",
                "FAMa",
                "Présidence du Faso",
                "Présidence du Tchad",
                "SUNA",
                "Az-Zallaqa"
            })
    void marksThePartiesToTheConflict(String name) {
        assertThat(OutletIndex.own().byName(name))
                .get()
                .extracting(Outlet::affiliation)
                .isEqualTo(PARTY_TO_THE_CONFLICT);
    }

    @Test
    void aGoogleNewsSearchIsNoOutletUnlessItStandsInForOne() {
        var searches = feeds.stream()
                .filter(feed -> FeedUrl.host(feed.url()).equals("news.google.com"))
                .collect(Collectors.partitioningBy(Listed::aggregator));

        assertThat(searches.get(true))
                .hasSizeGreaterThan(5)
                .allSatisfy(feed -> assertThat(feed.outlet().name()).isEqualTo("Google News"));
        assertThat(searches.get(false)).singleElement().satisfies(feed -> {
            assertThat(feed.outlet().name()).isEqualTo("ActuNiger");
            assertThat(feed.url().toString()).contains("site%3Aactuniger.com");
        });
    }

    @Test
    void allAfricaIsAnAggregatorToo() {
        assertThat(feeds)
                .filteredOn(feed -> FeedUrl.host(feed.url()).equals("allafrica.com"))
                .hasSize(5)
                .allMatch(feed -> feed.outlet().affiliation() == AGGREGATOR);
    }

    @Test
    void niameyIsNotAbuja() {
        assertThat(country("studio-kalangou")).isEqualTo("NE");
        assertThat(country("lesahel")).isEqualTo("NE");
        assertThat(country("humangle")).isEqualTo("NG");
        assertThat(country("bellingcat")).isEqualTo("NL");
        assertThat(country("dabanga-en")).isEqualTo("NL");
    }

    @Test
    void aFeedListedWithAndWithoutTheSlashHasTheOtherAsItsAlternate() {
        assertThat(feed("alwihda").alternates()).containsExactly(URI.create("https://www.alwihdainfo.com/rss"));
        assertThat(feed("studio-tamani").alternates()).containsExactly(URI.create("https://www.studiotamani.org/feed"));
        assertThat(feed("sudantribune-ar").alternates()).contains(URI.create("https://sudantribune.net/feed/"));
    }

    @Test
    void oftenBlockedFeedsHaveTheSearchOfTheirSiteAsAnAlternate() {
        assertThat(feed("lesahel").alternates())
                .containsExactly(URI.create(
                        "https://news.google.com/rss/search?q=site:lesahel.org+when:7d&hl=fr&gl=FR&ceid=FR:fr"));
        assertThat(feed("jeuneafrique").alternates()).hasSize(1);
    }

    @Test
    void onlyTassIsAskedUnderAnotherName() {
        assertThat(feeds)
                .filteredOn(feed -> !feed.userAgent().isEmpty())
                .extracting(feed -> feed.id().value())
                .containsExactly("tass-ru");
    }

    private Stream<URI> addresses() {
        return feeds.stream().flatMap(feed -> Stream.concat(Stream.of(feed.url()), feed.alternates().stream()));
    }

    private String country(String id) {
        return feed(id).outlet().country();
    }

    private Listed feed(String id) {
        return feeds.stream()
                .filter(feed -> feed.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
