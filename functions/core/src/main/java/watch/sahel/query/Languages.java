package watch.sahel.query;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import watch.sahel.text.Fold;
import watch.sahel.text.Nearest;

/// The codes of languages, ISO 639 with two letters.
final class Languages {
    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    private Languages() {}

    static boolean isCode(String written) {
        return CODES.contains(written);
    }

    /// Codes of the languages that are called `written`, in English or by themselves; those of `fr-CA` and `fra`.
    static List<String> like(String written) {
        var folded = Fold.fold(written);
        return Stream.concat(
                        Stream.of(primary(written)).filter(CODES::contains),
                        CODES.stream().sorted().filter(code -> isCalled(Locale.of(code), folded)))
                .distinct()
                .limit(Completion.MAX_OFFERS)
                .toList();
    }

    private static String primary(String written) {
        var end = 0;
        while (end < written.length() && Character.isLetter(written.charAt(end))) {
            end++;
        }
        return written.substring(0, end);
    }

    private static boolean isCalled(Locale language, String folded) {
        return Stream.of(
                        language.getDisplayLanguage(Locale.ENGLISH),
                        language.getDisplayLanguage(language),
                        language.getISO3Language())
                .map(Fold::fold)
                .anyMatch(name -> name.equals(folded) || (folded.length() > 3 && Nearest.alike(folded, name)));
    }
}
