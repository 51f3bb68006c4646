package watch.sahel.bot;

import java.util.List;
import watch.sahel.delivery.telegram.Tap;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Phrase;

/// `/privacy`: what is kept of a chat, and for how long.
final class Privacy implements Command {
    @Override
    public String word() {
        return "privacy";
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_PRIVACY;
    }

    @Override
    public boolean publicly() {
        return true;
    }

    @Override
    public Reply answer(Request request) {
        var phrases = request.wording().phrases();
        return new Reply(
                new TelegramHtml().text(phrases.say(Phrase.PRIVACY)),
                List.of(List.of(new Tap("/export", "export"), new Tap("/forgetme", Forgetting.WORD))));
    }
}
