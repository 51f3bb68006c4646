package watch.sahel.match;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an entity contributes to a topic.
enum Part {
    /// Is the topic: one is enough.
    ACTOR,
    /// Where it happens: needs something done as well.
    PLACE,
    /// Something done or somebody doing it: needs a place as well.
    HINT,
    /// Is the topic when a headline speaks of it; in the text below it is background.
    HEADLINE,
    /// Somewhere else with a war of its own: when a headline is about it, a place in the text below is only near
    /// it.
    ELSEWHERE,
    /// Nothing: gives context to other names only. Never written in the lexicon.
    NONE;

    static Optional<Part> named(String word) {
        return Arrays.stream(values())
                .filter(part ->
                        part != NONE && part.name().toLowerCase(Locale.ROOT).equals(word))
                .findAny();
    }
}
