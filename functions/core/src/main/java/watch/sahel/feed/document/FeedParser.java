package watch.sahel.feed.document;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads RSS 0.9x to 2.0, RSS 1.0/RDF and Atom with Rome, and JSON Feed with [JsonFeedReader], into entries of plain
/// text with absolute links. Fetching, and what an entry means, are others' business.
public final class FeedParser {
    /// A news feed carries 10 to 500 items; more is a mistake or an attack.
    public static final int MAX_ENTRIES = 1_000;

    public static final int MAX_TITLE_CHARS = 1_000;
    public static final int MAX_SUMMARY_CHARS = 20_000;

    private static final URI NOWHERE = URI.create("");
    private static final int SNIFF_BYTES = 1_024;

    private FeedParser() {}

    public static Parsed parse(RawDocument raw) {
        var bytes = raw.bytes();
        var base = raw.url().orElse(NOWHERE);
        var start = new String(bytes, 0, Math.min(bytes.length, SNIFF_BYTES), StandardCharsets.UTF_8).stripLeading();
        if (start.isEmpty()) {
            return new Parsed.Unreadable("the document is empty");
        }
        if (start.startsWith("{")) {
            return JsonFeedReader.read(bytes, base);
        }
        var lower = start.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            return new Parsed.Unreadable("an HTML page instead of a feed");
        }
        return rome(bytes, raw.contentType(), base);
    }

    private static Parsed rome(byte[] bytes, String contentType, URI base) {
        var type = contentType.isEmpty() ? "application/xml" : contentType;
        try (var reader = new XmlReader(new ByteArrayInputStream(bytes), type, true)) {
            return entries(new SyndFeedInput().build(reader), base);
        } catch (FeedException | IOException | IllegalArgumentException e) {
            return new Parsed.Unreadable("not a readable feed: " + firstLine(e));
        }
    }

    private static Parsed entries(SyndFeed feed, URI base) {
        var language = text(feed.getLanguage());
        var all = feed.getEntries();
        var notes = new ArrayList<String>();
        if (all.size() > MAX_ENTRIES) {
            notes.add("only the first " + MAX_ENTRIES + " of " + all.size() + " entries are read");
        }
        var entries = all.stream()
                .limit(MAX_ENTRIES)
                .map(entry -> entry(entry, language, base))
                .filter(entry -> !entry.title().isEmpty() || !entry.summary().isEmpty())
                .toList();
        return new Parsed.Entries(
                text(feed.getFeedType()),
                "",
                PlainText.of(feed.getTitle()),
                Links.absolute(base, feed.getLink()),
                language,
                UpdateHints.NONE,
                entries,
                notes);
    }

    private static Entry entry(SyndEntry entry, String language, URI base) {
        return new Entry(
                text(entry.getUri()),
                Links.absolute(base, entry.getLink()),
                PlainText.cut(PlainText.of(title(entry)), MAX_TITLE_CHARS),
                PlainText.cut(PlainText.of(body(entry)), MAX_SUMMARY_CHARS),
                language,
                published(entry));
    }

    private static String title(SyndEntry entry) {
        var rich = entry.getTitleEx();
        return text(rich == null ? entry.getTitle() : rich.getValue());
    }

    /// The description, else the first content: an outlet's own words come before its full text.
    private static String body(SyndEntry entry) {
        return Stream.concat(Stream.ofNullable(entry.getDescription()), entry.getContents().stream())
                .map(SyndContent::getValue)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse("");
    }

    private static Optional<Instant> published(SyndEntry entry) {
        return Stream.of(Optional.ofNullable(entry.getPublishedDate()), Optional.ofNullable(entry.getUpdatedDate()))
                .flatMap(Optional::stream)
                .map(Date::toInstant)
                .findFirst();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static String firstLine(Exception e) {
        var message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
