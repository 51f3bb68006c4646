package watch.sahel.query;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.query.Watches.problems;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
    /// The query, what is wrong in it, why, and the query as it was probably meant.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            gold "fuel trucks          | "fuel trucks       | UNCLOSED_QUOTE        | gold "fuel trucks"
            gold @"Assimi Goïta        | @"Assimi Goïta     | UNCLOSED_QUOTE        | gold @"Assimi Goïta"
            gold (mine OR pit          | (mine OR pit       | UNCLOSED_GROUP        | gold (mine OR pit)
            gold (                     | (                  | UNCLOSED_GROUP        | gold
            gold AND NOT (             | AND NOT (          | UNCLOSED_GROUP        | gold
            gold mine) pit             | )                  | UNOPENED_GROUP        | gold mine pit
            gold () mine               | ()                 | EMPTY_GROUP           | gold  mine
            gold AND                   | AND                | OPERATOR_WITHOUT_TERM | gold
            OR gold                    | OR                 | OPERATOR_WITHOUT_TERM | gold
            AND NOT gold mine          | AND NOT            | OPERATOR_WITHOUT_TERM | NOT gold mine
            gold (mine NOT)            | NOT                | OPERATOR_WITHOUT_TERM | gold (mine )
            gold AND AND mine          | AND AND            | OPERATORS_IN_A_ROW    | gold AND mine
            gold OR AND mine           | OR AND             | OPERATORS_IN_A_ROW    | gold OR mine
            gold NOT AND mine          | NOT AND            | OPERATORS_IN_A_ROW    | gold AND NOT mine
            gold & mine                | &                  | NO_WORD               | gold AND mine
            gold ... mine              | ...                | NO_WORD               | gold  mine
            gold @ mine                | @                  | NO_WORD               | gold  mine
            wa* gold                   | wa*                | SHORT_BEGINNING       | wa gold
            "merc* wa*"                | wa*                | SHORT_BEGINNING       | "merc* wa"
            w*gner gold                | *                  | STAR_INSIDE           | wgner gold
            *gner                      | *                  | STAR_INSIDE           | gner
            gold NEAR mine             | NEAR               | NEAR_WITHOUT_NUMBER   | gold NEAR/10 mine
            gold NEAR/ mine            | NEAR/              | NEAR_WITHOUT_NUMBER   | gold NEAR/10 mine
            gold NEAR/x mine           | NEAR/x             | NEAR_WITHOUT_NUMBER   | gold NEAR/10 mine
            gold NEAR/0 mine           | NEAR/0             | NEAR_WITHOUT_NUMBER   | gold NEAR/1 mine
            gold NEAR/51 mine          | NEAR/51            | NEAR_WITHOUT_NUMBER   | gold NEAR/50 mine
            gold NEAR/99999999999 mine | NEAR/99999999999   | NEAR_WITHOUT_NUMBER   | gold NEAR/50 mine
            gold NEAR/5 mine NEAR/3 x  | gold NEAR/5 mine NEAR/3 x | NEAR_WITHOUT_TERMS | gold NEAR/5 mine AND mine NEAR/3 x
            (gold OR ore) NEAR/5 mine  | (gold OR ore) NEAR/5 mine | NEAR_WITHOUT_TERMS | (gold NEAR/5 mine OR mine NEAR/5 ore)
            title:gold NEAR/5 mine     | title:gold NEAR/5 mine    | NEAR_ACROSS_FIELDS | (title:(gold NEAR/5 mine))
            gold NEAR/5 NOT mine       | NEAR/5 NOT         | NEAR_WITHOUT_TERMS    | gold NOT mine
            gold NEAR/5 AND mine       | NEAR/5 AND         | OPERATORS_IN_A_ROW    | gold AND mine
            titel:gold                 | titel:             | UNKNOWN_FIELD         | title:gold
            language:fr gold           | language:          | UNKNOWN_FIELD         | lang:fr gold
            Observers: gold            | Observers:         | UNKNOWN_FIELD         | Observers  gold
            gold title:                | title:             | FIELD_WITHOUT_VALUE   | gold
            title: AND gold            | title:             | FIELD_WITHOUT_VALUE   |  AND gold
            title:(gold source:x)      | source:            | FIELD_IN_FIELD        | title:(gold x)
            source:@jnim               | @jnim              | NOT_IN_THIS_FIELD     | source:jnim
            @tinzavatene                | @tinzavatene        | UNKNOWN_ENTITY        | @tinzaouatene
            gold @goitta               | @goitta            | UNKNOWN_ENTITY        | gold @goita
            country:Malii              | Malii              | UNKNOWN_COUNTRY       | country:ML
            country:Burkyna            | Burkyna            | UNKNOWN_COUNTRY       | country:BF
            country:JP                 | JP                 | UNKNOWN_COUNTRY       | country:JP
            lang:french gold           | french             | UNKNOWN_LANGUAGE      | lang:fr gold
            lang:русский gold          | русский            | UNKNOWN_LANGUAGE      | lang:ru gold
            lang:fr-CA gold            | fr-CA              | UNKNOWN_LANGUAGE      | lang:fr gold
            topic:sahell               | sahell             | UNKNOWN_TOPIC         | topic:sahel
            NOT gold                   | NOT gold           | ONLY_NEGATIVE         | NOT gold
            -gold -mine                | -gold -mine        | ONLY_NEGATIVE         | -gold -mine
            gold OR NOT mine           | gold OR NOT mine   | ONLY_NEGATIVE         | gold OR NOT mine
            gold NOT gold              | gold NOT gold      | IMPOSSIBLE            | gold NOT gold
            gold lang:fr lang:en       | gold lang:fr lang:en | IMPOSSIBLE          | gold lang:fr lang:en
            """)
    void aBadQueryIsRefusedSayingWhereAndWhyAndWhatWasMeant(String query, String wrong, Why why, String meant) {
        var problem = problems(query).getFirst();
        assertThat(problem.why()).isEqualTo(why);
        assertThat(query.substring(problem.position(), problem.position() + problem.length()))
                .isEqualTo(wrong);
        assertThat(problem.mended(query).strip()).isEqualTo(meant == null ? "" : meant.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            gold "fuel trucks
            (gold OR ore) NEAR/5 mine
            title:gold NEAR/5 mine
            gold NEAR/5 mine NEAR/3 pit
            @tinzavatene
            gold NOT AND mine
            lang:french gold
            country:Burkyna
            """)
    void whatIsSuggestedIsAccepted(String query) {
        assertThat(Watches.parse(problems(query).getFirst().mended(query))).isInstanceOf(Parsed.Valid.class);
    }

    @Test
    void signsOfProgrammersAreOperatorsProbably() {
        assertThat(problems("gold || mine").getFirst().mended("gold || mine")).isEqualTo("gold OR mine");
    }

    @Test
    void allThatIsWrongIsSaidInOrder() {
        assertThat(problems("wa* titel:gold AND AND @tinzavatene \"x"))
                .extracting(Problem::why)
                .containsExactly(
                        Why.SHORT_BEGINNING,
                        Why.UNKNOWN_FIELD,
                        Why.OPERATORS_IN_A_ROW,
                        Why.UNKNOWN_ENTITY,
                        Why.UNCLOSED_QUOTE);
    }

    @Test
    void anAmbiguousBeginningOffersAtMostEight() {
        var problem = problems("@ma").getFirst();
        assertThat(problem.why()).isEqualTo(Why.SEVERAL_ENTITIES);
        assertThat(problem.suggestions()).hasSize(8).allMatch(offer -> offer.startsWith("@"));
    }

    @Test
    void nothingIsNotAQuery() {
        assertThat(problems("")).containsExactly(new Problem(0, 0, Why.EMPTY, List.of()));
        assertThat(problems("  \u200f ")).extracting(Problem::why).containsExactly(Why.EMPTY);
    }

    @Test
    void actsAreNotEntities() {
        assertThat(problems("@sport")).extracting(Problem::why).containsExactly(Why.UNKNOWN_ENTITY);
    }
}
