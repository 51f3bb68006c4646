package watch.sahel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import watch.sahel.language.Language;

class VisitorTest {
    @Test
    void whatTheAddressSaysGoesFirst() {
        assertThat(Visitor.language("uk", "fr")).isEqualTo(Language.UKRAINIAN);
        assertThat(Visitor.language("xx", "fr")).isEqualTo(Language.FRENCH);
    }

    @Test
    void elseTheBrowsersFavouriteThatIsSpokenHere() {
        assertThat(Visitor.language("", "de-DE,de;q=0.9,ru;q=0.6,fr-FR;q=0.8")).isEqualTo(Language.FRENCH);
        assertThat(Visitor.language("", "ar;q=0, ru")).isEqualTo(Language.RUSSIAN);
    }

    @Test
    void elseEnglish() {
        assertThat(Visitor.language("", "")).isEqualTo(Language.ENGLISH);
        assertThat(Visitor.language("", "*;q=x,;;,fr;level=1")).isEqualTo(Language.ENGLISH);
        assertThat(Visitor.language("", "de,".repeat(20) + "fr")).isEqualTo(Language.ENGLISH);
        assertThat(Visitor.language("", "de,".repeat(19) + "fr")).isEqualTo(Language.FRENCH);
    }
}
