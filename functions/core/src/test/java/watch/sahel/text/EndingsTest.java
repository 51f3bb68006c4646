package watch.sahel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndingsTest {
    @Test
    void aPolishCaseLeadsBackToTheForeignName() {
        assertThat(Endings.polishNominatives("kidalu")).contains("kidal");
        assertThat(Endings.polishNominatives("agadezie")).contains("agadez");
        assertThat(Endings.polishNominatives("bazouma")).contains("bazoum");
        assertThat(Endings.polishNominatives("tianiego")).contains("tiani");
        assertThat(Endings.polishNominatives("traorego")).contains("traore");
    }

    @Test
    void aPolishCaseOfANameInALeadsBackToIt() {
        assertThat(Endings.polishNominatives("menaki")).contains("menaka");
        assertThat(Endings.polishNominatives("menake")).contains("menaka");
    }

    @Test
    void nothingIsCutOffAShortWord() {
        assertThat(Endings.polishNominatives("gaou")).isEmpty();
    }

    @Test
    void aCaseWithAConsonantIsCut() {
        assertThat(Endings.cut("пригожиным", "ru")).isEqualTo("пригожин");
        assertThat(Endings.cut("prigozynowi", "pl")).isEqualTo("prigozyn");
    }
}
