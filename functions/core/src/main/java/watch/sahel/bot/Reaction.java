package watch.sahel.bot;

import java.util.Optional;
import java.util.function.UnaryOperator;

/// What a tap on a button does to the chat.
///
/// @param inPlace what the message over the button becomes
/// @param apart a message of its own, for what may be long scrolled away
/// @param toast a line that is shown for a moment, or empty
/// @param link to the private chat with the bot that is opened, or empty
record Reaction(Optional<Reply> inPlace, Optional<Reply> apart, String toast, String link) {
    /// Bot API, `answerCallbackQuery`: "0-200 characters".
    static final int MAX_TOAST = 200;

    Reaction {
        if (toast.length() > MAX_TOAST) {
            throw new IllegalArgumentException("a toast has at most " + MAX_TOAST + " characters: " + toast);
        }
    }

    static Reaction inPlace(Reply reply) {
        return new Reaction(Optional.of(reply), Optional.empty(), "", "");
    }

    static Reaction apart(Reply reply) {
        return new Reaction(Optional.empty(), Optional.of(reply), "", "");
    }

    static Reaction toast(String line) {
        return new Reaction(Optional.empty(), Optional.empty(), line, "");
    }

    Reaction withToast(String line) {
        return new Reaction(inPlace, apart, line, link);
    }

    static Reaction opening(String link) {
        return new Reaction(Optional.empty(), Optional.empty(), "", link);
    }

    /// The same with other words where it shows any.
    Reaction saying(UnaryOperator<Reply> change) {
        return new Reaction(inPlace.map(change), apart.map(change), toast, link);
    }
}
