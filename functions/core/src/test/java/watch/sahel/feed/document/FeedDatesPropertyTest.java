package watch.sahel.feed.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// Every layout read back, and no text that breaks the reader. The seed is fixed; `-Dfuzz.seed` takes another.
class FeedDatesPropertyTest {
    private static final long FIRST = Instant.parse("1995-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("2099-12-31T23:59:59Z").getEpochSecond();

    private static final List<String> LAYOUTS = List.of(
            "EEE, dd MMM yyyy HH:mm:ss Z",
            "EEE, d MMM yyyy H:m:s Z",
            "EEEE, d MMMM yyyy HH:mm:ss xxx",
            "d MMM yyyy HH:mm:ss 'GMT'xxx",
            "EEEE, MMMM d, yyyy - hh:mm:ss a Z",
            "EEE MMM d HH:mm:ss Z yyyy",
            "yyyy-MM-dd'T'HH:mm:ssxxx",
            "yyyy-MM-dd'T'HH:mm:ss.SSSSSSxx",
            "yyyy-MM-dd HH:mm:ss Z",
            "yyyy-DDD'T'HH:mm:ssX",
            "yyyyMMdd'T'HHmmssX",
            "YYYY-'W'ww-e'T'HH:mm:ssXXX",
            "yyyy/M/d HH:mm:ss Z",
            "dd.MM.yyyy HH:mm:ss Z",
            "dd/MM/yyyy HH:mm:ss Z",
            "dd-MMM-yyyy:HH:mm:ss Z",
            "HH:mm:ss dd.MM.yyyy Z",
            "'le' d MMM yyyy 'à' HH'h'mm'min'ss's' Z");

    private static final List<String> PIECES = List.of(
            "2024",
            "14",
            "4",
            "07",
            "999999999999999999999",
            "0",
            "Feb",
            "mar",
            "Wed",
            "avril",
            "كانون",
            "月",
            "年",
            "日",
            "오후",
            "pm",
            "a",
            "p.",
            "m.",
            "h",
            "T",
            "Z",
            "W",
            "t",
            "w",
            "noon",
            "GMT",
            "EST",
            "Europe/",
            "Etc/GMT",
            "/",
            "-",
            "−",
            "+",
            ":",
            ".",
            ",",
            "(",
            ")",
            " ",
            "\u00a0",
            "\u0000",
            "\ud800",
            "\ud83d\ude00",
            "٣",
            "é",
            "İ",
            "ﷺ",
            "x",
            "<![CDATA[",
            "]]>",
            "&amp;",
            "1707894309",
            "20240214",
            "24045",
            "-2402",
            "00:00:00",
            "07:05",
            "\n");

    private static Random random() {
        var seed = Long.getLong("fuzz.seed", 20_240_214L);
        System.out.println("FeedDatesPropertyTest: -Dfuzz.seed=" + seed);
        return new Random(seed);
    }

    @Test
    void everyInstantInEveryLayoutReadsBack() {
        var random = random();
        for (var layout : LAYOUTS) {
            var formatter = DateTimeFormatter.ofPattern(layout, Locale.UK);
            for (var i = 0; i < 400; i++) {
                var instant = Instant.ofEpochSecond(random.nextLong(FIRST, LAST));
                var offset = ZoneOffset.ofTotalSeconds(random.nextInt(-48, 57) * 900);
                var written = formatter.format(instant.atOffset(offset));
                assertThat(FeedDates.read(written)).as(written).contains(instant);
            }
        }
    }

    @Test
    void everyFractionIsAFractionOfASecond() {
        var random = random();
        for (var digits = 1; digits <= 12; digits++) {
            var fraction = String.valueOf(random.nextLong(1_000_000_000_000L) + 1_000_000_000_000L)
                    .substring(1, digits + 1);
            var read = FeedDates.read("2024-02-14T07:05:09.%s+01:00".formatted(fraction))
                    .orElseThrow();
            var nanos = Duration.between(Instant.parse("2024-02-14T06:05:09Z"), read)
                    .toNanos();
            assertThat("%09d".formatted(nanos)).hasSize(9).startsWith(fraction.substring(0, Math.min(9, digits)));
        }
    }

    @Test
    void noTextBreaksTheReader() {
        var random = random();
        for (var round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (var i = random.nextInt(14); i > 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertThat(FeedDates.read(text.toString())).isNotNull();
        }
    }

    @Test
    void noMutilatedDateBreaksTheReader() {
        var random = random();
        var date = "Wed, 14 Feb 2024 07:05:09.123 +01:00 (CET)";
        for (var round = 0; round < 10_000; round++) {
            var text = new StringBuilder(date);
            for (var i = random.nextInt(1, 4); i > 0; i--) {
                text.setCharAt(
                        random.nextInt(text.length()), (char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
            }
            assertThat(FeedDates.read(text.toString())).isNotNull();
        }
    }

    @Test
    void aMillionCharactersCostNothing() {
        var texts = List.of(
                "1".repeat(1_000_000),
                " ".repeat(1_000_000),
                "Feb ".repeat(220_000),
                "a.m.".repeat(50),
                "ﷺ".repeat(200));
        Assertions.assertTimeout(Duration.ofSeconds(1), () -> {
            for (var text : texts) {
                assertThat(FeedDates.read(text)).isEqualTo(Optional.empty());
            }
        });
    }

    @Test
    void theMachinesZoneAndLanguageDoNotMatter() {
        var zone = TimeZone.getDefault();
        var locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(FeedDates.read("FRIDAY, 14 JULY 2023 07:05 PM")).contains(Instant.parse("2023-07-14T19:05:00Z"));
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }
}
