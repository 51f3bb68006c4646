/// Words, whatever script they are written in.
///
/// Two spellings of one word must meet, and the reader must still be shown what the outlet wrote. So text is cut
/// into [Word]s: each carries its *folded* form, on which all comparing is done, and the place it has in the
/// original. Folding takes away what varies without changing the word: case, accents, ё for е, Arabic vowel signs
/// and the forms of alif, ya and ta. Nothing here knows what a word means; that is `match`. Nothing uses a regular
/// expression, so no input can make it slow.
@NullMarked
package watch.sahel.text;

import org.jspecify.annotations.NullMarked;
