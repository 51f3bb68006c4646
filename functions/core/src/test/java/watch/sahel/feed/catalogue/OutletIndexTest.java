package watch.sahel.feed.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;
import watch.sahel.feed.document.Origin;

class OutletIndexTest {
    private static final OutletIndex INDEX = new OutletIndex(Catalogue.read("""
            Dunes
              country      ML
              affiliation  independent
              also         Radio Dunes, Эхо дюн
              feed         fr dunes-fr https://dunes.example/feed
              feed         ar dunes-ar https://ar.dunes.example/feed

            North Quay
              country      GB
              affiliation  public-broadcaster
              site         quay.wordpress.com, t.me/north_quay, portal.example/quay
              language     en

            Quay Portal
              country      GB
              affiliation  state-affiliated
              site         portal.example
            """));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://dunes.example/2026/11/story",
                "http://WWW.Dunes.example",
                "https://m.dunes.example/x?y=1#z",
                "https://amp.dunes.example/x",
                "https://ar.dunes.example/x"
            })
    void everyAddressOfAnOutletIsItsOwn(String url) {
        assertThat(INDEX.byUrl(url)).get().extracting(Outlet::name).isEqualTo("Dunes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://notdunes.example/",
                "https://dunes.example.org/",
                "https://example/",
                "https://other.wordpress.com/",
                "https://wordpress.com/quay",
                "https://t.me/s/another",
                "https://evil.example/?u=https://dunes.example/",
                "not a url",
                ""
            })
    void aLikelyLookingAddressIsNot(String url) {
        assertThat(INDEX.byUrl(url)).isEmpty();
    }

    @Test
    void theLanguageIsThatOfTheFeedOnTheSameHost() {
        assertThat(INDEX.byUrl("https://dunes.example/x"))
                .get()
                .extracting(Outlet::language)
                .isEqualTo("fr");
        assertThat(INDEX.byUrl("https://ar.dunes.example/x"))
                .get()
                .extracting(Outlet::language)
                .isEqualTo("ar");
        assertThat(INDEX.byUrl("https://ha.dunes.example/x"))
                .get()
                .extracting(Outlet::language)
                .isEqualTo("");
        assertThat(INDEX.byUrl("https://quay.wordpress.com/x"))
                .get()
                .extracting(Outlet::language)
                .isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({
        "https://t.me/north_quay/123, North Quay",
        "https://t.me/s/North_Quay, North Quay",
        "https://rsshub.app/telegram/channel/north_quay, North Quay",
        "https://hub.example/telegram/channel/north_quay, North Quay",
        "https://bridge.example/?action=display&bridge=TelegramBridge&username=@north_quay&format=Atom, North Quay",
        "https://bridge.example/?username=north_quay&bridge=TelegramBridge, North Quay",
        "https://portal.example/quay/news/1, North Quay",
        "https://portal.example/other, Quay Portal",
        "https://portal.example/quayside, Quay Portal"
    })
    void onASharedHostThePathDecides(String url, String name) {
        assertThat(INDEX.byUrl(url)).get().extracting(Outlet::name).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dunes", "DUNES", "radio  dunes", "Эхо Дюн", "Эхо-дюн"})
    void namesDifferOnlyInWords(String name) {
        assertThat(INDEX.byName(name)).get().extracting(Outlet::name).isEqualTo("Dunes");
    }

    @Test
    void aNameIsTakenWholeOrNotAtAll() {
        assertThat(INDEX.byName("The Dunes")).isEmpty();
        assertThat(INDEX.byName("")).isEmpty();
    }

    @Test
    void anAggregatorsItemIsOfTheOutletThatItsAddressNames() {
        assertThat(INDEX.behind(new Origin("Whatever", "https://dunes.example")))
                .contains(new Outlet("Dunes", "fr", "ML", Affiliation.INDEPENDENT));
        assertThat(INDEX.behind(new Origin("Radio Dunes", "")))
                .contains(new Outlet("Dunes", "", "ML", Affiliation.INDEPENDENT));
    }

    @Test
    void aKnownNameAtAnotherAddressIsAnotherOutlet() {
        assertThat(INDEX.behind(new Origin("Dunes", "https://dunes.invalid/")))
                .contains(new Outlet("Dunes", "", "", Affiliation.UNKNOWN));
        assertThat(OutletIndex.own().byUrl("https://www.lesahel.org/x"))
                .get()
                .extracting(Outlet::affiliation)
                .isEqualTo(Affiliation.STATE_AFFILIATED);
        assertThat(OutletIndex.own().behind(new Origin("Le Sahel", "https://lesahel.info")))
                .get()
                .extracting(Outlet::affiliation)
                .isEqualTo(Affiliation.UNKNOWN);
    }

    @Test
    void nothingIsClaimedOfAnUnknownOutlet() {
        assertThat(INDEX.behind(new Origin(" Marfa ", "https://marfa.invalid/")))
                .contains(new Outlet("Marfa", "", "", Affiliation.UNKNOWN));
        assertThat(INDEX.behind(new Origin("", "https://www.marfa.invalid/")))
                .contains(new Outlet("marfa.invalid", "", "", Affiliation.UNKNOWN));
        assertThat(INDEX.behind(new Origin("", ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RT en français, https://francais.rt.com, RT, STATE_AFFILIATED, RU",
        "Sputnik Afrique, https://fr.sputniknews.africa, Sputnik, STATE_AFFILIATED, RU",
        "BBC, https://www.bbc.com, BBC, PUBLIC_BROADCASTER, GB",
        "TRT Afrika, https://www.trtafrika.com, TRT, STATE_AFFILIATED, TR",
        "allAfrica.com, https://allafrica.com, AllAfrica, AGGREGATOR, US",
        "ActuNiger, https://www.actuniger.com, ActuNiger, INDEPENDENT, NE",
        "ANP, https://anp.ne, Agence nigérienne de presse, STATE_AFFILIATED, NE",
        "Премиум, https://www.premiumtimesng.com, Premium Times, INDEPENDENT, NG"
    })
    void whatGoogleNewsNamesIsKnown(String name, String url, String outlet, Affiliation affiliation, String country) {
        assertThat(OutletIndex.own().behind(new Origin(name, url))).get().satisfies(found -> {
            assertThat(found.name()).isEqualTo(outlet);
            assertThat(found.affiliation()).isEqualTo(affiliation);
            assertThat(found.country()).isEqualTo(country);
        });
    }
}
