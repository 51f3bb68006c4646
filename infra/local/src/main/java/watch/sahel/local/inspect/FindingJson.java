package watch.sahel.local.inspect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import watch.sahel.feed.document.Enclosure;
import watch.sahel.feed.document.Entry;
import watch.sahel.feed.document.Markup;
import watch.sahel.feed.document.Origin;

/// A finding as one line of JSON. What a feed does not have is null, never missing or empty; instants are
/// ISO-8601 in UTC; text is plain. The streaming writer alone, as mapping objects takes longer to load than a
/// feed to read.
public final class FindingJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator out;

    private FindingJson(JsonGenerator out) {
        this.out = out;
    }

    /// Without the line's end.
    public static String line(Finding finding) {
        var text = new StringWriter();
        try (var out = JSON.createGenerator(text)) {
            out.setCharacterEscapes(OneLine.ESCAPES);
            new FindingJson(out).write(finding);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be written to", e);
        }
        return text.toString();
    }

    private void write(Finding finding) throws IOException {
        out.writeStartObject();
        switch (finding) {
            case Finding.Feed feed -> feed(feed);
            case Finding.Failure failure -> failure(failure);
        }
        out.writeEndObject();
    }

    private void failure(Finding.Failure failure) throws IOException {
        text("source", failure.source().orElse(""));
        text("error", failure.error());
        if (!failure.offers().isEmpty()) {
            texts("offers", failure.offers());
        }
    }

    private void feed(Finding.Feed feed) throws IOException {
        var document = feed.document();
        text("source", feed.source());
        text("title", document.title());
        text("link", document.link());
        text("language", document.language());
        text("format", document.format());
        text("encoding", document.encoding());
        out.writeArrayFieldStart("entries");
        for (var entry : document.entries()) {
            entry(entry);
        }
        out.writeEndArray();
        texts("notes", feed.notes());
    }

    private void entry(Entry entry) throws IOException {
        out.writeStartObject();
        text("id", entry.guid());
        text("title", entry.title());
        text("link", entry.link());
        text("summary", entry.summary());
        text(
                "content",
                entry.content().equals(Markup.NONE) ? "" : entry.content().text());
        instant("published", entry.published());
        instant("updated", entry.updated());
        text("author", entry.author());
        texts("categories", entry.categories());
        enclosures(entry.enclosures());
        text("language", entry.language());
        origin(entry.origin());
        out.writeEndObject();
    }

    private void enclosures(List<Enclosure> enclosures) throws IOException {
        out.writeArrayFieldStart("enclosures");
        for (var enclosure : enclosures) {
            out.writeStartObject();
            text("url", enclosure.url());
            text("type", enclosure.type());
            text("length", enclosure.length());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void origin(Optional<Origin> origin) throws IOException {
        if (origin.isEmpty()) {
            out.writeNullField("origin");
            return;
        }
        out.writeObjectFieldStart("origin");
        text("name", origin.get().name());
        text("url", origin.get().url());
        out.writeEndObject();
    }

    private void text(String field, String value) throws IOException {
        if (value.isEmpty()) {
            out.writeNullField(field);
        } else {
            out.writeStringField(field, value);
        }
    }

    private void texts(String field, List<String> values) throws IOException {
        out.writeArrayFieldStart(field);
        for (var value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }

    private void instant(String field, Optional<Instant> instant) throws IOException {
        text(field, instant.map(Instant::toString).orElse(""));
    }
}
