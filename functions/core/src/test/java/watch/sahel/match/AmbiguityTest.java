package watch.sahel.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The forty names that mean something else most often, each with headlines on either side, in the languages where
/// it bites. The table is `ambiguities.txt`.
class AmbiguityTest {
    private static final int AMBIGUITIES = 40;

    private record Case(int number, boolean meant, EntityId entity, String language, String title) {
        static Case of(List<String> cells) {
            return new Case(
                    Integer.parseInt(cells.get(0)),
                    cells.get(1).equals("is"),
                    new EntityId(cells.get(2)),
                    cells.get(3),
                    cells.get(4));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aNameMeansItsEntityOrSomethingElse(Case one) {
        var entities = Matcher.bundled()
                .match(new Passage(one.title(), "", one.language(), ""))
                .entities();
        if (one.meant()) {
            assertThat(entities).contains(one.entity());
        } else {
            assertThat(entities).doesNotContain(one.entity());
        }
    }

    @Test
    void everyAmbiguityHasACaseOnEitherSide() {
        var numbers = IntStream.rangeClosed(1, AMBIGUITIES).boxed().toList();
        assertThat(numbers(true)).containsExactlyElementsOf(numbers);
        assertThat(numbers(false)).containsExactlyElementsOf(numbers);
    }

    @Test
    void everyEntityOfTheTableIsInTheLexicon() {
        assertThat(cases())
                .allSatisfy(one -> assertThat(Lexicon.bundled().entity(one.entity()))
                        .as(one.entity().value())
                        .isPresent());
    }

    private static List<Integer> numbers(boolean meant) {
        return cases().filter(one -> one.meant() == meant)
                .map(Case::number)
                .distinct()
                .toList();
    }

    private static Stream<Case> cases() {
        return Table.of("ambiguities.txt", 5).stream().map(Case::of);
    }
}
