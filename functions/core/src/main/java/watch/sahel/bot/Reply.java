package watch.sahel.bot;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import watch.sahel.delivery.telegram.Tap;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Phrase;

/// What the bot says: a message with rows of buttons under it, and the messages that follow it.
///
/// @param file that it is, with the text as the line under it and no buttons
record Reply(TelegramHtml text, List<List<Tap>> buttons, List<Reply> further, Optional<File> file) {
    record File(String name, String content) {}

    Reply {
        buttons = buttons.stream().map(List::copyOf).toList();
        further = List.copyOf(further);
    }

    Reply(TelegramHtml text, List<List<Tap>> buttons, List<Reply> further) {
        this(text, buttons, further, Optional.empty());
    }

    Reply(TelegramHtml text, List<List<Tap>> buttons) {
        this(text, buttons, List.of());
    }

    /// The same, also what follows, with each button changed or left out; a row without any is none.
    Reply buttons(Function<Tap, Optional<Tap>> change) {
        var changed = buttons.stream()
                .map(row -> row.stream().map(change).flatMap(Optional::stream).toList())
                .filter(row -> !row.isEmpty())
                .toList();
        return new Reply(
                text,
                changed,
                further.stream().map(reply -> reply.buttons(change)).toList(),
                file);
    }

    static Reply file(String name, String content, String caption) {
        var text = new TelegramHtml().text(caption);
        return new Reply(text, List.of(), List.of(), Optional.of(new File(name, content)));
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
