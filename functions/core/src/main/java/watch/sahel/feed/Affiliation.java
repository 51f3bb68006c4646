package watch.sahel.feed;

import java.util.Locale;

/// Who stands behind an outlet, as a reader must know it to weigh a report.
public enum Affiliation {
    INDEPENDENT,
    PUBLIC_BROADCASTER,
    STATE_AFFILIATED,
    PARTY_TO_THE_CONFLICT,
    RESEARCH,
    INTERGOVERNMENTAL;

    /// Reads the words used in feed lists, such as `state-affiliated (RU)` or `ngo-research`; anything else is
    /// taken as independent.
    public static Affiliation parse(String text) {
        var word = text.toLowerCase(Locale.ROOT);
        if (word.startsWith("state")) {
            return STATE_AFFILIATED;
        }
        if (word.startsWith("public")) {
            return PUBLIC_BROADCASTER;
        }
        if (word.startsWith("party")) {
            return PARTY_TO_THE_CONFLICT;
        }
        if (word.contains("research")) {
            return RESEARCH;
        }
        return word.startsWith("intergov") ? INTERGOVERNMENTAL : INDEPENDENT;
    }

    /// The lower-case form used in lists and records: `state-affiliated`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
