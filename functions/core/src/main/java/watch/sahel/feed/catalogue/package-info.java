/// Which outlets and feeds there are: the project's own catalogue, lists in CSV and OPML, and who stands behind an
/// address. What is known of a feed once it is polled is for `feed`.
@NullMarked
package watch.sahel.feed.catalogue;

import org.jspecify.annotations.NullMarked;
