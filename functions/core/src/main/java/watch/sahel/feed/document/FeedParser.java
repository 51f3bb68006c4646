package watch.sahel.feed.document;

import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jdom2.Document;

/// Reads RSS 0.9x to 2.0, RDF, Atom and JSON Feed into entries of plain text with absolute links. In three steps,
/// as no document of the wild is to be trusted: [Decoding] makes characters of the bytes; [XmlTree], or where that
/// fails [XmlRepair], makes a bounded tree of the characters; and Rome's plug-ins, our [RssPlugin] and
/// [AtomPlugin], make a feed of the tree. Fetching, and what an entry means, are others' business.
public final class FeedParser {
    /// The largest honest feed seen (500 items, full text) had 3 MB. The fetcher takes no more either.
    public static final int MAX_BYTES = 10 << 20;
    /// A news feed carries 10 to 500 items; more is a mistake or an attack.
    public static final int MAX_ENTRIES = 1_000;

    public static final int MAX_TITLE_CHARS = 1_000;
    public static final int MAX_SUMMARY_CHARS = 20_000;
    /// Of one element's text; a long read has some 100,000.
    public static final int MAX_FIELD_CHARS = 1 << 20;
    /// Of elements within each other; what is deeper is left out. XHTML in Atom reaches some 30.
    public static final int MAX_DEPTH = 60;
    /// Of one element; more than a dozen was never seen.
    public static final int MAX_ATTRIBUTES = 100;

    /// Of all in one document; a thousand entries with everything a feed can say have some 50,000.
    public static final int MAX_ELEMENTS = 200_000;

    /// Where even counting elements ends: an attack.
    static final int MAX_XML_DEPTH = 10_000;

    private static final int SNIFFED_CHARS = 1_000;

    private FeedParser() {}

    /// Never throws for anything a document holds.
    public static Parsed parse(RawDocument raw) {
        if (raw.bytes().length > MAX_BYTES) {
            return new Parsed.Unreadable("larger than " + (MAX_BYTES >> 20) + " MB");
        }
        var decoded = Decoding.decode(raw.bytes(), raw.contentType());
        var text = decoded.text();
        var start = text.substring(0, Math.min(SNIFFED_CHARS, text.length())).strip();
        if (start.isEmpty()) {
            return new Parsed.Unreadable("the document is empty");
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return JsonFeedReader.read(text, raw);
        }
        return Prolog.find(text).map(root -> xml(raw, decoded, root)).orElseGet(() -> noFeed(text, start, raw));
    }

    private static Parsed.Unreadable noFeed(String text, String start, RawDocument raw) {
        if (start.contains("<opml")) {
            return new Parsed.Unreadable("a list of feeds (OPML) instead of a feed: import it as a list");
        }
        return FeedDiscovery.pageKind(text)
                .map(kind -> new Parsed.Unreadable(kind + " instead of a feed", FeedDiscovery.offers(text, raw.url())))
                .orElseGet(() -> new Parsed.Unreadable(notEvenAPage(start)));
    }

    private static String notEvenAPage(String start) {
        if (start.startsWith("%PDF")) {
            return "a PDF instead of a feed";
        }
        return start.startsWith("<")
                ? "XML, but no feed: it has no rss, rdf, feed or channel element"
                : "no feed: neither XML nor JSON";
    }

    private static Parsed xml(RawDocument raw, Decoded decoded, Prolog root) {
        var notes = new ArrayList<>(decoded.notes());
        var tree = tree(decoded.text(), root, notes);
        bounds(tree, notes);
        return tree.document()
                .map(document -> feed(raw, decoded, document, notes))
                .orElseGet(() -> new Parsed.Unreadable("not a readable feed"));
    }

    /// Strictly first: nearly all feeds are well-formed, and repairing reads every character.
    private static TreeBuilder tree(String text, Prolog root, List<String> notes) {
        var strict = new TreeBuilder();
        try {
            XmlTree.read(text, root.start(), strict);
            if (strict.done()) {
                return strict;
            }
        } catch (XMLStreamException _) {
            // told by the notes of the repair
        }
        var repaired = new TreeBuilder();
        notes.add("not well-formed XML, repaired");
        notes.addAll(XmlRepair.read(text, root, repaired));
        return repaired;
    }

    private static void bounds(TreeBuilder tree, List<String> notes) {
        if (tree.entries() > MAX_ENTRIES) {
            notes.add("only the first " + MAX_ENTRIES + " of " + tree.entries() + " entries are read");
        }
        if (tree.tooDeep()) {
            notes.add("elements more than " + MAX_DEPTH + " deep are left out");
        }
        if (tree.full()) {
            notes.add("only the first " + MAX_ELEMENTS + " elements are read");
        }
        if (tree.cut() > 0) {
            notes.add(tree.cut() + " texts longer than " + MAX_FIELD_CHARS + " characters are cut");
        }
    }

    private static Parsed feed(RawDocument raw, Decoded decoded, Document document, List<String> notes) {
        var url = raw.url().map(Object::toString).orElse("");
        document.setBaseURI(Links.base(url, raw.contentLocation()));
        var format = Dialect.prepare(document);
        try {
            var feed = (Feed) new WireFeedInput().build(document);
            var own = feed.getLanguage();
            var language = own == null || own.isEmpty() ? Fields.tag(raw.contentLanguage()) : own;
            return new Parsed.Entries(
                    format,
                    decoded.encoding(),
                    Entries.title(feed),
                    Entries.link(feed),
                    language,
                    Entries.reading(feed.getModules()).map(Reading::hints).orElse(UpdateHints.NONE),
                    Entries.of(feed, language),
                    notes);
        } catch (FeedException | IllegalArgumentException e) {
            return new Parsed.Unreadable("not a readable feed: " + e.getMessage());
        }
    }
}
