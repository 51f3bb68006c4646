package watch.sahel.embedded.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDocumentTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final String TWO_ITEMS = """
            <channel><date>@{newest}</date>
              <item><d>@{+2m}</d></item>
              <item><d>@{-1h5m}</d></item>
            </channel>""";

    @Test
    void offsetsCountFromTheStart() {
        var text = parse("<date>@{-26h}</date><date>@{-5m}</date>").text(START, START, ZoneOffset.UTC);

        assertThat(text)
                .isEqualTo("<date>Sat, 28 Feb 2026 10:00:00 GMT</date><date>Sun, 1 Mar 2026 11:55:00 GMT</date>");
    }

    @Test
    void zoneIsWrittenInTheDate() {
        var text = FeedDocument.parse(FeedFormat.ATOM, "@{-1h}").text(START, START, ZoneId.of("Europe/Riga"));

        assertThat(text).isEqualTo("2026-03-01T13:00:00+02:00");
    }

    @Test
    void newestIsTheNewestOfWhatIsOut() {
        var document = parse(TWO_ITEMS);

        assertThat(document.changed(START, START)).isEqualTo("2026-03-01T10:55:00Z");
        assertThat(document.changed(START, START.plus(Duration.ofMinutes(2)))).isEqualTo("2026-03-01T12:02:00Z");
        assertThat(document.text(START, START, ZoneOffset.UTC)).isEqualTo("""
                        <channel><date>Sun, 1 Mar 2026 10:55:00 GMT</date>
                          <item><d>Sun, 1 Mar 2026 10:55:00 GMT</d></item>
                        </channel>""");
    }

    @Test
    void documentWithoutDatesIsAsOldAsTheSite() {
        assertThat(parse("<html/>").changed(START, START.plusSeconds(9))).isEqualTo(START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@{}", "@{3h}", "@{-}", "@{-3d}", "@{-20m3h}", "@{tomorrow}"})
    void malformedPlaceholderIsRefusedAndNamed(String placeholder) {
        assertThatThrownBy(() -> parse("<item>" + placeholder + "</item>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(placeholder);
    }

    @Test
    void futureDateOutsideAnItemIsRefused() {
        assertThatThrownBy(() -> FeedDocument.parse(FeedFormat.JSON, "{\"items\":[\"@{+1m}\"]}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("held back");
    }

    private static FeedDocument parse(String text) {
        return FeedDocument.parse(FeedFormat.RSS2, text);
    }
}
