package watch.sahel.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDatesTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-03T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 06 Nov 1994 08:49:37 GMT | 1994-11-06T08:49:37Z",
                "Sunday, 06-Nov-94 08:49:37 GMT | 1994-11-06T08:49:37Z",
                "Sun Nov  6 08:49:37 1994 | 1994-11-06T08:49:37Z",
                "Tue, 3 nov 2026 08:09:10 gmt | 2026-11-03T08:09:10Z",
                "Tue, 03 Nov 2026 08:09:10 UTC | 2026-11-03T08:09:10Z",
                "Fri, 03 Nov 2026 08:09:10 GMT | 2026-11-03T08:09:10Z",
                "Tue, 30 Jun 2015 23:59:60 GMT | 2015-06-30T23:59:59Z",
                "Tuesday, 03-Nov-26 08:09:10 GMT | 2026-11-03T08:09:10Z",
                "Thursday, 01-Jan-70 00:00:00 GMT | 2070-01-01T00:00:00Z",
                "Thursday, 31-Dec-75 00:00:00 GMT | 2075-12-31T00:00:00Z",
                "Thursday, 01-Jan-76 00:00:00 GMT | 1976-01-01T00:00:00Z"
            })
    void theThreeFormsAreRead(String date, Instant instant) {
        assertThat(HttpDates.parse(date)).hasValue(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "soon",
                "Tue, 31 Feb 2026 08:09:10 GMT",
                "Tue, 03 Nov 2026 25:00:00 GMT",
                "Tue, 03 Abc 2026 08:09:10 GMT",
                "Tue, 00 Nov 2026 08:09:10 GMT",
                "2026-11-03T08:09:10Z",
                "Tue, 03 Nov 2026 08:09:10 EST"
            })
    void anythingElseIsNoDate(String text) {
        assertThat(HttpDates.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "120                            | 120",
                "  120                          | 120",
                "0                              | -",
                "-5                             | -",
                "1.5                            | -",
                "a while                        | -",
                "43838                          | 43838",
                "2592000                        | 2592000",
                "2592001                        | 2592000",
                "99999999999999999999999        | 2592000",
                "Tue, 03 Nov 2026 12:05:00 GMT  | 300",
                "Tuesday, 03-Nov-26 12:05:00 GMT | 300",
                "Tue Nov  3 12:05:00 2026       | 300",
                "Tue, 03 Nov 2026 11:00:00 GMT  | -",
                "Sun, 03 Nov 2126 12:05:00 GMT  | 2592000"
            })
    void theWaitIsReadAsSecondsAndAsADate(String value, Long seconds) {
        var wait = RetryAfter.of(Headers.of("Retry-After", value), RECEIVED).map(Duration::toSeconds);
        assertThat(wait.orElse(null)).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tue, 03 Nov 2020 12:00:00 GMT"})
    void aServerWithAWrongClockIsTakenByThatClock(String date) {
        var headers = Headers.of("Retry-After", "Tue, 03 Nov 2020 12:05:00 GMT", "Date", date);
        assertThat(RetryAfter.of(headers, RECEIVED)).hasValue(Duration.ofMinutes(5));
    }
}
