package watch.sahel.web;

import java.time.Duration;

/// How long an answer may be shown again without asking.
public enum Lifetime {
    /// What somebody did, or what is about one reader.
    NEVER(Duration.ZERO),
    /// What one visitor looked for: for going back to it, and in no cache that others share.
    OWN(Duration.ofMinutes(1)),
    /// Stories change by the minute, and those who reload want to see it.
    PAGE(Duration.ofMinutes(1)),
    /// Programs that read feeds ask no more often anyway.
    FEED(Duration.ofMinutes(10)),
    /// What its address changes with: see [Asset].
    FOREVER(Duration.ofDays(365));

    private final Duration time;

    Lifetime(Duration time) {
        this.time = time;
    }

    /// The value of a `Cache-Control` header (RFC 9111, 5.2.2).
    public String cacheControl() {
        return switch (this) {
            case NEVER -> "no-store";
            case OWN -> "private, max-age=" + time.toSeconds();
            case PAGE, FEED -> "public, max-age=" + time.toSeconds();
            case FOREVER -> "public, max-age=" + time.toSeconds() + ", immutable";
        };
    }
}
