/// Fetching a document politely and safely: only from public addresses, within time and size, conditionally. What is
/// in the document is for `feed.document` to say, and when to fetch is for `feed`.
@NullMarked
package watch.sahel.feed.fetch;

import org.jspecify.annotations.NullMarked;
