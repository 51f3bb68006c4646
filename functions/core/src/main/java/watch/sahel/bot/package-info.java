/// The commands and the conversation in Telegram: what a chat says, and what it is answered.
///
/// [Conversation] takes one update and answers it; [Command] is the list of what can be said. Digests are ordered
/// here
/// and composed elsewhere.
@NullMarked
package watch.sahel.bot;

import org.jspecify.annotations.NullMarked;
