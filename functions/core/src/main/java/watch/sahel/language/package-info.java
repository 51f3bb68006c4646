/// The bot's own words in its five languages, and what writing two directions in one line takes.
///
/// A [Phrase] is something the bot can say; [Phrases] says it in one [Language], with plurals as that language has
/// them (ICU MessageFormat). The wordings are in one file per language beside this package. What outlets write is
/// not translated: it comes in as an argument, and is kept from upsetting the line around it, see [Direction].
@NullMarked
package watch.sahel.language;

import org.jspecify.annotations.NullMarked;
