package watch.sahel.bot;

import java.time.Instant;
import java.util.Optional;

/// Which Telegram updates were handled, and how often it was tried. The mark is written last: an update whose handling
/// broke off is handled again.
public interface UpdateLog {
    /// Takes up an update; empty if it was handled. Counted before it is tried, so that an attempt that takes the
    /// process down with it counts.
    Optional<Attempt> take(long updateId, Instant now);

    /// The attempt under way ends without a failure of ours: Telegram takes no answer now.
    ///
    /// @param said how many messages of the answer were said so far
    void putOff(long updateId, int said);

    /// Kept for a day at least: Telegram offers an update for 24 hours (Bot API, `getUpdates`).
    void markHandled(long updateId, Instant now);

    /// One attempt at an update, and what came before it.
    ///
    /// @param number from 1
    /// @param putOff how many of those before were put off
    /// @param said how many messages of the answer were said by then
    record Attempt(int number, int putOff, int said) {
        boolean first() {
            return number == 1;
        }

        /// How many of those before failed, or never ended.
        int failures() {
            return number - 1 - putOff;
        }
    }
}
