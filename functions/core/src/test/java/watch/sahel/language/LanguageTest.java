package watch.sahel.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LanguageTest {
    private static final Instant MOMENT = Instant.parse("2026-03-01T23:05:00Z");

    @Test
    void aReaderGetsItsPrimaryLanguageElseEnglish() {
        assertThat(Language.of("fr-CA")).isEqualTo(Language.FRENCH);
        assertThat(Language.of("UK")).isEqualTo(Language.UKRAINIAN);
        assertThat(Language.of("ar_TD")).isEqualTo(Language.ARABIC);
        assertThat(Language.of("de")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("frr")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("")).isEqualTo(Language.ENGLISH);
    }

    @Test
    void directionIsTheLanguages() {
        assertThat(Direction.of("fa-AF")).isEqualTo(Direction.RIGHT_TO_LEFT);
        assertThat(Direction.of("ar").attribute()).isEqualTo("rtl");
        assertThat(Direction.of("arn")).isEqualTo(Direction.LEFT_TO_RIGHT);
        assertThat(Direction.of("")).isEqualTo(Direction.LEFT_TO_RIGHT);
    }

    @Test
    void onlyWordsOfTheOtherDirectionAreIsolatedAndOnlyOnce() {
        var arabic = Direction.RIGHT_TO_LEFT;

        assertThat(arabic.isolate("كاتي 12 ⚠️")).isEqualTo("كاتي 12 ⚠️");
        assertThat(arabic.isolate("Kati")).isEqualTo("\u2068Kati\u2069");
        assertThat(arabic.isolate("في \u2068Kati\u2069")).isEqualTo("في \u2068Kati\u2069");
        assertThat(arabic.isolate("\u2069Kati")).startsWith("\u2068");
        assertThat(Direction.LEFT_TO_RIGHT.isolate("Kati, 12")).isEqualTo("Kati, 12");
        assertThat(Direction.LEFT_TO_RIGHT.isolate("")).isEmpty();
    }

    @Test
    void aLineThatBeginsInTheOtherDirectionIsTurned() {
        assertThat(Direction.RIGHT_TO_LEFT.lineMark("12 Kati")).isEqualTo("\u200F");
        assertThat(Direction.RIGHT_TO_LEFT.lineMark("12 كاتي Kati")).isEmpty();
        assertThat(Direction.LEFT_TO_RIGHT.lineMark("\u2068كاتي\u2069 Kati")).isEqualTo("\u200E");
        assertThat(Direction.LEFT_TO_RIGHT.lineMark("12")).isEmpty();
    }

    @Test
    void countriesLanguagesAndDaysHaveTheirNames() {
        var paris = ZoneId.of("Europe/Paris");

        assertThat(Names.country("BF", Language.RUSSIAN)).isEqualTo("Буркина-Фасо");
        assertThat(Names.country("TD", Language.ARABIC)).isEqualTo("تشاد");
        assertThat(Names.language("ar", Language.UKRAINIAN)).isEqualTo("арабська");
        assertThat(Names.day(MOMENT, paris, Language.ENGLISH)).isEqualTo("2 Mar 2026");
        assertThat(Names.day(MOMENT, paris, Language.ARABIC)).isEqualTo("2 مارس 2026");
        assertThat(Names.moment(MOMENT, paris, Language.FRENCH)).isEqualTo("lun. 2 mars, 00:05");
        assertThat(Names.moment(MOMENT, paris, Language.ARABIC))
                .endsWith("، 00:05")
                .doesNotContain(",");
    }
}
