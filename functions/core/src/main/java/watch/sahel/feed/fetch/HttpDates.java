package watch.sahel.feed.fetch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;

/// The three forms of a date in HTTP headers (RFC 9110, 5.6.7). The day of the week is not held against the date.
/// Dates inside documents, which come in every form, are read elsewhere.
final class HttpDates {
    private static final String TIME = "(?<hour>\\d{2}):(?<minute>\\d{2}):(?<second>\\d{2})";

    private static final List<Pattern> FORMS = List.of(
            form("\\w{3}, (?<day>\\d{1,2}) (?<month>\\w{3}) (?<year>\\d{4}) " + TIME + " (?:GMT|UTC)"),
            form("\\w{6,9}, (?<day>\\d{2})-(?<month>\\w{3})-(?<year>\\d{2}) " + TIME + " GMT"),
            form("\\w{3} (?<month>\\w{3}) +(?<day>\\d{1,2}) " + TIME + " (?<year>\\d{4})"));

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /// A two-digit year is of this century up to here and of the last one after. RFC 9110 counts 50 years from today,
    /// which is the same for every date that a server may mean.
    private static final int LAST_YEAR_OF_THIS_CENTURY = 75;

    private HttpDates() {}

    static Optional<Instant> parse(String text) {
        return FORMS.stream()
                .map(form -> form.matcher(text.strip()))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(HttpDates::instant);
    }

    /// When the server answered, by its own clock if it tells (`Date`), else by ours.
    static Instant sent(Headers headers, Instant received) {
        return Optional.ofNullable(headers.get("Date"))
                .flatMap(HttpDates::parse)
                .orElse(received);
    }

    private static Optional<Instant> instant(Matcher date) {
        try {
            var day = LocalDate.of(
                    year(date.group("year")), month(date.group("month")), Integer.parseInt(date.group("day")));
            var time = LocalTime.of(
                    Integer.parseInt(date.group("hour")),
                    Integer.parseInt(date.group("minute")),
                    Math.min(59, Integer.parseInt(date.group("second")))); // 60 is a leap second
            return Optional.of(day.atTime(time).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int year(String digits) {
        var year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        return year > LAST_YEAR_OF_THIS_CENTURY ? 1900 + year : 2000 + year;
    }

    /// 0, which no calendar has, for a name that is none.
    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    private static Pattern form(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE);
    }
}
