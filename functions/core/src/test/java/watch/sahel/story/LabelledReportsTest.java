package watch.sahel.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;

/// Holds the grouping to floors on invented reports of two hundred events in nine languages, with near misses.
class LabelledReportsTest {
    private static final int DAY = "2026-01-01".length();
    private static final int MINUTE = "2026-01-01T00:00".length();

    private record Labelled(String story, Report report) {}

    @Test
    void eventsAreTakenForOneOnlyWhereTheyAreAndFoundAcrossLanguages() {
        var score = PairScore.of(
                labelled(), Labelled::report, (one, other) -> one.story().equals(other.story()));

        assertThat(score.precision()).isGreaterThanOrEqualTo(0.96);
        assertThat(score.f1()).isGreaterThanOrEqualTo(0.89);
        assertThat(score.recallAbroad()).isGreaterThanOrEqualTo(0.82);
    }

    @Test
    void theOrderChangesNothing() {
        var reports = new ArrayList<>(labelled().stream().map(Labelled::report).toList());
        var stories = Grouping.group(reports);
        Collections.shuffle(reports, new Random(7));

        assertThat(Grouping.group(reports)).isEqualTo(stories);
    }

    private static List<Labelled> labelled() {
        var file = Objects.requireNonNull(LabelledReportsTest.class.getResourceAsStream("labelled.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .map(parts -> new Labelled(
                            parts[0],
                            Reports.at(
                                    new Outlet(parts[2], parts[1], "", Affiliation.UNKNOWN),
                                    published(parts[3]),
                                    parts[4],
                                    parts[5])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant published(String text) {
        if (text.length() == MINUTE) {
            return Instant.parse(text + ":00Z");
        }
        return text.length() == DAY
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : Report.UNDATED;
    }
}
