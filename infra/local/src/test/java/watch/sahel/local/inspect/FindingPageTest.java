package watch.sahel.local.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import watch.sahel.feed.document.Entry;
import watch.sahel.feed.document.Markup;
import watch.sahel.feed.document.Origin;
import watch.sahel.feed.document.Parsed;
import watch.sahel.feed.document.UpdateHints;

class FindingPageTest {
    private static final Instant NOW = Instant.parse("2026-10-05T12:00:00Z");
    private static final int WIDTH = 60;

    @Test
    void aFeedIsShownWithItsHeadItsEntriesAndItsHealth() {
        var hints = new UpdateHints(Optional.of(Duration.ofHours(3)), Set.of(2, 1), Set.of(DayOfWeek.SUNDAY));

        assertThat(String.join("\n", page(hints, entry("Écoles", 1), entry("Bac", 25))))
                .isEqualTo("""
                Dunes
                  source   dunes.xml
                  link     https://dunes.example/
                  format   RSS 2.0 · UTF-8 · fr
                  entries  2, newest first, about 1 a day
                  dates    2026-10-04 11:00 to 2026-10-05 11:00 UTC, 60 min ago
                  hints    no more than every 3 h; not at 1, 2 h UTC; not on sunday

                  2026-10-05 11:00  Écoles
                                    dunes.example/a-very-long-…/article.html
                  2026-10-04 11:00  Bac
                                    dunes.example/a-very-long-…/article.html

                  ! odd""");
    }

    @Test
    void noLineIsWiderThanTheWindow() {
        var lines = page(
                UpdateHints.NONE,
                entry("لم شمل عائلات فرقتها الحرب في مدينة غاو بعد ثلاث سنوات طويلة من الانتظار", 1),
                entry("马里北部的学校重新开放，数百名儿童返回教室，老师们表示欢迎他们回来", 2),
                entry("🇲🇱🎓 ".repeat(30), 3),
                entry("e\u0301".repeat(100), 4));

        assertThat(lines.subList(7, lines.size()))
                .allSatisfy(line -> assertThat(Cells.width(line)).isLessThanOrEqualTo(WIDTH));
        assertThat(lines).anyMatch(line -> line.endsWith("…"));
    }

    @Test
    void aForeignTextCannotCommandTheTerminal() {
        var lines = page(UpdateHints.NONE, entry("A\u001b[2JB\u202eC\u0007", 1));

        assertThat(lines)
                .noneMatch(line -> line.contains("\u001b") || line.contains("\u202e") || line.contains("\u0007"));
    }

    @Test
    void aRightToLeftTitleKeepsItsLineFromTheLeft() {
        assertThat(page(UpdateHints.NONE, entry("غاو", 1))).anyMatch(line -> line.endsWith("11:00  \u200eغاو\u200e"));
    }

    @Test
    void entriesBeyondTheBoundAreCounted() {
        var entries = IntStream.rangeClosed(0, FindingPage.MAX_ENTRIES)
                .mapToObj(i -> entry("T" + i, i))
                .toArray(Entry[]::new);

        assertThat(page(UpdateHints.NONE, entries)).contains("  ... and 1 more; --json shows all");
    }

    @Test
    void whatFailedIsToldWithWhereAFeedMayBe() {
        var failure = new Finding.Failure(
                Optional.of("dunes.html"), "an HTML page instead of a feed", List.of("https://dunes.example/feed"));

        assertThat(FindingPage.of(failure, Ink.PLAIN, WIDTH, NOW))
                .containsExactly(
                        "✘ dunes.html: an HTML page instead of a feed",
                        "  a feed may be at",
                        "    https://dunes.example/feed");
    }

    @Test
    void coloursAreForTerminals() {
        var feed = new Finding.Feed("dunes.xml", document(UpdateHints.NONE, entry("T", 1)), List.of());

        assertThat(FindingPage.of(feed, Ink.COLOUR, WIDTH, NOW))
                .startsWith("\u001b[1mDunes\u001b[0m")
                .endsWith("  \u001b[32m✔ \u001b[0mnothing odd about it");
    }

    @Test
    void anAggregatorsEntryNamesItsOutletAndOneWithoutTitleItsText() {
        var untitled = new Entry(
                "u",
                "",
                "",
                "Only a text",
                Markup.NONE,
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(),
                List.of(),
                Optional.of(new Origin("Sand", "")));

        assertThat(page(UpdateHints.NONE, untitled)).contains("  no date           Only a text [Sand]");
    }

    private static Entry entry(String title, int hoursAgo) {
        var link = "https://www.dunes.example/a-very-long-name-of-a-section/article.html";
        return new Entry(title, link, title, "Text", "fr", Optional.of(NOW.minus(Duration.ofHours(hoursAgo))));
    }

    private static List<String> page(UpdateHints hints, Entry... entries) {
        return FindingPage.of(
                new Finding.Feed("dunes.xml", document(hints, entries), List.of("odd")), Ink.PLAIN, WIDTH, NOW);
    }

    private static Parsed.Entries document(UpdateHints hints, Entry... entries) {
        return new Parsed.Entries(
                "RSS 2.0", "UTF-8", "Dunes", "https://dunes.example/", "fr", hints, List.of(entries), List.of());
    }
}
