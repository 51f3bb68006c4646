package watch.sahel.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Who stands behind an outlet, as a reader must know it to weigh a report.
public enum Affiliation {
    INDEPENDENT,
    PUBLIC_BROADCASTER,
    STATE_AFFILIATED,
    PARTY_TO_THE_CONFLICT,
    RESEARCH,
    INTERGOVERNMENTAL,
    /// Passes on what others report: who stands behind an item is told by the item's own origin.
    AGGREGATOR,
    /// Nobody has said. Not the same as independent, which is a claim.
    UNKNOWN;

    /// Reads the words used in feed lists, such as `state-affiliated (RU)`, `public` or `ngo-research`; empty
    /// for a word that says none of them.
    public static Optional<Affiliation> named(String text) {
        var word =
                text.toLowerCase(Locale.ROOT).replaceFirst("\\(.*", "").strip().replaceAll("[\\s_]+", "-");
        return switch (word) {
            case "public", "public-service" -> Optional.of(PUBLIC_BROADCASTER);
            case "state", "state-media" -> Optional.of(STATE_AFFILIATED);
            case "party", "party-to-conflict" -> Optional.of(PARTY_TO_THE_CONFLICT);
            case "ngo-research" -> Optional.of(RESEARCH);
            default ->
                Stream.of(values()).filter(known -> known.label().equals(word)).findFirst();
        };
    }

    /// Whether it is known to be nobody's mouthpiece: what it reports by itself counts as a report of its own.
    public boolean standsApart() {
        return switch (this) {
            case INDEPENDENT, PUBLIC_BROADCASTER, RESEARCH, INTERGOVERNMENTAL -> true;
            case STATE_AFFILIATED, PARTY_TO_THE_CONFLICT, AGGREGATOR, UNKNOWN -> false;
        };
    }

    /// The lower-case form used in lists and records: `state-affiliated`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
