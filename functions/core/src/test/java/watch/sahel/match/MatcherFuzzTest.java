package watch.sahel.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// Texts nobody would write. Set `-Dfuzz.seed` to the printed seed to see a failure again.
class MatcherFuzzTest {
    private static final List<String> PIECES = List.of(
            "Mali",
            "mali",
            "MALI",
            "Wagner",
            "«",
            "»",
            "\"",
            "(",
            ")",
            "/",
            "[",
            "]",
            "'",
            "’",
            "-",
            "\n",
            ". ",
            ", ",
            " ",
            " ",
            " ",
            "Chad Daybell",
            "AES",
            "АЕС",
            "ЧВК",
            "Вагнер",
            "Гао",
            "مالي",
            "وبالنيجر",
            "لل",
            "ال",
            "فاغنر",
            "The post ",
            " appeared first on ",
            "AFP",
            "opera",
            "killed",
            "é",
            "e\u0301",
            "\u064b",
            "\u202b",
            "\uD83D",
            "\uDE00",
            "\u0000",
            "x".repeat(70),
            "Wagnersöldner",
            "s",
            "Niger State",
            "Nigeria",
            "ʼ",
            "\uFEFF",
            "İ",
            "ß");

    @Test
    void noTextBreaksTheMatcher() {
        var seed = Long.getLong("fuzz.seed", new Random().nextLong());
        System.out.println("MatcherFuzzTest: -Dfuzz.seed=" + seed);
        var random = new Random(seed);
        for (var round = 0; round < 1_500; round++) {
            var passage = new Passage(text(random, 25), text(random, 120), language(random), text(random, 2));
            check(passage, Matcher.bundled().match(passage));
        }
    }

    private static void check(Passage passage, Matching matching) {
        assertThat(matching.mentions()).allSatisfy(mention -> {
            var text = mention.field() == Field.TITLE ? passage.title() : passage.summary();
            assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.written());
        });
        assertThat(matching.matches())
                .allSatisfy(match -> assertThat(match.score()).isBetween(Match.ENOUGH, 1.0));
    }

    private static String text(Random random, int pieces) {
        var text = new StringBuilder();
        for (var i = random.nextInt(pieces + 1); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static String language(Random random) {
        return List.of("", "en", "fr", "ru", "uk", "ar", "de", "hr", "x").get(random.nextInt(9));
    }

    @Test
    void noTextMakesTheMatcherSlow() {
        var patterns = List.of(
                "Wagner ",
                "Chad Wagner Mali ",
                "«Вагнер» опера ",
                "(",
                "[",
                "the post\n",
                "submitted by x ",
                "Mali\n",
                "killed ",
                "وبالنيجر ",
                "Armed forces ",
                "Aufklärungsdrohne",
                "é\u0301\u0301");
        Matcher.bundled();
        for (var pattern : patterns) {
            var text = pattern.repeat(Passage.MAX_SUMMARY_CHARS / pattern.length() + 1);
            Assertions.assertTimeout(
                    Duration.ofSeconds(2), () -> Matcher.bundled().match(new Passage(text, text, "de", "")), pattern);
        }
    }
}
