package watch.sahel.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-03T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Cache-Control: max-age=600                                             | 600",
                "Cache-Control: public, MAX-AGE=600, must-revalidate                    | 600",
                "Cache-Control: max-age=\"600\"                                         | 600",
                "Cache-Control: max-age = 600                                           | 600",
                "Cache-Control: max-age=600; public                                     | 600",
                "Cache-Control: max-age=60, s-maxage=900                                | 900",
                "Cache-Control: s-maxage=0, max-age=900                                 | 0",
                "Cache-Control: max-age=60, max-age=900                                 | 60",
                "Cache-Control: public; Cache-Control: max-age=600                      | 600",
                "Cache-Control: no-cache, max-age=600                                   | 0",
                "Cache-Control: no-store                                                | 0",
                "Cache-Control: no-cache=\"Set-Cookie\", max-age=600                    | 600",
                "Cache-Control: immutable                                               | -",
                "Cache-Control: max-age=31536000, immutable                             | 31536000",
                "Cache-Control: max-age=99999999999999999999                            | 2147483648",
                "Cache-Control: max-age=-1                                              | -",
                "Cache-Control: max-age=soon                                            | -",
                "Cache-Control: max-age=                                                | -",
                "Cache-Control: x-max-age=600                                           | -",
                "Cache-Control: stale-while-revalidate=600                              | -",
                "Cache-Control: max-age=600; Age: 100                                   | 500",
                "Cache-Control: max-age=600; Age: 900                                   | 0",
                "Cache-Control: max-age=600; Age: old                                   | 600",
                "Expires: Tue, 03 Nov 2026 12:10:00 GMT                                 | 600",
                "Expires: Tue, 03 Nov 2026 12:10:00 GMT; Age: 60                        | 540",
                "Expires: Tue, 03 Nov 2026 12:10:00 GMT; Date: Tue, 03 Nov 2026 12:09:00 GMT | 60",
                "Expires: Tue, 03 Nov 2026 12:10:00 GMT; Date: noon                     | 600",
                "Expires: Thu, 19 Nov 1981 08:52:00 GMT                                 | 0",
                "Expires: 0                                                             | 0",
                "Expires: -1                                                            | 0",
                "Expires: Tue, 03 Nov 2026 12:10:00 GMT; Cache-Control: max-age=60      | 60",
                "Expires: Tue, 03 Nov 2026 12:10:00 GMT; Cache-Control: private         | 600",
                "Pragma: none                                                           | -"
            })
    void aServerSaysHowLongAskingIsPointless(String headers, Long seconds) {
        var said = new Headers.Builder();
        for (var header : headers.split("; (?=[A-Z][A-Za-z-]*:)", -1)) {
            said.add(header);
        }
        var left = Freshness.of(said.build(), RECEIVED).left().map(Duration::toSeconds);
        assertThat(left.orElse(null)).isEqualTo(seconds);
    }
}
