package watch.sahel.article;

import java.util.Optional;
import java.util.regex.Pattern;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Feed;
import watch.sahel.feed.Outlet;
import watch.sahel.feed.catalogue.OutletIndex;
import watch.sahel.feed.document.Entry;

/// Whose an entry is. Of an outlet's own feed, its own, whatever the entry quotes. Of an aggregator's feed, that of
/// whom the entry names: as its [Origin] (Google News, ReliefWeb), or in brackets before the title or text
/// (AllAfrica).
final class Provenance {
    /// No outlet of the catalogue has a longer name.
    private static final int MAX_NAME_CHARS = 80;

    private static final Pattern BRACKETED = Pattern.compile("\\A\\[([^\\[\\]\\n]{2," + MAX_NAME_CHARS + "})]\\s*");

    private Provenance() {}

    static Outlet of(Feed feed, Entry entry) {
        return feed.outlet().affiliation() == Affiliation.AGGREGATOR
                ? named(entry, feed.outlet().language()).orElse(feed.outlet())
                : feed.outlet();
    }

    private static Optional<Outlet> named(Entry entry, String language) {
        return entry.origin()
                .filter(origin -> !origin.url().isEmpty())
                .flatMap(OutletIndex.own()::behind)
                .or(() -> byName(entry).map(outlet -> writing(language, outlet)));
    }

    private static Optional<Outlet> byName(Entry entry) {
        return entry.origin()
                .flatMap(OutletIndex.own()::behind)
                .or(() -> bracketed(entry.title()))
                .or(() -> bracketed(entry.summary()));
    }

    /// Only a known outlet: a bracket may as well say `[Opinion]`.
    private static Optional<Outlet> bracketed(String text) {
        var bracket = BRACKETED.matcher(text);
        return bracket.find() ? OutletIndex.own().byName(bracket.group(1)) : Optional.empty();
    }

    /// Where only a name is given the words are the aggregator's, in the language of its feed, whatever the outlet
    /// writes at home.
    private static Outlet writing(String language, Outlet outlet) {
        return new Outlet(outlet.name(), language, outlet.country(), outlet.affiliation());
    }

    /// The text without a known outlet in brackets before it.
    static String withoutOutlet(String text) {
        return bracketed(text).isPresent() ? BRACKETED.matcher(text).replaceFirst("") : text;
    }
}
