/// The sample world checked against its own tables, and the site read over real sockets.
@NullMarked
package watch.sahel.embedded.site;

import org.jspecify.annotations.NullMarked;
