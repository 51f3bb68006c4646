/// The stores in maps: for replay and fast tests. They pass the same contracts as the table of `lambda`, and keep the
/// same promises, each as long as the JVM lives.
@NullMarked
package watch.sahel.memory;

import org.jspecify.annotations.NullMarked;
