package watch.sahel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordFormsTest {
    @Test
    void anArabicWordIsAlsoWhatItIsWithoutWhatIsAttachedToIt() {
        assertThat(WordForms.of("والقافله", false)).contains("والقافله", "القافله", "قافله");
        assertThat(WordForms.of("للقافله", false)).contains("القافله", "قافله");
    }

    @Test
    void whatIsLeftOfAnArticleHasThreeLettersOrMore() {
        assertThat(WordForms.of("الذهب", false)).containsExactly("الذهب", "ذهب");
        assertThat(WordForms.of("الله", false)).containsExactly("الله");
    }

    @Test
    void aGermanWordIsAlsoTheNameInIt() {
        assertThat(WordForms.of("wagnersoldner", true)).contains("wagner");
        assertThat(WordForms.of("prigoschins", true)).contains("prigoschin");
    }

    @Test
    void otherLanguagesHaveOneForm() {
        assertThat(WordForms.of("wagnersoldner", false)).containsExactly("wagnersoldner");
        assertThat(WordForms.of("колонна", false)).containsExactly("колонна");
    }
}
