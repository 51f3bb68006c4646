package watch.sahel.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import watch.sahel.Corpus;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;

/// Measures the grouping on labelled items and holds what is asked: pairs rightly put together, pairs found, pairs
/// found across languages.
class StoryCorpusTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Item(String story, Report report) {
        boolean withOneOf(Item other) {
            return story.equals(other.story);
        }
    }

    @Test
    void realItemsAreGroupedRightly() throws IOException {
        var items = items();
        var score = PairScore.of(items, Item::report, Item::withOneOf);
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.f1()).isGreaterThanOrEqualTo(0.85);
        assertThat(score.recallAbroad()).isGreaterThanOrEqualTo(0.6);
    }

    @Test
    void theOrderOfRealItemsChangesNothing() throws IOException {
        var reports = new ArrayList<>(items().stream().map(Item::report).toList());
        var stories = Grouping.group(reports);
        Collections.shuffle(reports, new Random(5));
        assertThat(Grouping.group(reports)).isEqualTo(stories);
    }

    private static List<Item> items() throws IOException {
        var items = new ArrayList<Item>();
        for (var line : Files.readAllLines(Corpus.file("corpus/stories/stories.jsonl"))) {
            var row = JSON.readTree(line);
            var outlet = new Outlet(text(row, "source"), text(row, "lang"), "", Affiliation.UNKNOWN);
            var report =
                    Reports.at(outlet, published(text(row, "published")), text(row, "title"), text(row, "summary"));
            items.add(new Item(text(row, "story"), report));
        }
        return items;
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asText("").replace("null", "");
    }

    private static Instant published(String text) {
        var iso = text.replace(' ', 'T');
        if (text.indexOf(',') > 0) {
            return OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        }
        try {
            return switch (iso.length()) {
                case 0, 6, 7 -> Report.UNDATED;
                case 10 -> LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant();
                case 19 -> LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
                default -> OffsetDateTime.parse(iso).toInstant();
            };
        } catch (DateTimeException e) {
            throw new AssertionError("a date the corpus did not have before: " + text, e);
        }
    }
}
