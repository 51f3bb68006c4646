package watch.sahel.feed;

import java.util.Locale;

/// The publisher of a feed.
///
/// @param language the language it mostly writes, BCP 47, or empty when unknown; an entry may say otherwise
/// @param country the country it publishes from, ISO 3166 alpha-2, or empty
public record Outlet(String name, String language, String country, Affiliation affiliation) {
    public Outlet {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an outlet needs a name");
        }
        language = language.toLowerCase(Locale.ROOT);
        country = country.toUpperCase(Locale.ROOT);
    }
}
