/// The public pages: stories now, each topic, each story, the week's places; feeds out; and unsubscribing.
/// Server-rendered, no script, nothing from third parties. [watch.sahel.web.Site] finds what an address means.
@NullMarked
package watch.sahel.web;

import org.jspecify.annotations.NullMarked;
