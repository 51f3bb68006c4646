package watch.sahel.feed.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;

/// The wait that a server asks for (RFC 9110, 10.2.3), in seconds or up to a date.
final class RetryAfter {
    /// Longer is taken for this: a wish of years is a mistake, and the longest seen in earnest was half a day.
    static final Duration LONGEST = Duration.ofDays(30);

    private RetryAfter() {}

    /// Empty if it states none that lies ahead.
    static Optional<Duration> of(Headers headers, Instant received) {
        return Optional.ofNullable(headers.get("Retry-After"))
                .flatMap(value -> Freshness.seconds(value).or(() -> until(value, headers, received)))
                .filter(Duration::isPositive)
                .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    private static Optional<Duration> until(String date, Headers headers, Instant received) {
        return HttpDates.parse(date).map(moment -> Duration.between(HttpDates.sent(headers, received), moment));
    }
}
