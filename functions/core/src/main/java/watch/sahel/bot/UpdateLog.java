package watch.sahel.bot;

import java.time.Instant;

/// Which Telegram updates were handled. The mark is written last: an update whose handling broke off is handled
/// again.
public interface UpdateLog {
    boolean handled(long updateId);

    /// Kept for a day at least: Telegram offers an update for 24 hours (Bot API, `getUpdates`).
    void markHandled(long updateId, Instant now);
}
