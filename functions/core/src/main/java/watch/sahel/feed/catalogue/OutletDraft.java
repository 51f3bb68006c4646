package watch.sahel.feed.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.FeedUrl;
import watch.sahel.feed.Outlet;
import watch.sahel.feed.catalogue.KnownOutlet.KnownFeed;

/// An outlet of a catalogue of which not all lines have been read.
final class OutletDraft {
    private final String name;
    private final String where;
    private String country = "";
    private Affiliation affiliation = Affiliation.UNKNOWN;
    private String note = "";
    private final List<String> aliases = new ArrayList<>();
    private final LinkedHashSet<String> sites = new LinkedHashSet<>();
    private final LinkedHashSet<String> languages = new LinkedHashSet<>();
    private final List<FeedDraft> feeds = new ArrayList<>();

    OutletDraft(String name, String where) {
        this.name = name;
        this.where = where;
    }

    /// Takes one line.
    ///
    /// @param at the line's number
    /// @throws IllegalArgumentException saying what is wrong with it
    void say(String key, String value, String at) {
        switch (key) {
            case "country" -> country = once(key, country, code(value));
            case "affiliation" -> affiliation = affiliation(value);
            case "also" -> aliases.addAll(items(value));
            case "site" -> items(value).forEach(site -> sites.add(site(site)));
            case "language" -> items(value).forEach(language -> languages.add(language(language)));
            case "feed" -> feeds.add(feed(value, at));
            case "or" -> lastFeed(key).alternate(value);
            case "agent" -> lastFeed(key).agent(value);
            case "note" -> note(value);
            default -> throw new IllegalArgumentException("'" + key + "' is no known word");
        }
    }

    /// What an outlet must say and this one does not, with the line.
    List<String> missing() {
        var missing = new ArrayList<String>();
        if (country.isEmpty()) {
            missing.add(where + ": " + name + " has no country");
        }
        if (affiliation == Affiliation.UNKNOWN) {
            missing.add(where + ": " + name + " has no affiliation");
        }
        if (feeds.isEmpty() && sites.isEmpty() && aliases.isEmpty()) {
            missing.add(where + ": " + name + " has neither a feed nor a site nor another name");
        }
        feeds.forEach(feed -> feed.missing().forEach(missing::add));
        return missing;
    }

    /// Only when nothing is [#missing].
    KnownOutlet outlet() {
        var places = new LinkedHashSet<>(sites);
        feeds.forEach(feed -> Site.of(feed.url()).ifPresent(places::add));
        feeds.forEach(feed -> languages.add(feed.language()));
        return new KnownOutlet(
                where,
                name,
                aliases,
                List.copyOf(places),
                List.copyOf(languages),
                country,
                affiliation,
                note,
                feeds.stream().map(this::known).toList());
    }

    private KnownFeed known(FeedDraft feed) {
        return new KnownFeed(
                feed.where(), feed.listed(new Outlet(name, feed.language(), country, affiliation)), feed.note());
    }

    private Affiliation affiliation(String value) {
        if (affiliation != Affiliation.UNKNOWN) {
            throw new IllegalArgumentException("a second affiliation");
        }
        return Affiliation.named(value)
                .filter(named -> named.label().equals(value) && named != Affiliation.UNKNOWN)
                .orElseThrow(() -> new IllegalArgumentException("'" + value + "' is no affiliation; there are "
                        + String.join(
                                ", ",
                                Stream.of(Affiliation.values())
                                        .filter(known -> known != Affiliation.UNKNOWN)
                                        .map(Affiliation::label)
                                        .toList())));
    }

    /// An aggregator is the owner of a shared host.
    private String site(String value) {
        return affiliation == Affiliation.AGGREGATOR ? value : Site.parse(value);
    }

    private void note(String value) {
        if (feeds.isEmpty()) {
            note = once("note", note, value);
        } else {
            feeds.getLast().note(value);
        }
    }

    private static FeedDraft feed(String value, String at) {
        var words = value.split("\\s+", -1);
        if (words.length != 3) {
            throw new IllegalArgumentException("a feed is its language, id and address, not '" + value + "'");
        }
        return new FeedDraft(at, language(words[0]), new FeedId(words[1]), FeedUrl.parse(words[2]));
    }

    private FeedDraft lastFeed(String key) {
        if (feeds.isEmpty()) {
            throw new IllegalArgumentException("'" + key + "' belongs under a feed");
        }
        return feeds.getLast();
    }

    private static String code(String value) {
        return IsoCodes.country(value)
                .filter(value::equals)
                .orElseThrow(() -> new IllegalArgumentException("'" + value + "' is no country of ISO 3166"));
    }

    private static String language(String value) {
        return IsoCodes.language(value)
                .filter(value::equals)
                .orElseThrow(() -> new IllegalArgumentException("'" + value + "' is no language of ISO 639"));
    }

    static String once(String key, String before, String value) {
        if (!before.isEmpty()) {
            throw new IllegalArgumentException("a second " + key);
        }
        return value;
    }

    /// Splits at commas. No name of an outlet contains one.
    private static List<String> items(String value) {
        return Stream.of(value.split(",", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
