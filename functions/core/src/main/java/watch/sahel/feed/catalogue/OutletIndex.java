package watch.sahel.feed.catalogue;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.FeedUrl;
import watch.sahel.feed.Outlet;
import watch.sahel.feed.document.Origin;

/// Which outlet stands behind an address or a name, such as an aggregator gives with each item.
public final class OutletIndex {
    private final Map<String, KnownOutlet> bySite = new HashMap<>();
    private final Map<String, KnownOutlet> byName = new HashMap<>();

    /// The languages of the feeds on each host.
    private final Map<String, Set<String>> languages = new HashMap<>();

    OutletIndex(Catalogue catalogue) {
        for (var outlet : catalogue.outlets()) {
            outlet.sites().forEach(site -> bySite.put(site, outlet));
            outlet.names().forEach(name -> byName.put(Catalogue.nameKey(name), outlet));
            for (var feed : outlet.feeds()) {
                languages
                        .computeIfAbsent(FeedUrl.host(feed.listed().url()), _ -> new HashSet<>())
                        .add(feed.listed().outlet().language());
            }
        }
    }

    /// Of the project's own catalogue.
    public static OutletIndex own() {
        return Own.INDEX;
    }

    /// The outlet whose pages or feeds the address is among: on its host or a host below that, on shared
    /// hosts below its path. Its language is that of its feed on this very host, or what it writes if that is
    /// one language, else empty.
    public Optional<Outlet> byUrl(String url) {
        try {
            var address = FeedUrl.parse(url);
            return Site.around(address).stream()
                    .flatMap(site -> Optional.ofNullable(bySite.get(site)).stream())
                    .findFirst()
                    .map(outlet -> outlet.in(language(address)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The outlet of exactly this name; accents, capitals and punctuation make no difference.
    public Optional<Outlet> byName(String name) {
        return Optional.ofNullable(byName.get(Catalogue.nameKey(name))).map(outlet -> outlet.in(""));
    }

    /// Who an aggregator's item is from. Where it gives an address, that alone decides: other outlets have
    /// taken well-known names. An outlet we do not know keeps the name that was given, and nothing is claimed
    /// of it. Empty when the origin says nothing.
    public Optional<Outlet> behind(Origin origin) {
        var known = origin.url().isBlank() ? byName(origin.name()) : byUrl(origin.url());
        return known.or(() -> unknown(origin));
    }

    private static Optional<Outlet> unknown(Origin origin) {
        var name = origin.name().isBlank() ? host(origin.url()) : origin.name().strip();
        return name.isEmpty() ? Optional.empty() : Optional.of(new Outlet(name, "", "", Affiliation.UNKNOWN));
    }

    private static String host(String url) {
        try {
            return FeedUrl.host(FeedUrl.parse(url));
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private String language(URI address) {
        var written = languages.getOrDefault(FeedUrl.host(address), Set.of());
        return written.size() == 1 ? written.iterator().next() : "";
    }

    private static final class Own {
        private static final OutletIndex INDEX = new OutletIndex(Catalogue.own());
    }
}
