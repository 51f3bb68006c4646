package watch.sahel.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WeekdaysTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatTheBotWritesItReads(Language language) {
        for (var day : DayOfWeek.values()) {
            assertThat(Weekdays.read(Weekdays.name(day, language)))
                    .as("%s", day)
                    .contains(day);
        }
    }

    @ParameterizedTest
    @CsvSource({"mon, MONDAY", "Tues, TUESDAY", "dim., SUNDAY", "ЧТ, THURSDAY", "неділя, SUNDAY", "اثنين, MONDAY"})
    void namesShortFormsAndBeginningsAreRead(String written, DayOfWeek day) {
        assertThat(Weekdays.read(written)).contains(day);
    }

    @Test
    void whatBeginsSeveralOrNoneIsNone() {
        assertThat(Weekdays.read("m")).isEmpty();
        assertThat(Weekdays.read("mo nday")).isEmpty();
        assertThat(Weekdays.read("")).isEmpty();
    }
}
