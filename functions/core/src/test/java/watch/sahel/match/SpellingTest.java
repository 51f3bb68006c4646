package watch.sahel.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpellingTest {
    @Test
    void endingsAreWrittenOut() {
        assertThat(Spelling.forms("Нигер(|а|у|ом|е)"))
                .containsExactly("Нигер", "Нигера", "Нигеру", "Нигером", "Нигере");
        assertThat(Spelling.forms("Буркин(а|ы)-Фас(о|е)")).hasSize(4).contains("Буркины-Фасе");
    }

    @Test
    void marksAreReadAndRemoved() {
        assertThat(Spelling.parse("AES!?")).containsExactly(new Spelling("AES", true, true));
        assertThat(Spelling.parse("Wagner?")).containsExactly(new Spelling("Wagner", true, false));
    }

    @Test
    void germanUmlautsAreAlsoSpelledOut() {
        var spelling = new Spelling("Söldner Übung", true, false);
        assertThat(spelling.in(Tongue.DE)).containsExactly(spelling, new Spelling("Soeldner Uebung", true, false));
        assertThat(spelling.in(Tongue.FR)).containsExactly(spelling);
    }

    @Test
    void brokenBracketsAreRefused() {
        assertThatThrownBy(() -> Spelling.forms("Нигер(|а")).hasMessageContaining("not closed");
        assertThatThrownBy(() -> Spelling.forms("Нигер|а)")).hasMessageContaining("outside brackets");
    }

    @Test
    void tooManyFormsAreRefused() {
        assertThatThrownBy(() -> Spelling.forms("a(1|2|3|4)(1|2|3|4)(1|2|3|4)")).hasMessageContaining("more than");
    }
}
