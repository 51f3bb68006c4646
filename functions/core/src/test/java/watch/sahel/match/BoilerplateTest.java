package watch.sahel.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import watch.sahel.text.Word;
import watch.sahel.text.Words;

class BoilerplateTest {
    @Test
    void theClosingOfAnItemIsDropped() {
        assertThat(kept("Two held. The post Coup in Mali foiled appeared first on Bamako Herald.", ""))
                .containsExactly("two", "held");
        assertThat(kept("Deux morts. L’article Attaque au Niger est apparu en premier sur Le Sahel.", ""))
                .containsExactly("deux", "morts");
    }

    @Test
    void theNextParagraphIsKept() {
        assertThat(kept("The post A appeared first on B.\nMali mourns", "")).containsExactly("mali", "mourns");
    }

    @Test
    void photoCreditsAreDropped() {
        assertThat(kept("A file photo. (Chad Someone/AFP via Getty Images)", ""))
                .containsExactly("a", "file", "photo");
        assertThat(kept("The accord (Mali/Niger) holds", "")).contains("mali", "niger");
    }

    @Test
    void theSyndicatorInFrontIsDropped() {
        assertThat(kept("[MINUSMA] Peace is possible", "")).containsExactly("peace", "is", "possible");
    }

    @Test
    void anOutletDoesNotSpeakOfItself() {
        assertThat(kept("Prices rise - Sudans Post", "Sudans Post")).containsExactly("prices", "rise");
        assertThat(kept("Prices rise | Kidal", "Kidal")).containsExactly("prices", "rise");
        assertThat(kept("Army leaves Kidal", "Kidal")).contains("kidal");
    }

    private static List<String> kept(String text, String source) {
        return Boilerplate.strip(text, Words.of(text), source).stream()
                .map(Word::folded)
                .toList();
    }
}
