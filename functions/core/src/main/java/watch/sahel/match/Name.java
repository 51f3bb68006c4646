package watch.sahel.match;

import java.util.List;
import java.util.Set;
import watch.sahel.text.Shape;
import watch.sahel.text.Word;

/// A name of an entity as the trie finds it, spellings that fold alike taken together.
///
/// @param entry index of the entity in the lexicon
/// @param listed languages whose line has the name
/// @param doubted languages whose line marks it doubtful
/// @param letters how long it is when folded
/// @param heading whether it is the name the entity is headed by: what `unsure` lines speak of
/// @param capital whether the name is one word that must begin with a capital letter
/// @param exact if not empty, the only ways it may be written
/// @param decoy whether it is not the entity at all, but something else that contains its name (Wagner Moura)
record Name(
        int entry,
        int words,
        int letters,
        int listed,
        int doubted,
        boolean heading,
        boolean capital,
        Set<String> exact,
        boolean decoy) {
    /// So short that it is likely to be a word of a language we do not know.
    private static final int COMMON_LENGTH = 5;

    Name {
        exact = Set.copyOf(exact);
    }

    /// Whether these words are cased and accented as the name has to be.
    boolean writtenIn(String text, List<Word> found, Casing casing) {
        if (!exact.isEmpty()) {
            return exact.contains(Spelling.bare(text, found));
        }
        return !capital
                || casing == Casing.NONE
                || found.getFirst().shape().capitalised()
                || found.getFirst().shape() == Shape.CASELESS;
    }

    /// Whether the name alone leaves open what is meant, in a passage of this language.
    boolean doubtful(SpokenIn language) {
        return switch (language) {
            case SpokenIn.Ours(var tongue) when (listed & tongue.bit()) != 0 -> (doubted & tongue.bit()) != 0;
            case SpokenIn.Ours _, SpokenIn.Unknown _ -> doubted != 0;
            case SpokenIn.Foreign _ -> doubted != 0 || (words == 1 && letters <= COMMON_LENGTH);
        };
    }
}
