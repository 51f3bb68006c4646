package watch.sahel.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The short words that Arabic writes onto the next one: و and ف (and), ب ل ك (in, to, as), with or without the
/// article. Only takes them off; the article ال is part of a name and stays, and لل gives it back the alif it
/// swallowed.
public final class Proclitics {
    /// A name shorter than this would meet too many ordinary words that begin with these letters.
    private static final int SHORTEST_REST = 4;

    private static final String ARTICLE = "ال";
    /// With fewer letters ال is more often a part of the word than its article.
    private static final int SHORTEST_NOUN = 3;

    private static final String CONJUNCTIONS = "وف";
    private static final String PREPOSITIONS = "بلك";

    private Proclitics() {}

    /// What `folded` may be once proclitics are taken off, the fewest taken off first; `folded` itself is not among
    /// them.
    public static List<String> without(String folded) {
        if (folded.length() <= SHORTEST_REST || Script.of(folded.charAt(0)) != Script.ARABIC) {
            return List.of();
        }
        var rests = new ArrayList<String>(3);
        preposition(folded, rests);
        if (CONJUNCTIONS.indexOf(folded.charAt(0)) >= 0) {
            var rest = folded.substring(1);
            rests.add(rest);
            preposition(rest, rests);
        }
        return rests;
    }

    /// `folded` without the article ال, for words that are no names.
    public static Optional<String> withoutArticle(String folded) {
        return folded.startsWith(ARTICLE) && folded.length() >= ARTICLE.length() + SHORTEST_NOUN
                ? Optional.of(folded.substring(ARTICLE.length()))
                : Optional.empty();
    }

    private static void preposition(String folded, List<String> rests) {
        if (folded.length() <= SHORTEST_REST || PREPOSITIONS.indexOf(folded.charAt(0)) < 0) {
            return;
        }
        var rest = folded.substring(1);
        rests.add(folded.startsWith("لل") ? "ا" + rest : rest);
    }
}
