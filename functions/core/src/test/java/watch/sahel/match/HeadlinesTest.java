package watch.sahel.match;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.match.TopicId.SAHEL;
import static watch.sahel.match.TopicId.WAGNER;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Headlines alone, without a text below: the least a feed may give. They are in `headlines.txt`; every one holds.
class HeadlinesTest {
    private record Headline(String about, String language, String title) {
        Matching match() {
            return Matcher.bundled().match(new Passage(title, "", language, ""));
        }
    }

    @ParameterizedTest
    @MethodSource("sahel")
    void isNewsOfTheSahelsWarAndPolitics(Headline headline) {
        assertThat(headline.match().about(SAHEL)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("wagner")
    void isNewsOfWagner(Headline headline) {
        assertThat(headline.match().about(WAGNER)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("neither")
    void isNewsOfSomethingElse(Headline headline) {
        assertThat(headline.match().matches()).isEmpty();
    }

    private static Stream<Headline> sahel() {
        return about("S");
    }

    private static Stream<Headline> wagner() {
        return about("W");
    }

    private static Stream<Headline> neither() {
        return about("-");
    }

    private static Stream<Headline> about(String topic) {
        return Table.of("headlines.txt", 3).stream()
                .map(HeadlinesTest::headline)
                .filter(headline -> headline.about().equals(topic));
    }

    private static Headline headline(List<String> cells) {
        return new Headline(cells.get(0), cells.get(1), cells.get(2));
    }
}
