package watch.sahel.feed.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What looks like a date and is none, or could be two.
class FeedDatesRefusalsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "unknown",
                "yesterday",
                "5 minutes ago",
                "-",
                "()",
                "<![CDATA[]]>",
                "07:05",
                "GMT",
                "February",
                "Wed",
                "14 Feb",
                "Version 2024",
                "10.2.3",
                "192.168.1.1",
                "2024.1.2.3",
                "12645",
                "54123",
                "541231",
                "14 Feb 2024 7",
                "22013",
                "013",
                "12345678",
                "99999999999999999999999999",
                "-1707894309",
                "788918399",
                "1707894309 items"
            })
    void noDate(String written) {
        assertThat(FeedDates.read(written)).as(written).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30 Feb 2024",
                "29 Feb 2023 07:05:09 GMT",
                "Thu, 29 Feb 2023 07:05:09 GMT",
                "31/04/2024",
                "0 Feb 2024",
                "99 Jun 2024 12:00:00 GMT",
                "13/13/2024",
                "2024-00-14",
                "2024-13-14T07:05:09Z",
                "2024-02-30T07:05:09Z",
                "2023-366",
                "2024-W54-1",
                "2024-W07-8",
                "0000-00-00 00:00:00",
                "20241314",
                "2024-02-14T25:05:09Z",
                "2024-02-14T24:00:01Z",
                "2024-02-14T07:60:09Z",
                "2024-02-14T07:05:61Z",
                "14 Feb 2024 13 PM",
                "14 Feb 2024 07:05:09 +1800",
                "14 Feb 2024 07:05:09 +0160",
                "2024-02-14T07:05:09-99:99"
            })
    void outOfRange(String written) {
        assertThat(FeedDates.read(written)).as(written).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wed, Feb x 2024 07:05:09 GMT",
                "Wed, 14 xyz 2024 07:05:09 GMT",
                "Wed, 14 Feb xy 07:05:09 GMT",
                "Feb 2024 07:05:09 GMT",
                "14 Feb 07:05:09 GMT",
                "14 jui 2024",
                "2024-xx-14",
                "2024-02-14T07:xx:09Z",
                "2024-02-14T07:05:09+01:xx",
                "2024-02-14T07:05:09+xx:00",
                "2024-02-14T07:05:09+01:00Textra",
                "2024-02-14-01",
                "14 Feb 2024 1:2:3:4 GMT",
                "14 Feb 2024 15 Feb 2024",
                "14 Feb 15 Mar 2024",
                "2024-02-14 07:05 - 08:15",
                "2024-02-14 07:05:09 09:10:11"
            })
    void contradictions(String written) {
        assertThat(FeedDates.read(written)).as(written).isEmpty();
    }

    @Test
    void aTextLongerThanAnyDateIsNotLookedAt() {
        var date = "14 Feb 2024 07:05:09 GMT";
        var remark = " x".repeat((FeedDates.MAX_CHARS - date.length()) / 2);
        assertThat(date + remark).hasSize(FeedDates.MAX_CHARS);
        assertThat(FeedDates.read(date + remark)).contains(Instant.parse("2024-02-14T07:05:09Z"));
        assertThat(FeedDates.read(date + remark + "x")).isEmpty();
    }

    @Test
    void blanksAroundDoNotCount() {
        var blanks = " \n\t".repeat(FeedDates.MAX_CHARS);
        assertThat(FeedDates.read(blanks + "2024-02-14" + blanks)).contains(Instant.parse("2024-02-14T00:00:00Z"));
    }

    @Test
    void aComputerClockIsBelievedFrom1995To2033() {
        assertThat(FeedDates.read("788918400")).contains(Instant.parse("1995-01-01T00:00:00Z"));
        assertThat(FeedDates.read("1990010099")).contains(Instant.ofEpochSecond(1_990_010_099L));
        assertThat(FeedDates.read("1990010100")).contains(Instant.parse("1990-01-01T00:00:00Z"));
        assertThat(FeedDates.read("1990010099999")).contains(Instant.ofEpochMilli(1_990_010_099_999L));
        assertThat(FeedDates.read("1990010100000")).isEmpty();
    }
}
