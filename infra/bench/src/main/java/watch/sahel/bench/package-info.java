/// Measurements: each is a program whose command stands in `docs/measurements.md` beside what it found.
@NullMarked
package watch.sahel.bench;

import org.jspecify.annotations.NullMarked;
