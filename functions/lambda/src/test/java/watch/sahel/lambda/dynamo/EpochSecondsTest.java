package watch.sahel.lambda.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EpochSecondsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20T12:00:00Z",
                "2026-11-20T12:00:00.5Z",
                "2026-11-20T12:00:00.000000001Z",
                "1970-01-01T00:00:00Z"
            })
    void aTimeComesBackExactly(String time) {
        assertThat(EpochSeconds.read(EpochSeconds.text(Instant.parse(time)))).isEqualTo(Instant.parse(time));
    }

    @Test
    void aTimeIsAPlainNumberWithoutAnExponent() {
        assertThat(EpochSeconds.text(Instant.ofEpochSecond(1_800_000_000))).isEqualTo("1800000000");
        assertThat(EpochSeconds.text(Instant.ofEpochSecond(1_800_000_000, 120_000_000)))
                .isEqualTo("1800000000.12");
    }
}
