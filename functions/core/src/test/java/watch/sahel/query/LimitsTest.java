package watch.sahel.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static watch.sahel.query.Watches.finds;
import static watch.sahel.query.Watches.parse;
import static watch.sahel.query.Watches.passage;
import static watch.sahel.query.Watches.problems;
import static watch.sahel.query.Watches.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Matcher;
import watch.sahel.match.Passage;

class LimitsTest {
    private static String words(int number) {
        return IntStream.range(0, number).mapToObj(i -> "w" + i).collect(Collectors.joining(" OR "));
    }

    private static String nested(int depth) {
        var text = new StringBuilder("w0");
        for (var i = 1; i <= depth; i++) {
            text.insert(0, "(").append(i % 2 == 0 ? " OR w" : " w").append(i).append(')');
        }
        return text.toString();
    }

    @Test
    void aQueryHasAtMostSoManyCharacters() {
        assertThat(query("gold " + " ".repeat(Limits.MAX_QUERY_CHARS - 5))).hasToString("gold");
        var over = problems("gold " + " ".repeat(Limits.MAX_QUERY_CHARS - 4)).getFirst();
        assertThat(over).isEqualTo(new Problem(Limits.MAX_QUERY_CHARS, 1, Why.TOO_LONG, List.of("")));
    }

    @Test
    void writtenOutInFullItHasNoMoreEither() {
        var words = IntStream.range(0, 36).mapToObj(i -> "wordnr" + (10 + i)).collect(Collectors.joining(" "));
        assertThat(words.length()).isLessThan(400);
        assertThat(problems("title:(" + words + ")")).extracting(Problem::why).containsExactly(Why.TOO_LONG);
    }

    @Test
    void aQueryHasAtMostSoManyTerms() {
        assertThat(parse(words(Limits.MAX_TERMS))).isInstanceOf(Parsed.Valid.class);
        assertThat(problems(words(Limits.MAX_TERMS + 1)))
                .extracting(Problem::why)
                .containsExactly(Why.TOO_MANY_TERMS);
        assertThat(problems("\"" + words(Limits.MAX_TERMS).replace("OR", "a") + "\""))
                .extracting(Problem::why)
                .containsExactly(Why.TOO_MANY_TERMS);
    }

    @Test
    void groupsStandAtMostSoDeepInOneAnother() {
        assertThat(parse(nested(Limits.MAX_DEPTH))).isInstanceOf(Parsed.Valid.class);
        assertThat(problems(nested(Limits.MAX_DEPTH + 1)))
                .extracting(Problem::why)
                .containsExactly(Why.TOO_DEEP);
    }

    @Test
    void aBeginningHasThreeLettersOrMore() {
        assertThat(query("wag*")).hasToString("wag*");
        assertThat(problems("wa*")).extracting(Problem::why).containsExactly(Why.SHORT_BEGINNING);
    }

    @Test
    void nearReachesFromOneToFiftyWords() {
        assertThat(query("a NEAR/1 b")).isEqualTo(query("b NEAR/01 a"));
        assertThat(query("a NEAR/50 b")).hasToString("a NEAR/50 b");
        var apart = passage("", "gold " + "x ".repeat(50) + "mine", "en");
        assertThat(finds(apart, "gold NEAR/50 mine")).isTrue();
        assertThat(finds(apart, "gold NEAR/49 mine")).isFalse();
    }

    @Test
    void aWordThatStandsTooOftenIsNotFollowedToTheEnd() {
        var often = passage("", "a ".repeat(Places.MAX_PLACES - 1) + "a", "en");
        var tooOften = passage("", "a ".repeat(Places.MAX_PLACES) + "b a b", "en");
        assertThat(finds(often, "\"a a\"")).isTrue();
        assertThat(finds(tooOften, "\"b a b\"")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "NOT ", "-", "\"", "title:", "@", "*", "a NEAR/5 ", "( a OR ", "NOT(", "@a ", "a* "})
    void noQueryIsSlowToRead(String piece) {
        var text = piece.repeat(Limits.MAX_QUERY_CHARS / piece.length());
        parse("@warm");
        assertTimeout(Duration.ofSeconds(1), () -> parse(text));
        assertTimeout(Duration.ofSeconds(1), () -> parse(text.repeat(1_000)));
    }

    /// A thousand watches made to be slow, on articles made to be slow: a word repeated, words with one beginning.
    @Test
    void noArticleIsSlowToRun() {
        var queries = new ArrayList<Query>();
        for (var i = 0; i < 250; i++) {
            queries.add(query("\"" + "a ".repeat(35) + "b" + i + "\" OR \"a a a\""));
            queries.add(query("\"" + "aaa* ".repeat(35) + "x" + i + "\" OR aaa*"));
            queries.add(query("a NEAR/50 \"a a a a b" + i + "\" OR aaa* NEAR/50 c" + i));
            queries.add(query("aaaa* OR aaaaa* OR aaaaaa" + i + "*"));
        }
        var standing = new StandingQueries(Lexicon.bundled(), queries);
        var various = IntStream.range(0, 3_000)
                .mapToObj(i -> "aaa" + Integer.toString(i, 36))
                .collect(Collectors.joining(" "));
        for (var text : List.of("a ".repeat(10_000), "aaa ".repeat(5_000), various, "a".repeat(20_000))) {
            var passage = new Passage(text, text, "de", text);
            var matching = Matcher.bundled().match(passage);
            standing.match(passage, matching);
            assertTimeout(Duration.ofSeconds(2), () -> standing.match(passage, matching));
        }
    }
}
