package watch.sahel.match;

import watch.sahel.text.Script;

/// What is known about the language of a passage.
sealed interface SpokenIn {
    /// One the lexicon has names in.
    record Ours(Tongue tongue) implements SpokenIn {}

    /// Known, and none of ours: *mali* may be any word there.
    record Foreign() implements SpokenIn {}

    record Unknown() implements SpokenIn {}

    default boolean is(Tongue wanted) {
        return this instanceof Ours(var tongue) && tongue == wanted;
    }

    static SpokenIn of(Passage passage) {
        var language = passage.primaryLanguage();
        if (language.isEmpty()) {
            return byLetters(passage.title() + " " + passage.text(Field.SUMMARY));
        }
        return Tongue.of(language).<SpokenIn>map(Ours::new).orElseGet(Foreign::new);
    }

    /// Arabic and the two Cyrillic languages give themselves away; which of the Latin ones it is, letters do not
    /// tell.
    private static SpokenIn byLetters(String text) {
        return switch (Script.of(text)) {
            case ARABIC -> new Ours(Tongue.AR);
            case CYRILLIC -> new Ours(hasUkrainianLetter(text) ? Tongue.UK : Tongue.RU);
            case LATIN, OTHER -> new Unknown();
        };
    }

    private static boolean hasUkrainianLetter(String text) {
        return text.chars().anyMatch(letter -> "іїєІЇЄ".indexOf(letter) >= 0);
    }
}
