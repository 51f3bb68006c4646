package watch.sahel.bot;

import java.time.Instant;

/// Which Telegram updates were handled, and how often it was tried. The mark is written last: an update whose handling
/// broke off is handled again.
public interface UpdateLog {
    /// Takes up an update: which attempt this is, from 1; 0 if it was handled. Counted before it is tried, so that an
    /// attempt that takes the process down with it counts.
    int take(long updateId, Instant now);

    /// Kept for a day at least: Telegram offers an update for 24 hours (Bot API, `getUpdates`).
    void markHandled(long updateId, Instant now);
}
