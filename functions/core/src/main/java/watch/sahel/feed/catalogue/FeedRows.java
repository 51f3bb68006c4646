package watch.sahel.feed.catalogue;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.FeedUrl;
import watch.sahel.feed.Outlet;
import watch.sahel.feed.catalogue.FeedList.Listed;
import watch.sahel.feed.catalogue.FeedList.Sifted;
import watch.sahel.feed.catalogue.FeedList.Taken;
import watch.sahel.text.Sha256;

/// Collects the rows of a list and what is wrong with them, so that all of it is told at once. What a row
/// does not say of its outlet is taken from our catalogue where that knows the outlet.
final class FeedRows {
    private static final int MAX_HOST_IN_ID = 60;

    private final List<Listed> listed = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> placesOfUrls = new HashMap<>();
    private final Map<FeedId, String> placesOfIds = new HashMap<>();

    /// Whether there are more rows than are taken, so that reading on is of no use.
    boolean full() {
        return listed.size() > FeedList.MAX_FEEDS;
    }

    void note(String note) {
        notes.add(note);
    }

    void add(FeedRow row) {
        try {
            var url = FeedUrl.parse(row.url());
            var earlier = placesOfUrls.putIfAbsent(FeedUrl.key(url), row.where());
            if (earlier != null) {
                notes.add(row.where() + ": " + url + " is the feed of " + earlier + " again; taken once");
                return;
            }
            var id = new FeedId(row.id().isEmpty() ? slug(url) : row.id());
            if (id.isAdded()) {
                throw new IllegalArgumentException("the id '" + id + "' is one of feeds that chats add: leave it out");
            }
            var namesake = placesOfIds.putIfAbsent(id, row.where());
            if (namesake != null) {
                throw new IllegalArgumentException("the id '" + id + "' is that of " + namesake + " too");
            }
            listed.add(new Listed(id, url, outlet(row, url), alternates(row), row.userAgent()));
        } catch (IllegalArgumentException e) {
            problems.add(row.where() + ": " + e.getMessage());
        }
    }

    /// @throws FeedListException if anything is wrong, or there is nothing
    Taken taken() {
        if (full()) {
            problems.add("it lists more than " + FeedList.MAX_FEEDS + " feeds: split it");
        }
        if (listed.isEmpty() && problems.isEmpty()) {
            problems.add("it lists no feed");
        }
        if (!problems.isEmpty()) {
            throw new FeedListException(problems);
        }
        return new Taken(listed, notes);
    }

    /// @throws FeedListException if there is nothing
    Sifted sifted() {
        if (listed.isEmpty() && problems.isEmpty()) {
            throw new FeedListException("it lists no feed");
        }
        return new Sifted(
                listed, Stream.concat(problems.stream(), notes.stream()).toList());
    }

    private Outlet outlet(FeedRow row, URI url) {
        var known = OutletIndex.own().byUrl(url.toString());
        return new Outlet(
                name(row, url, known),
                language(row).or(() -> known.map(Outlet::language)).orElse(""),
                country(row).or(() -> known.map(Outlet::country)).orElse(""),
                affiliation(row).or(() -> known.map(Outlet::affiliation)).orElse(Affiliation.UNKNOWN));
    }

    /// A known outlet keeps one name, or a report of its own would confirm it. An aggregator is no source, so
    /// that the title its reader gave is the better name.
    private static String name(FeedRow row, URI url, Optional<Outlet> known) {
        var own = known.filter(outlet -> outlet.affiliation() != Affiliation.AGGREGATOR)
                .filter(_ -> row.affiliation().isEmpty())
                .map(Outlet::name);
        return own.orElse(row.title().isEmpty() ? url.getHost() : row.title());
    }

    private Optional<String> language(FeedRow row) {
        var language = IsoCodes.language(row.language());
        noteUnread(row, "language", row.language(), language);
        return language;
    }

    private Optional<String> country(FeedRow row) {
        var country = IsoCodes.countryIn(row.country());
        noteUnread(row, "country", row.country(), country);
        return country;
    }

    private Optional<Affiliation> affiliation(FeedRow row) {
        var affiliation = Affiliation.named(row.affiliation());
        noteUnread(row, "affiliation", row.affiliation(), affiliation);
        return affiliation;
    }

    private void noteUnread(FeedRow row, String what, String word, Optional<?> read) {
        if (!word.isEmpty() && read.isEmpty()) {
            notes.add(row.where() + ": '" + word + "' is no " + what + " we know; left out");
        }
    }

    private static List<URI> alternates(FeedRow row) {
        var alternates = new ArrayList<URI>();
        for (var text : row.alternates().split("\\s+", -1)) {
            if (!text.isEmpty()) {
                alternates.add(FeedUrl.parse(text));
            }
        }
        return alternates;
    }

    /// The same URL always gives the same id.
    private static String slug(URI uri) {
        var host = FeedUrl.host(uri).replaceAll("[^a-z0-9.-]", "-");
        return host.substring(0, Math.min(host.length(), MAX_HOST_IN_ID)) + "-"
                + Sha256.identity(uri.toString()).substring(0, 8);
    }
}
