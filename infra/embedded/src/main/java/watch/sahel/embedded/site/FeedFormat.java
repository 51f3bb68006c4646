package watch.sahel.embedded.site;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/// The kinds of feed document the site serves: how each is labelled, how it writes a date, and where its items
/// begin and end.
public enum FeedFormat {
    RSS2("application/rss+xml", DateTimeFormatter.RFC_1123_DATE_TIME, "\\s*<item>.*?</item>"),
    RSS1("application/rdf+xml", DateTimeFormatter.ISO_OFFSET_DATE_TIME, "\\s*<item .*?</item>"),
    ATOM("application/atom+xml", DateTimeFormatter.ISO_OFFSET_DATE_TIME, "\\s*<entry>.*?</entry>"),
    /// Its items are parted by commas, so none can be held back: the pattern matches nothing.
    JSON("application/feed+json", DateTimeFormatter.ISO_OFFSET_DATE_TIME, "(?!)");

    private final String mediaType;
    private final DateTimeFormatter dates;
    private final Pattern item;

    FeedFormat(String mediaType, DateTimeFormatter dates, String item) {
        this.mediaType = mediaType;
        this.dates = dates;
        this.item = Pattern.compile(item, Pattern.DOTALL);
    }

    /// The name used in feed lists: `rss2`, `rss1`, `atom`, `json`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FeedFormat labelled(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    String mediaType() {
        return mediaType;
    }

    Pattern item() {
        return item;
    }

    String date(Instant instant, ZoneId zone) {
        return dates.format(instant.atZone(zone).toOffsetDateTime());
    }
}
