package watch.sahel.bot;

import java.util.List;
import watch.sahel.delivery.telegram.Tap;
import watch.sahel.delivery.telegram.TelegramHtml;

/// What the bot says, with rows of buttons under it.
record Reply(TelegramHtml text, List<List<Tap>> buttons) {
    Reply {
        buttons = buttons.stream().map(List::copyOf).toList();
    }

    static Reply of(TelegramHtml text) {
        return new Reply(text, List.of());
    }

    static Reply of(String text) {
        return of(new TelegramHtml().text(text));
    }
}
