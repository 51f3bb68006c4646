/// The public pages: stories now, one story, and unsubscribing. Server-rendered, no script, nothing from third
/// parties.
@NullMarked
package watch.sahel.web;

import org.jspecify.annotations.NullMarked;
