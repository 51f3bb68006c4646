package watch.sahel.feed.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import watch.sahel.Corpus;

/// Measures the parser on cases of the field's own test suites, where they stand beside the project, and holds what
/// has been reached. Compares what is asserted most: how many entries there are, their titles, links and dates.
class FeedCorpusTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double FLOOR = 0.99;

    private record Count(int right, int all) {
        Count and(boolean isRight) {
            return new Count(right + (isRight ? 1 : 0), all + 1);
        }

        double share() {
            return (double) right / all;
        }
    }

    @Test
    void nearlyAllCasesAreReadRightAndNoClassIsNeglected() throws IOException {
        var index = Corpus.file("corpus/feeds/index.jsonl");
        var classes = new TreeMap<String, Count>();
        var all = new Count(0, 0);
        var wrong = new ArrayList<String>();
        for (var line : Files.readAllLines(index)) {
            var request = JSON.readTree(line);
            var expected =
                    JSON.readTree(index.resolveSibling(request.path("name").asText() + ".expected.json")
                            .toFile());
            var right = FeedParser.parse(raw(index, request)) instanceof Parsed.Entries feed && matches(expected, feed);
            classes.merge(request.path("class").asText(), new Count(0, 0).and(right), (count, _) -> count.and(right));
            all = all.and(right);
            if (!right) {
                wrong.add(request.path("name").asText());
            }
        }
        assertThat(all.share()).as("wrong: %s", wrong).isGreaterThanOrEqualTo(FLOOR);
        assertThat(classes)
                .allSatisfy((name, count) -> assertThat(count.share()).as(name).isGreaterThanOrEqualTo(0.85));
    }

    private static RawDocument raw(Path index, JsonNode request) throws IOException {
        var headers = request.path("headers");
        return new RawDocument(
                Files.readAllBytes(index.resolveSibling(request.path("file").asText())),
                Optional.of(request.path("url").asText(""))
                        .filter(url -> url.startsWith("http"))
                        .map(URI::create),
                headers.path("Content-Type").asText(),
                headers.path("Content-Language").asText(),
                headers.path("Content-Location").asText());
    }

    private static boolean matches(JsonNode expected, Parsed.Entries feed) {
        var entries = expected.path("entries");
        var counted = !expected.has("n_entries")
                || expected.path("n_entries").asInt() == feed.entries().size();
        var right = counted && is(expected, "title", feed.title()) && is(expected, "link", feed.link());
        for (var i = 0; right && i < entries.size(); i++) {
            right = entries.get(i).isEmpty()
                    || (i < feed.entries().size()
                            && matches(entries.get(i), feed.entries().get(i)));
        }
        return right;
    }

    private static boolean matches(JsonNode expected, Entry entry) {
        return is(expected, "id", entry.guid())
                && is(expected, "title", entry.title())
                && is(expected, "link", entry.link())
                && is(
                        expected,
                        "published",
                        entry.published().map(Object::toString).orElse(""));
    }

    /// Only plain strings are compared; dates to the second, links without the slash after a bare host.
    private static boolean is(JsonNode expected, String field, String value) {
        var wanted = expected.path(field);
        return !wanted.isTextual() || plain(field, wanted.asText()).equals(plain(field, value));
    }

    private static String plain(String field, String value) {
        var folded = value.strip().replaceAll("\\s+", " ");
        return switch (field) {
            case "published" -> folded.replaceFirst("\\.\\d+(?=Z)", "");
            case "link" -> folded.replaceFirst("^(https?://[^/]+)/$", "$1");
            default -> folded;
        };
    }
}
