package watch.sahel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompoundsTest {
    @Test
    void theNameIsFoundBeforeAKnownLastPart() {
        assertThat(Compounds.name("wagnersoldner")).contains("wagner");
        assertThat(Compounds.name("tuaregrebellen")).contains("tuareg");
        assertThat(Compounds.name("malieinsatz")).contains("mali");
    }

    @Test
    void aWordThatIsNoCompoundHasNoName() {
        assertThat(Compounds.name("landschaft")).isEmpty();
        assertThat(Compounds.name("gruppe")).isEmpty();
    }

    @Test
    void theGenitiveLosesItsEnding() {
        assertThat(Compounds.genitive("prigoschins")).contains("prigoschin");
        assertThat(Compounds.genitive("das")).isEmpty();
    }

    @Test
    void everyLongEndMayBeTheLastPart() {
        assertThat(Compounds.lastParts("aufklarungsdrohne"))
                .contains("drohne", "sdrohne")
                .doesNotContain("ohne");
    }
}
