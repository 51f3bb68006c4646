package watch.sahel.feed.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DateOrderTest {
    private static final LocalDate APRIL_THIRD = LocalDate.of(2024, 4, 3);
    private static final LocalDate MARCH_FOURTH = LocalDate.of(2024, 3, 4);

    private static LocalDate day(String written) {
        return FeedDates.read(written).orElseThrow().atZone(ZoneOffset.UTC).toLocalDate();
    }

    @Test
    void theDayComesFirstUnlessSomethingSaysOtherwise() {
        assertThat(day("03/04/2024")).isEqualTo(APRIL_THIRD);
        assertThat(day("3-4-2024 12:00")).isEqualTo(APRIL_THIRD);
        assertThat(day("03 04 2024 12:00")).isEqualTo(APRIL_THIRD);
        assertThat(day("03/04/24 12:00 CET")).isEqualTo(APRIL_THIRD);
    }

    @Test
    void theOnlyReadingThatExistsWins() {
        assertThat(day("13/04/2024")).isEqualTo(LocalDate.of(2024, 4, 13));
        assertThat(day("04/13/2024")).isEqualTo(LocalDate.of(2024, 4, 13));
        assertThat(day("04.13.2024")).isEqualTo(LocalDate.of(2024, 4, 13));
        assertThat(day("13/04/2024 1:00 PM")).isEqualTo(LocalDate.of(2024, 4, 13));
    }

    @Test
    void theWeekdayDecidesBeforeTheContinent() {
        assertThat(day("Wed, 03/04/2024")).isEqualTo(APRIL_THIRD);
        assertThat(day("Mon, 03/04/2024")).isEqualTo(MARCH_FOURTH);
        assertThat(day("lundi 03/04/2024")).isEqualTo(MARCH_FOURTH);
        assertThat(day("Wed, 03/04/2024 1:00 PM EST")).isEqualTo(APRIL_THIRD);
        assertThat(day("Sat, 03/04/2024")).isEqualTo(APRIL_THIRD);
    }

    @Test
    void northAmericaWritesTheMonthFirst() {
        assertThat(day("03/04/2024 1:00 PM")).isEqualTo(MARCH_FOURTH);
        assertThat(day("03/04/2024 13:00 EST")).isEqualTo(MARCH_FOURTH);
        assertThat(day("03-04-2024 13:00 PT")).isEqualTo(MARCH_FOURTH);
    }

    @Test
    void nobodyWritesTheMonthFirstBetweenDots() {
        assertThat(day("03.04.2024 1:00 PM")).isEqualTo(APRIL_THIRD);
    }

    @Test
    void twoDigitYearsStandFirstBetweenHyphensAndLastElsewhere() {
        assertThat(day("24-04-03")).isEqualTo(APRIL_THIRD);
        assertThat(day("03/04/24")).isEqualTo(APRIL_THIRD);
        assertThat(day("03.04.24")).isEqualTo(APRIL_THIRD);
        assertThat(day("31-12-99")).isEqualTo(LocalDate.of(1999, 12, 31));
    }

    @Test
    void twoDigitYearsTurnAtFifty() {
        assertThat(day("3 Apr 49")).isEqualTo(LocalDate.of(2049, 4, 3));
        assertThat(day("3 Apr 50")).isEqualTo(LocalDate.of(1950, 4, 3));
    }

    @Test
    void aYearAloneIsOneOfTheTwentiethOrTwentyFirstCentury() {
        assertThat(FeedDates.read("1899")).isEmpty();
        assertThat(day("1900")).isEqualTo(LocalDate.of(1900, 1, 1));
        assertThat(day("2100")).isEqualTo(LocalDate.of(2100, 1, 1));
        assertThat(FeedDates.read("2101")).isEmpty();
    }
}
