package watch.sahel.feed.catalogue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import watch.sahel.feed.catalogue.FeedList.Listed;
import watch.sahel.feed.catalogue.FeedList.Taken;

/// A feed list as a table of comma-separated values (RFC 4180) with a header line.
public final class FeedCsv {
    private static final String[] COLUMNS = {
        "id", "title", "url", "language", "country_of_outlet", "affiliation", "alternates", "user_agent"
    };

    private FeedCsv() {}

    /// Columns may stand in any order; only `title` and `url` must be there, and unknown ones are left alone.
    ///
    /// @throws FeedListException naming every line that is wrong
    static Taken read(String text) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            if (!parser.getHeaderMap().containsKey("url")
                    || !parser.getHeaderMap().containsKey("title")) {
                throw new FeedListException("its first line must name the columns, 'title' and 'url' among them, not "
                        + parser.getHeaderNames());
            }
            var rows = new FeedRows();
            for (var record : parser) {
                rows.add(row(record, "line " + parser.getCurrentLineNumber()));
                if (rows.full()) {
                    break;
                }
            }
            return rows.taken();
        } catch (FeedListException e) {
            throw e;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new FeedListException(
                    "it is neither OPML nor CSV nor the form of our catalogue (" + e.getMessage() + ")");
        }
    }

    /// What [FeedList#read] reads back as it was.
    public static String write(List<Listed> feeds) {
        var format = CSVFormat.RFC4180.builder().setHeader(COLUMNS).get();
        var csv = new StringBuilder();
        try (var printer = format.print(csv)) {
            for (var feed : feeds) {
                var outlet = feed.outlet();
                printer.printRecord(
                        feed.id(),
                        outlet.name(),
                        feed.url(),
                        outlet.language(),
                        outlet.country(),
                        outlet.affiliation().label(),
                        feed.alternates().stream().map(URI::toString).collect(Collectors.joining(" ")),
                        feed.userAgent());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a string took no more text", e);
        }
        return csv.toString();
    }

    private static FeedRow row(CSVRecord record, String where) {
        return new FeedRow(
                where,
                column(record, "id"),
                column(record, "url"),
                column(record, "title"),
                column(record, "language"),
                column(record, "country_of_outlet"),
                column(record, "affiliation"),
                column(record, "alternates"),
                column(record, "user_agent"));
    }

    private static String column(CSVRecord record, String name) {
        return record.isSet(name) ? record.get(name).strip() : "";
    }
}
