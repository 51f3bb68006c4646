package watch.sahel.feed.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). A member of the wrong type counts as absent, but numbers
/// are taken where text should be: many ids are numbers.
final class JsonFeedReader {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(FeedParser.MAX_DEPTH)
                            .maxStringLength(FeedParser.MAX_BYTES)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS.mappedFeature())
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA.mappedFeature())
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER.mappedFeature())
            .build();

    private final JsonNode root;
    private final String base;

    private JsonFeedReader(JsonNode root, String base) {
        this.root = root;
        this.base = base;
    }

    static Parsed read(String json, RawDocument raw) {
        try {
            var root = JSON.readTree(json);
            var feed = root.isObject()
                    && (text(root, "version").contains("jsonfeed.org")
                            || root.path("items").isArray());
            var base = Links.base(raw.url().map(Object::toString).orElse(""), raw.contentLocation());
            return feed
                    ? new JsonFeedReader(root, base).entries(Fields.tag(raw.contentLanguage()))
                    : new Parsed.Unreadable("JSON, but not a JSON Feed: it has no items");
        } catch (JsonProcessingException e) {
            return new Parsed.Unreadable("not readable as JSON: " + e.getOriginalMessage());
        }
    }

    private Parsed entries(String languageOfHttp) {
        var items = root.path("items");
        var notes = new ArrayList<String>();
        if (items.size() > FeedParser.MAX_ENTRIES) {
            notes.add("only the first " + FeedParser.MAX_ENTRIES + " of " + items.size() + " entries are read");
        }
        var own = Fields.tag(text(root, "language"));
        var language = own.isEmpty() ? languageOfHttp : own;
        var version = text(root, "version");
        return new Parsed.Entries(
                "JSON Feed" + version.replaceFirst(".*/version/", " ").replaceFirst("^(?! ).*", ""),
                "UTF-8",
                PlainText.cut(PlainText.of(text(root, "title")), FeedParser.MAX_TITLE_CHARS),
                Links.absolute(base, text(root, "home_page_url")),
                language,
                UpdateHints.NONE,
                StreamSupport.stream(items.spliterator(), false)
                        .filter(JsonNode::isObject)
                        .limit(FeedParser.MAX_ENTRIES)
                        .map(item -> entry(item, language))
                        .toList(),
                notes);
    }

    private Entry entry(JsonNode item, String language) {
        var html = text(item, "content_html");
        var content = html.isEmpty()
                ? new Markup(text(item, "content_text").replace("&", "&amp;").replace("<", "&lt;"))
                : new Markup(html);
        var summary = PlainText.of(text(item, "summary"));
        var own = Fields.tag(text(item, "language"));
        return new Entry(
                text(item, "id"),
                link(item),
                PlainText.cut(PlainText.of(text(item, "title")), FeedParser.MAX_TITLE_CHARS),
                PlainText.cut(summary.isEmpty() ? content.text() : summary, FeedParser.MAX_SUMMARY_CHARS),
                summary.isEmpty() ? Markup.NONE : content,
                own.isEmpty() ? language : own,
                FeedDates.read(text(item, "date_published")),
                FeedDates.read(text(item, "date_modified")),
                authors(item),
                tags(item),
                attachments(item),
                Optional.empty());
    }

    /// The id is a link where there is none: the specification asks for the item's URL as its id.
    private String link(JsonNode item) {
        return Stream.of("url", "external_url", "id")
                .map(name -> name.equals("id")
                        ? Links.absolute("", text(item, name))
                        : Links.absolute(base, text(item, name)))
                .filter(Predicate.not(String::isEmpty))
                .findFirst()
                .orElse("");
    }

    /// 1.1 has several, 1.0 one; an item without any has the feed's.
    private String authors(JsonNode item) {
        return Stream.of(item, root)
                .map(JsonFeedReader::names)
                .filter(Predicate.not(String::isEmpty))
                .findFirst()
                .orElse("");
    }

    private static String names(JsonNode node) {
        var several = StreamSupport.stream(node.path("authors").spliterator(), false);
        return Stream.concat(several, Stream.of(node.path("author")))
                .map(author -> author.isTextual() ? author.asText() : text(author, "name"))
                .map(PlainText::of)
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static List<String> tags(JsonNode item) {
        return StreamSupport.stream(item.path("tags").spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(tag -> PlainText.of(tag.asText()))
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .toList();
    }

    private List<Enclosure> attachments(JsonNode item) {
        return StreamSupport.stream(item.path("attachments").spliterator(), false)
                .map(file -> new Enclosure(
                        Links.absolute(base, text(file, "url")), text(file, "mime_type"), text(file, "size_in_bytes")))
                .filter(file -> !file.url().isEmpty())
                .toList();
    }

    private static String text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isTextual() || value.isNumber() ? value.asText().strip() : "";
    }
}
