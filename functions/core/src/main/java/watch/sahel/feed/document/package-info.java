/// Bytes into entries: from whatever a server sent under the name of a feed to plain text, absolute links and instants.
/// Where the bytes come from is for `feed.fetch` to say, and what an entry means is for `article`.
@NullMarked
package watch.sahel.feed.document;

import org.jspecify.annotations.NullMarked;
