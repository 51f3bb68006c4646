/// The use cases that see several stores: poll, file, compose, deliver, resume. They read, ask the pure packages, and
/// write; every one may run twice, and writes the mark that says "done" last. What happened goes to the [Journal].
@NullMarked
package watch.sahel.flow;

import org.jspecify.annotations.NullMarked;
