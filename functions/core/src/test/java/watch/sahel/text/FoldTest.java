package watch.sahel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {
    @ParameterizedTest
    @CsvSource({
        "Tinzaouatène, tinzaouatene",
        "GOÏTA, goita",
        "Söldner, soldner",
        "Straße, strasse",
        "Prigożyn, prigozyn",
        "Małe, male",
        "Akıncı, akinci",
        "État, etat",
        "НАЁМНИК, наемник",
        "Ґао, гао",
        "Київ, київ",
        "Малийский, малийский",
    })
    void caseAndAccentsAreFoldedAway(String written, String folded) {
        assertThat(Fold.fold(written)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "أفريقيا, إفريقيا",
        "مالي, مالى",
        "أزواد, آزواد",
        "ميليشيا, مِيلِيشْيَا",
        "القاعدة, القاعده",
        "كيدال, کیدال",
        "فاغنر, ڤاغنر",
        "غاو, غـاو",
    })
    void formsOfOneArabicWordMeet(String one, String other) {
        assertThat(Fold.fold(one)).isEqualTo(Fold.fold(other));
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertThat(Fold.fold("Goi\u0308ta")).isEqualTo(Fold.fold("Goïta"));
        assertThat(Fold.fold("малии\u0306")).isEqualTo("малий");
        assertThat(Fold.fold("Киі\u0308в")).isEqualTo(Fold.fold("Київ"));
    }

    @Test
    void lettersThatMakeAnotherWordStay() {
        assertThat(Fold.fold("мой")).isNotEqualTo(Fold.fold("мои"));
        assertThat(Fold.fold("النيجر")).isNotEqualTo(Fold.fold("نيجيريا"));
    }

    @Test
    void arabicPresentationFormsBecomeLetters() {
        assertThat(Fold.fold("\uFEE3\uFE8E\uFEDF\uFEF2")).isEqualTo("مالي");
    }
}
