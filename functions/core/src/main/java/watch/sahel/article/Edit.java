package watch.sahel.article;

import java.time.Instant;

/// What an outlet did to an article after it was first seen.
///
/// @param replacedTitle the title it had until then
/// @param at when that was first seen
public record Edit(Kind kind, String replacedTitle, Instant at) {
    public enum Kind {
        /// It has another title.
        RETITLED,
        /// Its title says now that it is retracted.
        RETRACTED,
        /// It is gone from the feed, though older ones are still there.
        REMOVED,
        /// It is in the feed again.
        RESTORED
    }
}
