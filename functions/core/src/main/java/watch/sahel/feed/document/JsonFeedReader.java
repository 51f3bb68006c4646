package watch.sahel.feed.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1), which Rome does not.
final class JsonFeedReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonFeedReader() {}

    static Parsed read(byte[] bytes, URI base) {
        try {
            var root = JSON.readTree(bytes);
            return root.path("version").asText().contains("jsonfeed.org")
                    ? entries(root, base)
                    : new Parsed.Unreadable("JSON, but not a JSON Feed (no version of jsonfeed.org)");
        } catch (IOException _) {
            return new Parsed.Unreadable("not readable as JSON");
        }
    }

    private static Parsed entries(JsonNode root, URI base) {
        var language = root.path("language").asText();
        var items = root.path("items");
        List<String> notes = items.size() > FeedParser.MAX_ENTRIES
                ? List.of("only the first " + FeedParser.MAX_ENTRIES + " of " + items.size() + " entries are read")
                : List.of();
        var entries = StreamSupport.stream(items.spliterator(), false)
                .limit(FeedParser.MAX_ENTRIES)
                .map(item -> entry(item, language, base))
                .filter(entry -> !entry.title().isEmpty() || !entry.summary().isEmpty())
                .toList();
        return new Parsed.Entries(
                "JSON Feed",
                "UTF-8",
                PlainText.of(root.path("title").asText()),
                Links.absolute(base, root.path("home_page_url").asText()),
                language,
                UpdateHints.NONE,
                entries,
                notes);
    }

    private static Entry entry(JsonNode item, String language, URI base) {
        return new Entry(
                item.path("id").asText(),
                Links.absolute(base, firstOf(item, "url", "external_url")),
                PlainText.cut(PlainText.of(item.path("title").asText()), FeedParser.MAX_TITLE_CHARS),
                PlainText.cut(
                        PlainText.of(firstOf(item, "summary", "content_text", "content_html")),
                        FeedParser.MAX_SUMMARY_CHARS),
                item.path("language").asText(language),
                instant(firstOf(item, "date_published", "date_modified")));
    }

    private static String firstOf(JsonNode item, String... names) {
        for (var name : names) {
            var value = item.path(name).asText();
            if (!value.isBlank()) {
                return value;
            }
        }
        return "";
    }

    private static Optional<Instant> instant(String rfc3339) {
        try {
            return rfc3339.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(rfc3339).toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
