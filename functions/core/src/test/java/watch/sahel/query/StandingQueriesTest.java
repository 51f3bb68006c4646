package watch.sahel.query;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.query.Watches.finds;
import static watch.sahel.query.Watches.hits;
import static watch.sahel.query.Watches.passage;
import static watch.sahel.query.Watches.query;
import static watch.sahel.query.Watches.run;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Matcher;
import watch.sahel.match.Passage;
import watch.sahel.query.Hit.Place;

class StandingQueriesTest {
    private static final Passage CONVOY = passage(
            "JNIM fighters burn fuel trucks near Kayes",
            "A convoy of forty trucks was stopped on the road from Senegal. Mali's army sent drones.",
            "en");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "convoy, true",
        "Convoy drones, true",
        "convoy helicopter, false",
        "convoy OR helicopter, true",
        "convoy NOT helicopter, true",
        "convoy NOT drones, false",
        "convoys, false",
        "conv*, true",
        "convoyant*, false",
        "'\"fuel trucks\"', true",
        "'\"trucks fuel\"', false",
        "'\"fuel truck*\"', true",
        "'\"burn fuel trucks near kayes\"', true",
        "'\"kayes a convoy\"', false",
        "convoy NEAR/2 trucks, true",
        "convoy NEAR/1 trucks, false",
        "trucks NEAR/2 convoy, true",
        "kayes NEAR/50 convoy, false",
        "road NEAR/50 road, false",
        "@jnim, true",
        "@jnim NEAR/2 \"fuel trucks\", true",
        "@jnim NEAR/1 \"fuel trucks\", false",
        "@goita, false",
        "title:fuel, true",
        "title:convoy, false",
        "title:@jnim, true",
        "title:@mali, false",
        "source:ndeke, true",
        "source:radio, true",
        "source:\"radio ndeke\", true",
        "radio, false",
        "source:convoy, false",
        "lang:en, true",
        "lang:fr, false",
        "country:ML, true",
        "country:NE, false",
        "topic:sahel, true",
        "topic:wagner, false",
    })
    void aWatchFindsWhatItSays(String query, boolean found) {
        assertThat(finds(CONVOY, query)).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            azawad           | fr | Le chef de l'Azawad parle
            l'Azawad         | fr | Les combattants d’Azawad reculent
            menaka           | fr | Le marché de Ménaka rouvre
            "côte d'ivoire"  | fr | La Côte d’Ivoire rappelle ses soldats
            @tinzaouatene    | fr | Des combats à Tinzaouatène
            елка             | ru | Военным привезли ёлки и ёлка горит
            колонн*          | ru | Боевики атаковали колонну
            @tinzaouatene    | ru | Бой шёл у Тинзауатена
            @wagner-group    | uk | Командир ПВК Вагнера дав свідчення
            вертоліт NEAR/3 Кідаль | uk | Вертоліт упав за містом Кідаль
            قافلة            | ar | هجوم على القافلة قرب كيدال
            قافلة            | ar | تحرك وقافلة من الشاحنات
            قافله            | ar | استهداف للقافلة في الشمال
            "مسلحين هاجموا"  | ar | قال إن مسلّحين هاجموا الموقع
            مهاجمين          | ar | صد بالمهاجمين ليلا
            @niger           | ar | هجوم على بوركينا فاسو وبالنيجر
            wagner           | de | Wagnersöldner ziehen ab
            prigoschin       | de | Prigoschins Erben streiten
            @tuareg          | de | Tuaregrebellen greifen an
            soldner*         | de | Söldnertruppe am Brunnen
            "minas de oro"   | es | Atacan las minas de oro del norte
            capitan          | es | El capitán niega el golpe
            @goita           | es | Assimi Goïta viaja a Moscú
            """)
    void aWatchFindsInEveryLanguage(String query, String language, String title) {
        assertThat(finds(passage(title, "", language), query)).isTrue();
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            mali             | en | Formalities in Somalia
            wagner           | en | Wagnerian tenors compete
            wagner           | fr | Wagnersöldner ziehen ab
            @wagner-group    | de | Wagner-Festspiele in Bayreuth
            @niger           | en | Governor of Niger State opens road
            @mali            | hr | Mali poduzetnici traže pomoć
            لقافلة           | ar | هجوم على القافلة قرب كيدال
            """)
    void partsOfWordsAndNamesakesAreNotFound(String query, String language, String title) {
        assertThat(finds(passage(title, "", language), query)).isFalse();
    }

    @Nested
    class Reasons {
        @Test
        void everyTermSaysWhereItStandsInOrderOfTheText() {
            assertThat(hits(CONVOY, "drones convoy @jnim \"fuel trucks\" NOT helicopter"))
                    .containsExactly(
                            new Hit(Place.TITLE, 0, 4, "JNIM", "@jnim"),
                            new Hit(Place.TITLE, 19, 30, "fuel trucks", "\"fuel trucks\""),
                            new Hit(Place.SUMMARY, 2, 8, "convoy", "convoy"),
                            new Hit(Place.SUMMARY, 80, 86, "drones", "drones"));
        }

        @Test
        void nearSaysBothPlaces() {
            assertThat(hits(CONVOY, "trucks NEAR/2 convoy"))
                    .extracting(Hit::written)
                    .containsExactly("convoy", "trucks");
        }

        @Test
        void ofSeveralBranchesThoseThatAreTrueAreSaid() {
            assertThat(hits(CONVOY, "(helicopter OR drones) (convoy OR boat)"))
                    .extracting(Hit::term)
                    .containsExactly("convoy", "drones");
        }

        @Test
        void wordsAreShownAsTheOutletWroteThem() {
            assertThat(hits(passage("هجوم على القافلة", "", "ar"), "قافله"))
                    .containsExactly(new Hit(Place.TITLE, 9, 16, "القافلة", "قافله"));
        }

        @Test
        void aSourceALanguageACountryAndATopicAreReasonsToo() {
            assertThat(hits(CONVOY, "source:ndeke lang:en country:ML topic:sahel"))
                    .containsExactlyInAnyOrder(
                            new Hit(Place.SOURCE, 6, 11, "Ndeke", "source:ndeke"),
                            new Hit(Place.LANGUAGE, 0, 2, "en", "lang:en"),
                            new Hit(Place.TITLE, 0, 4, "JNIM", "country:ML"),
                            new Hit(Place.TITLE, 0, 4, "JNIM", "topic:sahel"));
        }
    }

    @Test
    void theLanguageOfAnUnmarkedTextIsReadOffItsLetters() {
        assertThat(finds(passage("Боевики атаковали колонну", "", ""), "lang:ru"))
                .isTrue();
        assertThat(finds(passage("Convoy attacked", "", ""), "lang:en")).isFalse();
    }

    @Test
    void boilerplateIsNotFound() {
        var passage =
                passage("Council passes budget", "The post Junta takes village appeared first on Lagos Echo.", "en");
        assertThat(finds(passage, "village")).isFalse();
    }

    @Test
    void equalQueriesAreRunOnce() {
        var found = run(CONVOY, "convoy drones", "drones AND convoy", "@jnim");
        assertThat(found).extracting(Found::query).containsExactly(query("convoy drones"), query("@jnim"));
    }

    @Test
    void noQueriesFindNothing() {
        var none = new StandingQueries(Lexicon.bundled(), List.of());
        assertThat(none.match(CONVOY, Matcher.bundled().match(CONVOY))).isEmpty();
    }
}
