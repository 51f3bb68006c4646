package watch.sahel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcliticsTest {
    @Test
    void andInToAndAsAreTakenOff() {
        assertThat(Proclitics.without("ومالي")).contains("مالي");
        assertThat(Proclitics.without("بالنيجر")).contains("النيجر");
        assertThat(Proclitics.without("وبوركينا")).contains("بوركينا");
        assertThat(Proclitics.without("وباماكو")).contains("باماكو", "اماكو");
    }

    @Test
    void theDoubledLamGivesBackItsAlif() {
        assertThat(Proclitics.without("للنيجر")).contains("النيجر");
        assertThat(Proclitics.without("وللنيجر")).contains("النيجر");
    }

    @Test
    void theArticleStays() {
        assertThat(Proclitics.without("الماليه")).isEmpty();
    }

    @Test
    void shortWordsAndOtherScriptsAreLeftAlone() {
        assertThat(Proclitics.without("بير")).isEmpty();
        assertThat(Proclitics.without("bamako")).isEmpty();
    }
}
