package watch.sahel.bot;

import java.util.List;
import watch.sahel.delivery.telegram.Tap;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Phrase;

/// What the bot says: a message with rows of buttons under it, and the messages that follow it.
record Reply(TelegramHtml text, List<List<Tap>> buttons, List<Reply> further) {
    Reply {
        buttons = buttons.stream().map(List::copyOf).toList();
        further = List.copyOf(further);
    }

    Reply(TelegramHtml text, List<List<Tap>> buttons) {
        this(text, buttons, List.of());
    }

    static Reply of(TelegramHtml text) {
        return new Reply(text, List.of());
    }

    static Reply of(String text) {
        return of(new TelegramHtml().text(text));
    }

    static Reply notSubscribed(Request request) {
        return of(request.wording().phrases().say(Phrase.NOT_SUBSCRIBED));
    }
}
