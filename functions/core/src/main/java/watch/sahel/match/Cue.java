package watch.sahel.match;

/// What a word that is no name does to the names around it.
///
/// @param entry index of the entity (or act, or aside) it belongs to
/// @param tongues languages it is a word of; 0 when it does its work in all
record Cue(int entry, Effect effect, int tongues) {
    static Cue inAll(int entry, Effect effect) {
        return new Cue(entry, effect, 0);
    }

    /// A word of one language may be another word elsewhere (*Art*, *mode*), so signals only speak in their own.
    boolean speaks(SpokenIn language) {
        return tongues == 0
                || switch (language) {
                    case SpokenIn.Ours(var tongue) -> (tongues & tongue.bit()) != 0;
                    case SpokenIn.Foreign _, SpokenIn.Unknown _ -> true;
                };
    }

    enum Effect {
        SETTLES,
        RULES_OUT,
        UNSETTLES,
        SIGNALS
    }
}
