package watch.sahel.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static watch.sahel.query.Watches.query;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "gold mine, mine AND Gold",
        "gold OR mine OR pit, pit OR (mine OR gold)",
        "gold gold, gold",
        "gold NOT NOT mine, (gold) ((mine))",
        "NOT NOT gold, gold",
        "gold NOT (mine OR pit), gold -pit -mine",
        "gold NOT (mine NOT pit), gold (pit OR NOT mine)",
        "@jnim, @JNIM",
        "'@\"Assimi Goïta\"', @goita",
        "country:mali, country:ML",
        "gold NEAR/3 mine, mine NEAR/3 gold",
        "title:(gold mine), title:mine title:gold",
    })
    void queriesThatSayTheSameAreOne(String one, String other) {
        assertThat(query(one)).isEqualTo(query(other));
        assertThat(query(one)).hasSameHashCodeAs(query(other));
    }

    @Test
    void queriesThatDifferAreTwo() {
        assertThat(query("gold mine")).isNotEqualTo(query("gold OR mine"));
    }

    @Test
    void whatIsNotInNormalFormCannotBeBuilt() {
        assertThatThrownBy(() -> new Query.All(List.of(query("mine"), query("gold"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[mine, gold]");
        assertThatThrownBy(() -> new Query.Any(List.of(query("gold")))).isInstanceOf(IllegalArgumentException.class);
    }

    @Nested
    class Narrowing {
        @Test
        void whatIsNotWantedIsTakenAway() {
            assertThat(query("@wagner-group OR mine").without(query("source:echo")))
                    .hasToString("(@wagner-group OR mine) NOT source:echo");
            assertThat(query("gold mine").without(query("opera OR tenor"))).isEqualTo(query("gold mine -opera -tenor"));
        }

        @Test
        void takingAwayTwiceChangesNothing() {
            var narrowed = query("gold").without(query("opera"));
            assertThat(narrowed.without(query("opera"))).isEqualTo(narrowed);
        }

        @Test
        void takingEverythingAwayIsAFault() {
            assertThat(Soundness.fault(query("gold").without(query("gold")))).contains(Why.IMPOSSIBLE);
            assertThat(Soundness.fault(query("gold").without(query("opera")))).isEmpty();
        }
    }
}
