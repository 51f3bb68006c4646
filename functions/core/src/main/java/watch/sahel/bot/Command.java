package watch.sahel.bot;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a chat can say, in the order of the help text and the chat's menu.
public enum Command {
    START("subscribe to the Sahel and Wagner"),
    LATEST("the newest stories: /latest, /latest wagner, /latest 10"),
    WATCH("a query of your own: /watch @jnim AND (fuel OR convoy)"),
    WATCHES("your queries, and an end to them"),
    WHY("what a story matched by: /why and the address of its page, or a button under /latest"),
    DIGEST("what you have not been told yet, now"),
    TOPICS("what is watched, and what you get"),
    SOURCES("how the feeds are doing: /sources, /sources rfi"),
    STOP("no more digests"),
    HELP("this list");

    private final String purpose;

    Command(String purpose) {
        this.purpose = purpose;
    }

    public String purpose() {
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
    public static Map<String, String> menu() {
        var menu = new LinkedHashMap<String, String>();
        for (var command : values()) {
            menu.put(command.word(), command.purpose);
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
