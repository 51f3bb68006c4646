package watch.sahel.local.inspect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import watch.sahel.feed.Rhythm;
import watch.sahel.feed.document.Entry;

/// The dates of a document's entries, in the document's order; entries without one are left out.
record DocumentDates(List<Instant> all) {
    private static final int DAYS_OF_WEEK = 7;

    /// From here on it is one, in a person's words.
    private static final double NEARLY_ONE = 0.9;

    DocumentDates {
        all = List.copyOf(all);
    }

    static DocumentDates of(List<Entry> entries) {
        return new DocumentDates(
                entries.stream().flatMap(entry -> entry.dated().stream()).toList());
    }

    Optional<Instant> newest() {
        return all.stream().max(Instant::compareTo);
    }

    Optional<Instant> oldest() {
        return all.stream().min(Instant::compareTo);
    }

    Order order() {
        var falls = 0;
        var rises = 0;
        for (var i = 1; i < all.size(); i++) {
            var step = all.get(i).compareTo(all.get(i - 1));
            falls += step < 0 ? 1 : 0;
            rises += step > 0 ? 1 : 0;
        }
        return rises == 0 ? Order.NEWEST_FIRST : falls == 0 ? Order.OLDEST_FIRST : Order.NONE;
    }

    /// How often something comes, as the bot reckons on meeting a feed for the first time; empty if that takes
    /// more dates.
    Optional<String> pace() {
        if (all.size() < 2) {
            return Optional.empty();
        }
        var newest = newest().orElseThrow();
        var perDay = Rhythm.NONE.learn(all, newest, newest).itemsPerDay();
        if (perDay >= NEARLY_ONE) {
            return Optional.of("about " + Math.round(perDay) + " a day");
        }
        var perWeek = perDay * DAYS_OF_WEEK;
        return Optional.of(perWeek >= NEARLY_ONE ? "about " + Math.round(perWeek) + " a week" : "less than one a week");
    }

    /// How the entries follow one another. One on its own, and several of one moment, are in order.
    enum Order {
        NEWEST_FIRST,
        OLDEST_FIRST,
        NONE
    }
}
