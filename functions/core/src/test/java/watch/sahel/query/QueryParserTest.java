package watch.sahel.query;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.query.Watches.query;
import static watch.sahel.query.Watches.valid;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {
    /// As it is written, and its normal form.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            convoy                            | convoy
            Convoy Ambush                     | ambush AND convoy
            convoy AND ambush                 | ambush AND convoy
            convoy ambush OR mine             | ambush AND convoy OR mine
            convoy (ambush OR mine)           | (ambush OR mine) AND convoy
            convoy -sport                     | convoy NOT sport
            convoy NOT (sport OR race)        | convoy NOT race NOT sport
            NOT convoy mine                   | mine NOT convoy
            mine NOT NOT convoy               | convoy AND mine
            mine NOT (convoy race)            | (NOT convoy OR NOT race) AND mine
            wag*                              | wag*
            "merc* convoy"                    | "merc* convoy"
            "Convoy Ambush"                   | "convoy ambush"
            gold NEAR/5 mine                  | gold NEAR/5 mine
            mine NEAR/5 gold                  | gold NEAR/5 mine
            NOT gold NEAR/5 mine pit          | pit NOT (gold NEAR/5 mine)
            @jnim NEAR/10 "fuel trucks"       | "fuel trucks" NEAR/10 @jnim
            title:gold                        | title:gold
            Title: gold                       | title:gold
            title:(gold OR "fuel trucks")     | title:"fuel trucks" OR title:gold
            title:(gold NEAR/3 mine)          | title:(gold NEAR/3 mine)
            title:gold NEAR/3 title:mine      | title:(gold NEAR/3 mine)
            title:@jnim                       | title:@jnim
            gold source:"Radio Ndeke"         | gold AND source:"radio ndeke"
            lang:FR gold                      | gold AND lang:fr
            lang:(fr OR en) gold              | gold AND (lang:en OR lang:fr)
            country:ml                        | country:ML
            country:"Burkina Faso"            | country:BF
            country:Мали                      | country:ML
            country:النيجر                    | country:NE
            country:(ML OR NE)                | country:ML OR country:NE
            topic:sahel gold                  | gold AND topic:sahel
            @jnim                             | @jnim
            @GOITA                            | @goita
            @"Assimi Goïta"                   | @goita
            @Тинзауатен                       | @tinzaouatene
            @tinzaouat                        | @tinzaouatene
            10:30                             | "10 30"
            """)
    void isReadIntoItsNormalForm(String written, String normal) {
        assertThat(query(written)).hasToString(normal);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            «колонна Вагнера»                 | "колонна вагнера"
            „Söldner Kolonne“                 | "soldner kolonne"
            “fuel trucks”                     | "fuel trucks"
            »so nicht«                        | "so nicht"
            (gold OR mine） pit               | (gold OR mine) AND pit
            country：ML                       | country:ML
            −sport gold                       | gold NOT sport
            """)
    void theSignsOfOtherKeyboardsAreAccepted(String written, String normal) {
        assertThat(query(written)).hasToString(normal);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Ménaka                            | menaka
            ЁЛКА                              | елка
            l'Azawad                          | azawad
            d’Azawad                          | azawad
            Mali's                            | mali
            N'Djamena                         | "n djamena"
            "l'Azawad"                        | "l azawad"
            Wagner-Gruppe                     | "wagner gruppe"
            إفريقيا                           | افريقيا
            """)
    void wordsAreFoldedAsTextsAre(String written, String normal) {
        assertThat(query(written)).hasToString(normal);
    }

    @Nested
    class Notes {
        @Test
        void aSmallOperatorIsAWordAndSaidToBe() {
            var parsed = valid("gold and mine");
            assertThat(parsed.query()).hasToString("and AND gold AND mine");
            assertThat(parsed.notes()).containsExactly(new Note(5, 3, Note.About.SMALL_OPERATOR));
        }

        @Test
        void aQuotedSmallOperatorIsMeant() {
            assertThat(valid("\"gold and mine\"").notes()).isEmpty();
        }

        @Test
        void aCompletedNameIsSaidToBe() {
            assertThat(valid("gold @tinzaouat").notes()).containsExactly(new Note(5, 10, Note.About.COMPLETED));
        }

        @Test
        void aQueryThatNamesNobodyIsSaidToFindMuch() {
            assertThat(valid("lang:fr NOT sport").notes()).containsExactly(new Note(0, 17, Note.About.BROAD));
            assertThat(valid("lang:fr gold").notes()).isEmpty();
        }
    }
}
