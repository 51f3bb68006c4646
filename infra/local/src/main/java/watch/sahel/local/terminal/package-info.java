/// What the command shows in the terminal: stages that tick while they run, messages as a reader sees them, a
/// summary.
@NullMarked
package watch.sahel.local.terminal;

import org.jspecify.annotations.NullMarked;
