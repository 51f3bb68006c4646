package watch.sahel.feed.catalogue;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Tells the codes of languages (ISO 639) and countries (ISO 3166) from words that only look like them.
final class IsoCodes {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /// Reserved in ISO 3166 for bodies that are no country; both have a flag.
    private static final Set<String> RESERVED = Set.of("EU", "UN");

    private IsoCodes() {}

    /// A BCP 47 tag of a known language, in lower case: `fr`, `pt-br`.
    static Optional<String> language(String text) {
        var tag = text.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return tag.matches("[a-z]{2}(-[a-z0-9]{2,8})*") && LANGUAGES.contains(tag.substring(0, 2))
                ? Optional.of(tag)
                : Optional.empty();
    }

    /// The code of a country, in upper case.
    static Optional<String> country(String text) {
        var code = text.strip().toUpperCase(Locale.ROOT);
        return COUNTRIES.contains(code) || RESERVED.contains(code) ? Optional.of(code) : Optional.empty();
    }

    /// The country in a remark such as `RU (exile)`, `US/MU` or `UN (OCHA)`.
    static Optional<String> countryIn(String text) {
        return text.matches("[A-Za-z]{2}([^A-Za-z].*)?") ? country(text.substring(0, 2)) : Optional.empty();
    }
}
