package watch.sahel.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ZoneNamesTest {
    @Test
    void aCountryOfOneClockIsItsClockAndOneOfSeveralIsNone() {
        assertThat(ZoneNames.read("Mali")).contains(ZoneId.of("Africa/Bamako"));
        assertThat(ZoneNames.read("النيجر")).contains(ZoneId.of("Africa/Niamey"));
        assertThat(ZoneNames.read("Russia")).isEmpty();
        assertThat(ZoneNames.like("Russia", 5)).hasSize(5);
        assertThat(ZoneNames.like("Russia", 50)).contains(ZoneId.of("Europe/Moscow"));
    }

    @Test
    void theLikeliestComesFirst() {
        assertThat(ZoneNames.like("Ouaga", 3)).first().isEqualTo(ZoneId.of("Africa/Ouagadougou"));
        assertThat(ZoneNames.like("Niamy", 3)).first().isEqualTo(ZoneId.of("Africa/Niamey"));
        assertThat(ZoneNames.like("", 3)).isEmpty();
    }

    @Test
    void offsetsReachAsFarAsThereAreAny() {
        assertThat(ZoneNames.read("+18")).isPresent();
        assertThat(ZoneNames.read("+18:01")).isEmpty();
        assertThat(ZoneNames.read("GMT+5:30")).contains(ZoneId.of("+05:30"));
        assertThat(ZoneNames.read("−3")).contains(ZoneId.of("-03:00"));
    }
}
