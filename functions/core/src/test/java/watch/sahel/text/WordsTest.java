package watch.sahel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import watch.sahel.text.Word.Opening;

class WordsTest {
    @Test
    void apostrophesAndHyphensPartWords() {
        assertThat(folded("l'Azawad d’Agadez Mali's N'Djamena Wagner-Gruppe Авер’янов"))
                .containsExactly(
                        "l", "azawad", "d", "agadez", "mali", "s", "n", "djamena", "wagner", "gruppe", "авер", "янов");
    }

    @Test
    void theUkrainianApostropheLetterPartsWordsToo() {
        assertThat(folded("Аверʼянов")).containsExactly("авер", "янов");
    }

    @Test
    void offsetsPointIntoTheOriginal() {
        var text = "— «Тін-Зауате\u0301н», 84 killed";
        assertThat(Words.of(text))
                .extracting(word -> text.substring(word.start(), word.end()))
                .containsExactly("Тін", "Зауате\u0301н", "84", "killed");
    }

    @Test
    void shapesTellCapitals() {
        assertThat(Words.of("Mali mali MALI 2024 مالي"))
                .extracting(Word::shape)
                .containsExactly(Shape.CAPITAL, Shape.LOWER, Shape.UPPER, Shape.CASELESS, Shape.CASELESS);
    }

    @Test
    void aWordKnowsWhatStandsBeforeIt() {
        assertThat(Words.of("One two, three. Four «five»"))
                .extracting(Word::opens)
                .containsExactly(
                        Opening.SENTENCE, Opening.NOTHING, Opening.CLAUSE, Opening.SENTENCE, Opening.QUOTATION);
    }

    @Test
    void aRunOfLettersWithoutEndIsCut() {
        assertThat(Words.of("x".repeat(1_000)))
                .allSatisfy(word -> assertThat(word.end() - word.start()).isLessThanOrEqualTo(Words.MAX_WORD_CHARS));
    }

    private static List<String> folded(String text) {
        return Words.of(text).stream().map(Word::folded).toList();
    }
}
