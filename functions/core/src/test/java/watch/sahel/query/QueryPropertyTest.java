package watch.sahel.query;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.query.Watches.parse;
import static watch.sahel.query.Watches.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Matcher;

/// What holds of all queries and texts. Set `-Dfuzz.seed` to the printed seed to see a failure again.
class QueryPropertyTest {
    private static final List<String> PIECES = List.of(
            "gold",
            "wa*",
            "wag*",
            "*",
            "\"",
            "«",
            "»",
            "“",
            "(",
            ")",
            "（",
            "AND",
            "OR",
            "NOT",
            "NEAR/5",
            "NEAR",
            "NEAR/",
            "@",
            "@jnim",
            "@\"Assimi",
            "title:",
            "lang:",
            "country:",
            "topic:",
            "titel:",
            ":",
            "-",
            "--",
            " ",
            " ",
            " ",
            "fr",
            "ML",
            "и",
            "قافلة",
            "\u200f",
            "\u0000",
            "\uD83D",
            "İ",
            "ß",
            "é\u0301",
            "\u0301",
            "'",
            "l'",
            "'s",
            "10",
            "x".repeat(70));

    private Random random = new Random();

    @BeforeEach
    void seed() {
        var seed = Long.getLong("fuzz.seed", new Random().nextLong());
        System.out.println("QueryPropertyTest: -Dfuzz.seed=" + seed);
        random = new Random(seed);
    }

    private List<Query> queries(int tries) {
        var made = new RandomQueries(random);
        var queries = new ArrayList<Query>();
        for (var i = 0; i < tries; i++) {
            if (parse(made.query()) instanceof Parsed.Valid valid) {
                queries.add(valid.query());
            }
        }
        return queries;
    }

    @Test
    void aQueryIsReadBackFromItsText() {
        assertThat(queries(3_000))
                .hasSizeGreaterThan(1_000)
                .allSatisfy(query -> assertThat(query(query.canonical())).isEqualTo(query));
    }

    @Test
    void theIndexFindsWhatTryingEveryQueryFinds() {
        var standing = new StandingQueries(Lexicon.bundled(), queries(1_500));
        var made = new RandomQueries(random);
        var found = 0;
        for (var round = 0; round < 200; round++) {
            var passage = made.passage();
            var matching = Matcher.bundled().match(passage);
            var indexed = standing.match(passage, matching);
            assertThat(indexed).as(passage.toString()).isEqualTo(standing.matchOneByOne(passage, matching));
            found += indexed.size();
        }
        assertThat(found).isGreaterThan(1_000);
    }

    @Test
    void aReasonIsAPlaceInTheText() {
        var standing = new StandingQueries(Lexicon.bundled(), queries(500));
        var made = new RandomQueries(random);
        for (var round = 0; round < 50; round++) {
            var passage = made.passage();
            for (var found : standing.match(passage, Matcher.bundled().match(passage))) {
                assertThat(found.because()).allSatisfy(hit -> {
                    var text =
                            switch (hit.place()) {
                                case TITLE -> passage.title();
                                case SUMMARY -> passage.summary();
                                case SOURCE -> passage.source();
                                case LANGUAGE -> hit.written();
                            };
                    assertThat(text.substring(hit.start(), hit.end())).isEqualTo(hit.written());
                });
            }
        }
    }

    @Test
    void whateverIsWrittenIsReadOrRefused() {
        for (var round = 0; round < 5_000; round++) {
            var text = new StringBuilder();
            for (var i = random.nextInt(25); i >= 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            switch (parse(text.toString())) {
                case Parsed.Valid valid ->
                    assertThat(query(valid.query().canonical())).isEqualTo(valid.query());
                case Parsed.Refused refused ->
                    assertThat(refused.problems())
                            .allSatisfy(problem -> assertThat(problem.position() + problem.length())
                                    .isLessThanOrEqualTo(text.length()));
            }
        }
    }
}
