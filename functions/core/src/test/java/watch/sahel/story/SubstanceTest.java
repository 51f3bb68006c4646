package watch.sahel.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubstanceTest {
    @Test
    void theProgrammeBehindABarIsLeftOut() {
        assertThat(title("Eleven dead near Kidal | The World Today")).isEqualTo("Eleven dead near Kidal");
        assertThat(title("Onze morts près de Kidal • Journal Afrique")).isEqualTo("Onze morts près de Kidal");
    }

    @Test
    void onlyTheLastBarBeginsIt() {
        assertThat(title("Mali | Eleven dead near Kidal | The World Today")).isEqualTo("Mali | Eleven dead near Kidal");
    }

    @Test
    void aSentenceBehindABarStays() {
        var most = "Eleven dead near Kidal | one two three four";
        assertThat(title(most)).isEqualTo("Eleven dead near Kidal");
        assertThat(title(most + " five")).isEqualTo(most + " five");
    }

    @Test
    void aTitleBehindALabelStays() {
        assertThat(title("Video report | Eleven dead")).isEqualTo("Video report | Eleven dead");
        assertThat(title("Our video report | Eleven dead")).isEqualTo("Our video report");
    }

    @Test
    void whatStandsBeforeTheSentenceWithALinkIsTheLead() {
        assertThat(
                        lead(
                                "A convoy was hit. The army confirms it. Subscribe: https://a.example/x More: https://a.example/y"))
                .isEqualTo("A convoy was hit. The army confirms it.");
        assertThat(lead("استهدفت القافلة. اشترك https://a.example/x")).isEqualTo("استهدفت القافلة.");
    }

    @Test
    void ofALeadOfOneSentenceOnlyTheLinksAreLeftOut() {
        assertThat(lead("A convoy was hit near Kidal https://a.example/x")).isEqualTo("A convoy was hit near Kidal ");
        assertThat(lead("https://a.example/x A convoy was hit")).isEqualTo(" A convoy was hit");
    }

    private static String title(String title) {
        return Substance.of(Reports.report("Dune Post", "en", 0, title, "")).title();
    }

    private static String lead(String lead) {
        return Substance.of(Reports.report("Dune Post", "en", 0, "Convoy hit", lead))
                .lead();
    }
}
