package watch.sahel.feed.document;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What [FeedParser] promises of whatever it was given. In plain `if`s, as the fuzzer asks this some thousand times a
/// second and learns from every branch.
final class FeedContract {
    /// Four digits of a year, and a day for the zone.
    private static final Instant FIRST = Instant.parse("-0001-12-31T00:00:00Z");

    private static final Instant LAST = Instant.parse("+10000-01-02T00:00:00Z");

    /// A line for people.
    private static final int MAX_NOTE_CHARS = 300;

    private FeedContract() {}

    static void check(Parsed parsed) {
        switch (parsed) {
            case Parsed.Entries feed -> feed(feed);
            case Parsed.Unreadable page -> {
                line("reason", page.why());
                page.offers().forEach(offer -> link("offer", offer));
                holds(
                        page.offers().size() <= FeedDiscovery.MAX_OFFERS,
                        "offers",
                        page.offers().size());
            }
        }
    }

    private static void feed(Parsed.Entries feed) {
        holds(
                feed.entries().size() <= FeedParser.MAX_ENTRIES,
                "entries",
                feed.entries().size());
        text("title of the feed", feed.title(), FeedParser.MAX_TITLE_CHARS);
        linkOrNone("link of the feed", feed.link());
        bounded("language", feed.language());
        hints(feed.hints());
        feed.notes().forEach(note -> line("note", note));
        feed.entries().forEach(FeedContract::entry);
    }

    private static void entry(Entry entry) {
        bounded("guid", entry.guid());
        linkOrNone("link", entry.link());
        text("title", entry.title(), FeedParser.MAX_TITLE_CHARS);
        text("summary", entry.summary(), FeedParser.MAX_SUMMARY_CHARS);
        bounded("content", entry.content().html());
        text("content as text", entry.content().text(), FeedParser.MAX_FIELD_CHARS);
        text("author", entry.author(), FeedParser.MAX_FIELD_CHARS);
        bounded("language", entry.language());
        instant("published", entry.published());
        instant("updated", entry.updated());
        entry.categories().forEach(category -> bounded("category", category));
        entry.enclosures().forEach(enclosure -> link("enclosure", enclosure.url()));
        entry.origin().ifPresent(FeedContract::origin);
    }

    private static void origin(Origin origin) {
        text("origin", origin.name(), FeedParser.MAX_FIELD_CHARS);
        linkOrNone("origin's link", origin.url());
    }

    private static void hints(UpdateHints hints) {
        hints.interval().ifPresent(interval -> holds(interval.compareTo(Duration.ZERO) > 0, "interval", interval));
        hints.skipHours().forEach(hour -> holds(hour >= 0 && hour < 24, "hour to skip", hour));
    }

    private static void instant(String what, Optional<Instant> read) {
        read.ifPresent(instant -> holds(instant.isAfter(FIRST) && instant.isBefore(LAST), what, instant));
    }

    private static void linkOrNone(String what, String link) {
        if (!link.isEmpty()) {
            link(what, link);
        }
    }

    /// Absolute, http(s), in ASCII, and nothing that the fetcher's [URI] would stumble over.
    private static void link(String what, String link) {
        holds(link.startsWith("http://") || link.startsWith("https://"), what, link);
        holds(link.chars().allMatch(letter -> letter > ' ' && letter < 0x7F), what, link);
        holds(link.length() <= FeedParser.MAX_FIELD_CHARS, what, link.length());
        holds(!URI.create(link).getRawAuthority().isEmpty(), what, link);
    }

    /// As a reader sees it: bounded, on one line, whole characters, nothing invisible that could hide something.
    private static void text(String what, String text, int most) {
        holds(text.length() <= most, what, text.length());
        whole(what, text);
    }

    private static void line(String what, String line) {
        holds(!line.isBlank() && line.length() <= MAX_NOTE_CHARS, what, line);
        whole(what, line);
    }

    private static void whole(String what, String text) {
        holds(text.codePoints().noneMatch(FeedContract::isUnfit), what, text);
    }

    /// Controls, line breaks, and halves of surrogate pairs, which no encoding can write.
    private static boolean isUnfit(int letter) {
        return Character.isISOControl(letter)
                || (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE)
                || letter == '\u2028'
                || letter == '\u2029';
    }

    private static void bounded(String what, String text) {
        holds(text.length() <= FeedParser.MAX_FIELD_CHARS, what, text.length());
    }

    private static void holds(boolean promise, String what, Object value) {
        if (!promise) {
            throw new AssertionError(what + " breaks its promise: " + List.of(value));
        }
    }
}
