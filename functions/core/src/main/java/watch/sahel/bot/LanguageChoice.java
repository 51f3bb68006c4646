package watch.sahel.bot;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Language;
import watch.sahel.language.Names;
import watch.sahel.language.Phrase;

/// `/language`: of the bot's own words, and of the headlines where an outlet wrote one.
final class LanguageChoice implements Command {
    private static final int BUTTONS_A_ROW = 3;

    private final Resources resources;

    LanguageChoice(Resources resources) {
        this.resources = resources;
    }

    @Override
    public String word() {
        return "language";
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_LANGUAGE;
    }

    @Override
    public boolean changes(Request request) {
        return !request.rest().isBlank();
    }

    @Override
    public Reply answer(Request request) {
        if (request.subscriber().isEmpty()) {
            return Reply.notSubscribed(request);
        }
        return read(request.rest())
                .flatMap(language ->
                        resources.subscribers().change(request.id(), subscriber -> subscriber.speaking(language.tag())))
                .map(subscriber -> shown(request.by(subscriber)))
                .orElseGet(() -> shown(request));
    }

    @Override
    public Reaction tapped(Request request, String code) {
        return Reaction.inPlace(answer(request));
    }

    /// By code, by what its speakers call it, or by its name in any of the languages.
    private static Optional<Language> read(String typed) {
        var word = typed.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(word)
                        || language.ownName().toLowerCase(Locale.ROOT).equals(word)
                        || Arrays.stream(Language.values())
                                .anyMatch(other -> Names.language(language.tag(), other)
                                        .toLowerCase(Locale.ROOT)
                                        .equals(word)))
                .findFirst();
    }

    private Reply shown(Request request) {
        var phrases = request.wording().phrases();
        var chosen = Language.of(request.chosen());
        var buttons = Arrays.stream(Language.values())
                .map(language -> button((language == chosen ? "✅ " : "") + language.ownName(), language.tag()))
                .toList();
        var text = new TelegramHtml().text(phrases.say(Phrase.LANGUAGE_IS, chosen.ownName()));
        return new Reply(text, Rows.of(buttons, BUTTONS_A_ROW));
    }
}
