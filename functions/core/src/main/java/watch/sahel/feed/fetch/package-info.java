/// Fetching a document politely and safely: only from public addresses, within time and size, conditionally. What
/// is in the document is for `feed.document` to say, and when to fetch is for `feed`.
///
/// A [FeedFetcher] sends an [Errand] on its way with a time limit. The errand asks one server after the other along
/// its [Trail] of redirects, each in its turn ([HostTurns]) and through [GuardedSockets], and reads an [Answer]
/// within bounds ([Body], [Inflation]). An [Outcome] says what the last answer comes to, [Reasons] what an
/// exception does.
@NullMarked
package watch.sahel.feed.fetch;

import org.jspecify.annotations.NullMarked;
