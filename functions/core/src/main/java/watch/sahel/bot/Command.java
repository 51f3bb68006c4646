package watch.sahel.bot;

import watch.sahel.delivery.telegram.Tap;
import watch.sahel.language.Phrase;

/// One thing a chat can say: its word, what it is for, and what it is answered. Whoever may not say it is turned away
/// by [Commands]. Safe to repeat: an update may be handled again.
interface Command {
    /// As it is typed, without the slash.
    String word();

    /// For the chat's menu and the help text.
    Phrase purpose();

    Reply answer(Request request);

    /// What a tapped button does. Its data is what one would type, without the slash, so a button that says no more
    /// than that needs nothing here.
    ///
    /// @param code the first text in fixed width of the message over the button: what does not fit into its data
    default Reaction tapped(Request request, String code) {
        return Reaction.apart(answer(request));
    }

    /// Whether the menu and the help text show it.
    default boolean listed() {
        return true;
    }

    /// Whether this would change settings, which not everybody in a group may.
    default boolean changes(Request request) {
        return false;
    }

    /// Whether it is always for who says it, also while a channel is set up from the private chat.
    default boolean personal() {
        return false;
    }

    /// Whether it is answered in a channel, before all who read it: it shows nothing that is not everybody's, and sets
    /// nothing.
    default boolean publicly() {
        return false;
    }

    /// A button that says this command with these arguments.
    default Tap button(String label, String arguments) {
        return new Tap(label, (word() + " " + arguments).strip());
    }
}
