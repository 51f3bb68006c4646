package watch.sahel.feed;

import java.util.List;
import java.util.function.Predicate;
import watch.sahel.feed.document.Entry;

/// Which entries of a document the feed has not carried before. An entry is known by its id and title; and it is
/// known by its words when those came before *with the same date*, for feeds that give old items new ids or new
/// links.
///
/// Without a date equal words prove nothing: a column may have the same title and blurb every week. There the
/// document as a whole decides: if most of what it says is known and nearly all its ids are new, its ids are worth
/// nothing.
public final class Novelty {
    /// In a smaller document chance could look like a pattern.
    static final int MIN_DOCUMENT = 5;
    /// Of its entries, those with known words under unknown ids, before a document's ids count as worthless.
    static final double WORTHLESS_SHARE = 0.8;

    private Novelty() {}

    /// In the document's order.
    public static List<Entry> in(List<Entry> document, SeenSet seen) {
        Predicate<Entry> unseen = entry -> !seen.contains(entry);
        Predicate<Entry> repeated = entry -> entry.dated().isPresent() && seen.containsWords(entry);
        var fresh = document.stream().filter(unseen.and(repeated.negate())).toList();
        return idsAreWorthless(document, seen)
                ? fresh.stream().filter(entry -> !seen.containsWords(entry)).toList()
                : fresh;
    }

    private static boolean idsAreWorthless(List<Entry> document, SeenSet seen) {
        var renamed = document.stream()
                .filter(entry -> !seen.contains(entry) && seen.containsWords(entry))
                .count();
        return document.size() >= MIN_DOCUMENT && renamed >= WORTHLESS_SHARE * document.size();
    }
}
