/// What the bot sees of a document, for people and for programs: `sahelwatch feed`.
///
/// An [Input] names a document; the [Inspector] reads it into a [Finding], whatever happens; [FindingJson]
/// writes that for programs, [FindingPage] for people. Many inputs are read at once and answered [InOrder].
@NullMarked
package watch.sahel.local.inspect;

import org.jspecify.annotations.NullMarked;
