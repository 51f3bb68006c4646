package watch.sahel.feed.catalogue;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// Google News searches that stand in for an outlet whose own feed is out of reach. Seen of them: at most
/// about 100 items, 429 after repeated polling, and links to Google that lead a browser on to the outlet. Nobody is
/// asked where to: what can be read off a link is read where an article is made of the item, the rest is left.
final class GoogleNews {
    /// Far enough back that a week's silence of the outlet's own feed is bridged.
    private static final String WINDOW = "7d";

    /// The edition of each language: `hl`, `gl` and `ceid` of Google's own links.
    private static final Map<String, String> EDITIONS = Map.of(
            "ar", "hl=ar&gl=EG&ceid=EG:ar",
            "de", "hl=de&gl=DE&ceid=DE:de",
            "en", "hl=en-US&gl=US&ceid=US:en",
            "es", "hl=es&gl=ES&ceid=ES:es",
            "fr", "hl=fr&gl=FR&ceid=FR:fr",
            "pl", "hl=pl&gl=PL&ceid=PL:pl",
            "pt", "hl=pt-PT&gl=PT&ceid=PT:pt-150",
            "ru", "hl=ru&gl=RU&ceid=RU:ru",
            "uk", "hl=uk&gl=UA&ceid=UA:uk");

    private GoogleNews() {}

    /// What one site published, as Google News has it; empty for a language without an edition.
    static Optional<URI> of(String site, String language) {
        return Optional.ofNullable(EDITIONS.get(language))
                .map(edition -> URI.create(
                        "https://news.google.com/rss/search?q=site:" + site + "+when:" + WINDOW + "&" + edition));
    }
}
