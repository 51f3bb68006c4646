package watch.sahel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkeletonTest {
    @ParameterizedTest
    @CsvSource({
        "Zelensky, en, Зеленский, ru",
        "Zelensky, en, Зеленського, uk",
        "Zelensky, en, Selenskyj, de",
        "Zelensky, en, زيلينسكي, ar",
        "Troshev, en, Troszewem, pl",
        "Troshev, en, Трошевым, ru",
        "Kharkiv, en, Харків, uk",
        "Djibouti, fr, جيبوتي, ar",
        "Johnson, en, Джонсона, ru",
        "Bazoum, fr, Базума, ru"
    })
    void oneNameHasOneSkeletonInAllScripts(String one, String language, String other, String otherLanguage) {
        assertThat(skeleton(other, otherLanguage)).isEqualTo(skeleton(one, language));
    }

    @Test
    void differentNamesHaveDifferentSkeletons() {
        assertThat(skeleton("Macron", "fr")).isNotEqualTo(skeleton("Merkel", "de"));
        assertThat(skeleton("Kidal", "fr")).isNotEqualTo(skeleton("Gao", "fr"));
    }

    @Test
    void aWordOfVowelsHasNone() {
        assertThat(skeleton("Aïe", "fr")).isEmpty();
        assertThat(Skeleton.of("", "")).isEmpty();
    }

    @Test
    void aLongWordIsCut() {
        assertThat(skeleton("bdklmnrst".repeat(5), "")).hasSize(12);
    }

    private static String skeleton(String name, String language) {
        return Skeleton.of(Fold.fold(name), language);
    }
}
