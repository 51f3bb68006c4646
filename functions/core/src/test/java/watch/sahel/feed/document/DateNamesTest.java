package watch.sahel.feed.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DateNamesTest {
    static List<String> months() {
        return List.of(DateNames.MONTHS.strip().split("\n", -1));
    }

    static List<String> weekdays() {
        return List.of(DateNames.WEEKDAYS.strip().split("\n", -1));
    }

    @ParameterizedTest
    @MethodSource("months")
    void everyMonthReadsAsItselfInEveryLanguage(String language) {
        var names = language.split(" ", -1);
        assertThat(names).hasSize(12);
        for (var i = 0; i < names.length; i++) {
            for (var name : names[i].split("\\|", -1)) {
                var written = "5 %s 2024".formatted(name.replace('+', ' '));
                var instant = FeedDates.read(written);
                assertThat(instant.map(Object::toString))
                        .as(written)
                        .contains("2024-%02d-05T00:00:00Z".formatted(i + 1));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("weekdays")
    void everyWeekdayCanStandBeforeADate(String language) {
        var names = language.split(" ", -1);
        assertThat(names).hasSize(7);
        for (var name : String.join("|", names).split("\\|", -1)) {
            var written = name + ", 05/12/2024 07:05 GMT";
            assertThat(FeedDates.read(written).map(Object::toString))
                    .as(written)
                    .hasValueSatisfying(instant -> assertThat(instant).containsAnyOf("2024-12-05", "2024-05-12"));
        }
    }
}
