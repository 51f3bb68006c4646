package watch.sahel.feed.document;

import java.time.Instant;
import java.util.Optional;

/// Reads the dates of feeds as they are written in the wild: RFC 822 and its descendants with their usual
/// mistakes, ISO 8601 in all its forms, and what people write by hand in some thirty languages. A text that
/// could mean two instants, or none for certain, gives none. Judges no instant: years ago and years ahead are
/// the caller's business.
///
/// What a date leaves open is read thus: no zone is UTC, no time is midnight, no day is the first; `3/4/2021`
/// is April the third unless its weekday, a North American zone, or AM or PM says that it is March the fourth
/// ([DateOrder]).
public final class FeedDates {
    /// The longest real date seen has about 70 characters.
    static final int MAX_CHARS = 200;

    private static final String CDATA_START = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    private FeedDates() {}

    public static Optional<Instant> read(String text) {
        var date = text.strip();
        if (date.isEmpty() || date.length() > MAX_CHARS) {
            return Optional.empty();
        }
        var common = DateCommonForms.read(date);
        return common.isPresent() ? common : DateReader.read(DateScanner.scan(withoutCdata(date)));
    }

    private static String withoutCdata(String text) {
        return text.startsWith(CDATA_START) ? text.replace(CDATA_START, "").replace(CDATA_END, "") : text;
    }
}
