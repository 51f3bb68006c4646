package watch.sahel.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import watch.sahel.feed.document.Links;
import watch.sahel.text.Sha256;

/// Reads a list of feeds: CSV with a header line (`title` and `url` needed; `id`, `language`, `country_of_outlet` and
/// `affiliation` used when there), or OPML 2.0.
public final class FeedList {
    /// More feeds than one operator of this bot polls.
    public static final int MAX_FEEDS = 10_000;

    /// One row: what a feed is before it was ever polled.
    public record Listed(FeedId id, URI url, Outlet outlet) {}

    private FeedList() {}

    /// The project's own catalogue.
    public static List<Listed> catalogue() {
        try (InputStream in = FeedList.class.getResourceAsStream("catalogue.csv")) {
            if (in == null) {
                throw new IllegalStateException("catalogue.csv is missing from the class path");
            }
            return csv(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws FeedListException if nothing can be read from it, naming every line that is wrong
    public static List<Listed> read(String text) {
        var start = text.stripLeading();
        var listed = start.startsWith("<") ? opml(text) : csv(text);
        if (listed.isEmpty()) {
            throw new FeedListException("it lists no feed");
        }
        return listed;
    }

    private static List<Listed> csv(String text) {
        try {
            return csv(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            if (e instanceof FeedListException known) {
                throw known;
            }
            throw new FeedListException("it is neither OPML nor CSV (" + e.getMessage() + ")");
        }
    }

    private static List<Listed> csv(Reader reader) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .get();
        try (var parser = format.parse(reader)) {
            if (!parser.getHeaderMap().containsKey("url")
                    || !parser.getHeaderMap().containsKey("title")) {
                throw new FeedListException("its first line must name the columns, 'title' and 'url' among them, not "
                        + parser.getHeaderNames());
            }
            var rows = new Rows();
            for (var record : parser) {
                rows.add(
                        "line " + parser.getCurrentLineNumber(),
                        column(record, "id"),
                        column(record, "url"),
                        column(record, "title"),
                        column(record, "language"),
                        column(record, "country_of_outlet"),
                        column(record, "affiliation"));
            }
            return rows.checked();
        }
    }

    private static String column(CSVRecord record, String name) {
        return record.isSet(name) ? record.get(name).strip() : "";
    }

    private static List<Listed> opml(String text) {
        var rows = new Rows();
        var number = 0;
        for (var outline : Jsoup.parse(text, "", Parser.xmlParser()).select("outline")) {
            var url = attribute(outline, "xmlUrl");
            if (!url.isEmpty()) {
                number++;
                var title = attribute(outline, "title").isEmpty()
                        ? attribute(outline, "text")
                        : attribute(outline, "title");
                rows.add("outline " + number, "", url, title, attribute(outline, "language"), "", "");
            }
        }
        return rows.checked();
    }

    private static String attribute(Element outline, String name) {
        return outline.attributes().getIgnoreCase(name).strip();
    }

    /// Collects rows and what is wrong with them, so that all errors are told at once.
    private static final class Rows {
        private final List<Listed> listed = new ArrayList<>();
        private final LinkedHashSet<String> urls = new LinkedHashSet<>();
        private final List<String> errors = new ArrayList<>();

        void add(
                String where,
                String id,
                String url,
                String title,
                String language,
                String country,
                String affiliation) {
            if (!urls.add(url)) {
                return;
            }
            try {
                var uri = URI.create(url);
                if (Links.absolute(uri, url).isEmpty()) {
                    throw new IllegalArgumentException("'" + url + "' is not an http(s) URL");
                }
                var name = title.isEmpty() ? uri.getHost() : title;
                listed.add(new Listed(
                        new FeedId(id.isEmpty() ? slug(uri) : id),
                        uri,
                        new Outlet(name, language, country, Affiliation.parse(affiliation))));
            } catch (IllegalArgumentException e) {
                errors.add(where + ": " + e.getMessage());
            }
        }

        List<Listed> checked() {
            if (listed.size() > MAX_FEEDS) {
                errors.add("more than " + MAX_FEEDS + " feeds");
            }
            if (!errors.isEmpty()) {
                throw new FeedListException(String.join("; ", errors));
            }
            return List.copyOf(listed);
        }

        /// The same URL always gives the same id.
        private static String slug(URI uri) {
            var host = uri.getHost()
                    .toLowerCase(Locale.ROOT)
                    .replaceFirst("^www\\.", "")
                    .replaceAll("[^a-z0-9.-]", "-");
            return host.substring(0, Math.min(host.length(), 60)) + "-"
                    + Sha256.identity(uri.toString()).substring(0, 8);
        }
    }
}
