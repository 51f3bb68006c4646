package watch.sahel.feed;

import java.time.Instant;
import java.util.Optional;

/// How polling a feed has gone lately.
///
/// @param failures polls in a row that failed; 0 when the last one succeeded
/// @param failingSince when the first of them was; empty when the last poll succeeded
/// @param lastError what was seen at the last failure, for `/sources` and the summary; empty when healthy
public record Health(int failures, Optional<Instant> lastSuccess, Optional<Instant> failingSince, String lastError) {
    /// Of an error's words: a line for people, and the feed's record stays within one write unit.
    public static final int MAX_ERROR_CHARS = 160;

    public static final Health UNTRIED = new Health(0, Optional.empty(), Optional.empty(), "");

    public Health succeeded(Instant now) {
        return new Health(0, Optional.of(now), Optional.empty(), "");
    }

    public Health failed(Instant now, String why) {
        return new Health(failures + 1, lastSuccess, Optional.of(failingSince.orElse(now)), cut(why));
    }

    private static String cut(String why) {
        return why.codePoints()
                .limit(MAX_ERROR_CHARS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
