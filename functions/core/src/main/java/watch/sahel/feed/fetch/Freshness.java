package watch.sahel.feed.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/// For how long the server says that asking again is pointless (RFC 9111, 4.2). How far to believe it is for whoever
/// plans the polls.
///
/// @param left what is left of it, counted from the answer: zero if the answer is to be asked for anew each time,
///     empty if the server said nothing that makes sense
public record Freshness(Optional<Duration> left) {
    public static final Freshness UNSTATED = new Freshness(Optional.empty());

    /// What RFC 9111, 1.2.2 has a cache take for any larger number: 2^31 seconds, 68 years.
    static final long MAX_SECONDS = 1L << 31;

    private static final Pattern UNCACHED = directive("no-(?:cache|store)(?!\\s*=)");
    private static final Pattern SHARED_AGE = directive("s-maxage\\s*=\\s*\"?\\s*(\\d+)\"?");
    private static final Pattern MAX_AGE = directive("max-age\\s*=\\s*\"?\\s*(\\d+)\"?");

    /// Of an answer's headers.
    ///
    /// @param received by our clock, for a server that does not tell its own
    static Freshness of(Headers headers, Instant received) {
        var control = String.join(",", headers.values("Cache-Control")).toLowerCase(Locale.ROOT);
        if (UNCACHED.matcher(control).find()) {
            return new Freshness(Optional.of(Duration.ZERO));
        }
        var age = seconds(headers.get("Age")).orElse(Duration.ZERO);
        return new Freshness(lifetime(control)
                .or(() -> untilExpiry(headers, received))
                .map(lifetime -> lifetime.compareTo(age) > 0 ? lifetime.minus(age) : Duration.ZERO));
    }

    /// We ask for many readers, as a shared cache does, so `s-maxage` goes first: until then the publisher's own
    /// cache answers what it answered before.
    private static Optional<Duration> lifetime(String control) {
        return stated(SHARED_AGE, control).or(() -> stated(MAX_AGE, control));
    }

    /// The first of several, as RFC 9111, 4.2.1 allows.
    private static Optional<Duration> stated(Pattern directive, String control) {
        var found = directive.matcher(control);
        return found.find() ? seconds(found.group(1)) : Optional.empty();
    }

    /// Measured by the server's own clock; a date that is none ("0", "-1") is one in the past (RFC 9111, 5.3).
    private static Optional<Duration> untilExpiry(Headers headers, Instant received) {
        return Optional.ofNullable(headers.get("Expires"))
                .map(expires -> HttpDates.parse(expires)
                        .map(moment -> Duration.between(HttpDates.sent(headers, received), moment))
                        .filter(lifetime -> !lifetime.isNegative())
                        .orElse(Duration.ZERO));
    }

    /// `delta-seconds`; empty for anything else.
    static Optional<Duration> seconds(@Nullable String digits) {
        return Optional.ofNullable(digits)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9'))
                .map(text -> Duration.ofSeconds(
                        text.length() > 10 ? MAX_SECONDS : Math.min(MAX_SECONDS, Long.parseLong(text))));
    }

    private static Pattern directive(String form) {
        return Pattern.compile("(?<=^|,)\\s*" + form + "\\s*(?=,|;|$)");
    }
}
