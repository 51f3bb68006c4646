package watch.sahel.feed.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One item of a feed document, read but not yet judged: plain text, absolute links.
///
/// @param guid the feed's own id of the item, or empty
/// @param link an absolute http(s) URL, or empty
/// @param summary the outlet's own short text, else its full text, or empty
/// @param content the full text where the document has one beside the summary
/// @param language BCP 47, from the item or its document, or empty
/// @param published as the feed says, unclamped; empty when absent or unreadable
/// @param updated likewise
/// @param author names, with commas between several, or empty
public record Entry(
        String guid,
        String link,
        String title,
        String summary,
        Markup content,
        String language,
        Optional<Instant> published,
        Optional<Instant> updated,
        String author,
        List<String> categories,
        List<Enclosure> enclosures,
        Optional<Origin> origin) {
    private static final Instant EARLIEST = Instant.parse("1995-01-01T00:00:00Z");

    public Entry {
        categories = List.copyOf(categories);
        enclosures = List.copyOf(enclosures);
    }

    /// An entry with the fields that every feed has.
    public Entry(String guid, String link, String title, String summary, String language, Optional<Instant> published) {
        this(
                guid,
                link,
                title,
                summary,
                Markup.NONE,
                language,
                published,
                Optional.empty(),
                "",
                List.of(),
                List.of(),
                Optional.empty());
    }

    /// When it was published, or else last changed. What lies before the web is no date: programs print the years 1
    /// and 1970 for "none".
    public Optional<Instant> dated() {
        return published.filter(EARLIEST::isBefore).or(() -> updated.filter(EARLIEST::isBefore));
    }
}
