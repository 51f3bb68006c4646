package watch.sahel.bot;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import watch.sahel.language.Language;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;

/// What a chat can say, in the order of the help text and the chat's menu.
public enum Command {
    START(Phrase.MENU_START),
    LATEST(Phrase.MENU_LATEST),
    WATCH(Phrase.MENU_WATCH),
    WATCHES(Phrase.MENU_WATCHES),
    WHY(Phrase.MENU_WHY),
    DIGEST(Phrase.MENU_DIGEST),
    TOPICS(Phrase.MENU_TOPICS),
    SOURCES(Phrase.MENU_SOURCES),
    STOP(Phrase.MENU_STOP),
    HELP(Phrase.MENU_HELP);

    private final Phrase purpose;

    Command(Phrase purpose) {
        this.purpose = purpose;
    }

    Phrase purpose() {
        return purpose;
    }

    /// As typed: `/latest`.
    public String typed() {
        return "/" + word();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Command words without the slash, with their purpose, for the chat's menu.
    public static Map<String, String> menu(Language language) {
        var phrases = Phrases.in(language);
        var menu = new LinkedHashMap<String, String>();
        for (var command : values()) {
            menu.put(command.word(), phrases.say(command.purpose));
        }
        return menu;
    }

    /// The command a message begins with; `/start@sahelwatch_bot`, as typed in groups, is `/start`.
    static Optional<Command> in(String text) {
        var word = text.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
        var bare = word.contains("@") ? word.substring(0, word.indexOf('@')) : word;
        return Arrays.stream(values())
                .filter(command -> command.typed().equals(bare))
                .findFirst();
    }
}
