/// What to poll and when.
///
/// A [Feed] is an address with a memory: the validators of its last answer, its [Health], and its [Rhythm], which
/// is what was learnt of when it publishes. [PollPolicy] decides from these, purely, when to come back, [Pacing]
/// lays a round of polls out in time, [Novelty] says with a [SeenSet] which entries were not carried before, and
/// [Roll] which told ones were taken away.
/// [FeedNotice] says when somebody must know that a feed fails or is silent. Fetching is for `feed.fetch`, reading
/// for `feed.document`, and what an entry means for `article`.
@NullMarked
package watch.sahel.feed;

import org.jspecify.annotations.NullMarked;
