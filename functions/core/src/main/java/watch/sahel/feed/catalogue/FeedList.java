package watch.sahel.feed.catalogue;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.Listing;
import watch.sahel.feed.Outlet;

/// Reads a list of feeds in any of three forms, told apart by what is in it: CSV ([FeedCsv]), OPML ([Opml])
/// or the form of our own [Catalogue].
public final class FeedList {
    /// More feeds than one operator of this bot polls; the largest export of a reader seen had 2,000.
    public static final int MAX_FEEDS = 5_000;

    /// Characters; far more than any list seen (a large OPML of 2,000 feeds has 500,000).
    public static final int MAX_CHARS = 10 << 20;

    private static final Pattern DECLARATION = Pattern.compile("<!(?:DOCTYPE|ENTITY)", Pattern.CASE_INSENSITIVE);

    /// Of a feed's own title, taken as the name of its outlet: no outlet of the catalogue has a longer one.
    public static final int MAX_TITLE = 80;

    /// One row: what a feed is before it was ever polled.
    ///
    /// @param alternates other addresses of the same feed, tried in this order when `url` fails
    /// @param userAgent sent to this server instead of the bot's own name, or empty
    public record Listed(FeedId id, URI url, Outlet outlet, List<URI> alternates, String userAgent) {
        public Listed {
            alternates = List.copyOf(alternates);
            if (alternates.size() > Listing.MAX_ALTERNATES) {
                throw new IllegalArgumentException(
                        "a feed has at most " + Listing.MAX_ALTERNATES + " alternates, not " + alternates.size());
            }
        }

        /// A feed with one address, asked for under the bot's own name.
        public Listed(FeedId id, URI url, Outlet outlet) {
            this(id, url, outlet, List.of(), "");
        }

        /// As a feed remembers it.
        public Listing listing() {
            return new Listing(url, alternates, userAgent, outlet);
        }

        /// Whether an item's outlet is told by the item, see [OutletIndex#behind].
        public boolean aggregator() {
            return outlet.affiliation() == Affiliation.AGGREGATOR;
        }
    }

    /// @param notes what was left out or doubtful, each with its line
    public record Taken(List<Listed> feeds, List<String> notes) {
        public Taken {
            feeds = List.copyOf(feeds);
            notes = List.copyOf(notes);
        }
    }

    /// @param problems a line each, of what was left out
    public record Sifted(List<Listed> feeds, List<String> problems) {
        public Sifted {
            feeds = List.copyOf(feeds);
            problems = List.copyOf(problems);
        }
    }

    private FeedList() {}

    /// The project's own catalogue.
    public static List<Listed> catalogue() {
        return Catalogue.own().feeds();
    }

    /// A feed of which no more is known than this; what we know of its outlet goes before.
    ///
    /// @param title as somebody gives it, on whatever lines, or blank
    /// @param language BCP 47, or empty
    public static Listed one(URI url, String title, String language) {
        var rows = new FeedRows();
        rows.add(FeedRow.of(url.toString(), shortened(title), language));
        return rows.taken().feeds().getFirst();
    }

    private static String shortened(String title) {
        var plain = title.strip();
        return plain.codePointCount(0, plain.length()) <= MAX_TITLE
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, MAX_TITLE - 1)) + "…";
    }

    /// Takes of an OPML list what is right, from whomever it comes.
    ///
    /// @throws FeedListException if it is none, lists nothing, or declares a document type: that may lead elsewhere
    public static Sifted sift(String text) {
        var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (!plain.stripLeading().startsWith("<")) {
            throw new FeedListException("it is no OPML: export the list from your reader as OPML");
        }
        if (DECLARATION.matcher(plain).find()) {
            throw new FeedListException("it declares a document type or an entity (<!DOCTYPE, <!ENTITY): remove that");
        }
        return OpmlReader.sift(plain);
    }

    /// @throws FeedListException naming every line that is wrong
    public static List<Listed> read(String text) {
        return take(text).feeds();
    }

    /// Like [#read], with what else is to be said of the list.
    ///
    /// @throws FeedListException naming every line that is wrong
    public static Taken take(String text) {
        if (text.length() > MAX_CHARS) {
            throw new FeedListException("it is longer than " + MAX_CHARS + " characters: split it");
        }
        var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (plain.stripLeading().startsWith("<")) {
            return OpmlReader.read(plain);
        }
        return Catalogue.isOne(plain) ? new Taken(Catalogue.read(plain).feeds(), List.of()) : FeedCsv.read(plain);
    }
}
