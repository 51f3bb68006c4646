/// The commands and the conversation in Telegram: what a chat says, and what it is answered.
///
/// [Conversation] takes one update and sends the answer; what is answered is in the [Command]s, one class each, which
/// see nothing of Telegram's updates: a [Request] comes in, a [Reply] goes out, or, for a tapped button, a [Reaction].
/// A button's data is a command as one would type it, so a tap goes the way of a typed command. [Commands] lists
/// them: a new command is its class, a line there, and its phrases. Digests are ordered here and composed elsewhere.
@NullMarked
package watch.sahel.bot;

import org.jspecify.annotations.NullMarked;
