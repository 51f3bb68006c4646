package watch.sahel.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// German writes `Wagnersöldner`, `Sahelstaaten` and `Juntachef` as one word: finds the name in front of a known
/// last part.
public final class Compounds {
    /// Last parts, folded, that the press puts after names; longer ones first where one ends in another.
    private static final List<String> HEADS = List.of(
            "separatisten",
            "miliz",
            "soldnern",
            "soldner",
            "kampfern",
            "kampfer",
            "rebellen",
            "gruppen",
            "gruppe",
            "truppen",
            "truppe",
            "staaten",
            "landern",
            "lander",
            "mission",
            "einsatz",
            "chefs",
            "chef",
            "junta",
            "region",
            "konflikt",
            "krise",
            "zone");

    private static final int SHORTEST_NAME = 4;
    private static final int SHORTEST_LAST_PART = 5;

    private Compounds() {}

    /// The part of `folded` before a known last part, and without the linking hyphen, which has parted the word
    /// before.
    public static Optional<String> name(String folded) {
        if (folded.length() < SHORTEST_NAME + 4) {
            return Optional.empty();
        }
        for (var head : HEADS) {
            if (folded.endsWith(head) && folded.length() - head.length() >= SHORTEST_NAME) {
                return Optional.of(folded.substring(0, folded.length() - head.length()));
            }
        }
        return Optional.empty();
    }

    /// `folded` without the s of a genitive: *Prigoschins*.
    public static Optional<String> genitive(String folded) {
        return folded.length() > SHORTEST_NAME && folded.endsWith("s")
                ? Optional.of(folded.substring(0, folded.length() - 1))
                : Optional.empty();
    }

    /// All ends of `folded` that are long enough to be its last part, whatever they mean; the longest first.
    public static List<String> lastParts(String folded) {
        var parts = new ArrayList<String>();
        for (var from = SHORTEST_NAME; from <= folded.length() - SHORTEST_LAST_PART; from++) {
            parts.add(folded.substring(from));
        }
        return parts;
    }
}
