package watch.sahel.match;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.match.TopicId.SAHEL;
import static watch.sahel.match.TopicId.WAGNER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import watch.sahel.Corpus;

/// Measures the matcher on labelled items and holds what has been reached. Prints the scores by language, and by
/// two halves of the items taken at random, whose difference shows how much they can be trusted.
class RelevanceCorpusTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void realItemsAreSortedRightly() throws IOException {
        var scores = score("corpus/relevance/relevance.jsonl");
        assertAtLeast(0.98, "all sahel", scores);
        assertAtLeast(0.99, "all wagner", scores);
        assertAtLeast(0.98, "all either", scores);
        assertAtLeast(0.95, "hard either", scores);
        assertThat(scores).allSatisfy((part, score) -> {
            if (part.startsWith("lang") && score.positives() >= 10) {
                assertThat(score.f1()).as(part).isGreaterThanOrEqualTo(0.90);
            }
        });
    }

    @Test
    void writtenHeadlinesAreSortedRightly() throws IOException {
        var scores = score("corpus/relevance/written.jsonl");
        assertAtLeast(0.95, "all sahel", scores);
        assertAtLeast(0.95, "all wagner", scores);
    }

    private static void assertAtLeast(double floor, String part, Map<String, Score> scores) {
        assertThat(scores.getOrDefault(part, Score.NONE).f1()).as(part).isGreaterThanOrEqualTo(floor);
    }

    private static Map<String, Score> score(String name) throws IOException {
        var scores = new TreeMap<String, Score>();
        for (var line : Files.readAllLines(Corpus.file(name))) {
            var item = JSON.readTree(line);
            var matching = Matcher.bundled().match(passage(item));
            for (var part : parts(item)) {
                count(scores, part + " sahel", item, row -> flag(row, "sahel"), matching.about(SAHEL));
                count(scores, part + " wagner", item, row -> flag(row, "wagner"), matching.about(WAGNER));
                count(
                        scores,
                        part + " either",
                        item,
                        row -> flag(row, "sahel") || flag(row, "wagner"),
                        matching.about(SAHEL) || matching.about(WAGNER));
            }
        }
        System.out.println(name);
        scores.forEach((part, score) -> System.out.println("  " + part + ": " + score));
        return scores;
    }

    private static Passage passage(JsonNode item) {
        return new Passage(
                item.path("title").asText(""),
                item.path("summary").asText(""),
                item.path("lang").asText(""),
                item.path("source").asText(""));
    }

    private static List<String> parts(JsonNode item) {
        return List.of(
                "all",
                flag(item, "hard") ? "hard" : "easy",
                "lang " + item.path("lang").asText(),
                "half " + Math.floorMod(item.path("id").asText().hashCode(), 2));
    }

    private static boolean flag(JsonNode item, String name) {
        return item.path(name).asBoolean();
    }

    private static void count(
            Map<String, Score> scores, String part, JsonNode item, Predicate<JsonNode> label, boolean found) {
        scores.merge(part, Score.of(label.test(item), found), Score::plus);
    }
}
