/// What to poll and when; fetching it politely and safely; turning bytes into entries.
///
/// A [Feed] is a URL with a memory: the validators of the last answer, the fingerprints of the entries already taken
/// ([SeenSet]) and its [Health]. [FeedFetcher] turns a feed into a [Fetched] outcome, [FeedParser] turns bytes into
/// [Entry] values, and [PollPolicy] decides, purely, when to come back. What an entry means is left to `article`.
@NullMarked
package watch.sahel.feed;

import org.jspecify.annotations.NullMarked;
