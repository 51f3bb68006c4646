/// What a passage is about: which entities it names, which topics that makes it part of, and why.
///
/// Three questions are answered one after the other, each by data an editor can correct and code that only applies
/// it:
///
/// 1. *Which names stand here?* The [Lexicon] holds entities with their names in several languages. The longest
///    name at a place wins and nothing inside it counts, so that Equatorial Guinea is never Guinea.
/// 2. *Do they mean our entity?* A name marked doubtful (Wagner, Chad, AES) counts only when something near settles
///    it: another entity, or a word of its `needs` line. A word of its `never` line rules it out. The [Mention]
///    says what settled it.
/// 3. *Is the passage about a topic?* A [Topic] weighs the mentions by the part they play: a place is a scene, not
///    yet news of its war; it takes something done there (acts), and asides such as sport, culture or weather
///    speak against it.
///
/// The package knows nothing of feeds or stories; it sees only a [Passage] and gives a [Matching].
@NullMarked
package watch.sahel.match;

import org.jspecify.annotations.NullMarked;
