package watch.sahel.feed.catalogue;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import watch.sahel.feed.catalogue.FeedList.Sifted;
import watch.sahel.feed.catalogue.FeedList.Taken;

/// Reads an OPML list (1.0 to 2.0) as feed readers write it: outlines at any depth, attributes in any case,
/// with or without `type` and `title`. Nothing is fetched and no entity of a document type is expanded.
final class OpmlReader implements NodeFilter {
    private final FeedRows rows = new FeedRows();
    private final String prefix;

    private OpmlReader(String prefix) {
        this.prefix = prefix;
    }

    /// @throws FeedListException naming every outline that is wrong
    static Taken read(String text) {
        return rows(text).taken();
    }

    /// What is right of it.
    ///
    /// @throws FeedListException if nothing is listed
    static Sifted sift(String text) {
        return rows(text).sifted();
    }

    private static FeedRows rows(String text) {
        var document = Jsoup.parse(text, "", Parser.xmlParser().setTrackPosition(true));
        var root = root(document);
        var reader = new OpmlReader(prefix(root));
        root.filter(reader);
        if (!text.toLowerCase(Locale.ROOT).contains("</opml")) {
            reader.rows.note("the file ends before </opml>: it may be cut short");
        }
        return reader.rows;
    }

    private static Element root(Document document) {
        var root = document.firstElementChild();
        if (root != null && root.normalName().equals("opml")) {
            return root;
        }
        throw new FeedListException(
                switch (root == null ? "" : root.normalName()) {
                    case "rss", "rdf:rdf", "feed" ->
                        "it is a feed, not a list of feeds: list its address in a CSV file";
                    case "html" -> "it is a web page: export the list from your reader as OPML";
                    default -> "it is XML but no OPML: export the list from your reader as OPML";
                });
    }

    /// Of the attributes that are ours, as the document declares it; a blank where it does not.
    private static String prefix(Element root) {
        return root.attributes().asList().stream()
                .filter(declared -> declared.getKey().startsWith("xmlns:")
                        && declared.getValue().equals(Opml.NAMESPACE))
                .map(Attribute::getKey)
                .map(key -> key.substring("xmlns:".length()) + ":")
                .findFirst()
                .orElse(" ");
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (!(node instanceof Element outline) || !outline.normalName().equals("outline")) {
            return FilterResult.CONTINUE;
        }
        if (attribute(outline, "isComment").equalsIgnoreCase("true")) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (!attribute(outline, "xmlUrl").isEmpty()) {
            take(outline);
        }
        return rows.full() ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    /// FreshRSS lists pages that it scrapes as well, as `HTML+XPath`, `JSON+DotNotation` and the like.
    private void take(Element outline) {
        var where = "line " + outline.sourceRange().start().lineNumber();
        var type = attribute(outline, "type");
        if (type.indexOf('+') >= 0) {
            rows.note(where + ": " + attribute(outline, "xmlUrl") + " is a page to scrape (" + type
                    + "), not a feed; left out");
        } else {
            rows.add(row(where, outline));
        }
    }

    private FeedRow row(String where, Element outline) {
        return new FeedRow(
                where,
                ours(outline, "id"),
                attribute(outline, "xmlUrl"),
                title(outline),
                language(outline),
                ours(outline, "country"),
                ours(outline, "affiliation"),
                ours(outline, "alternates"),
                ours(outline, "userAgent"));
    }

    private String title(Element outline) {
        var outlet = ours(outline, "outlet");
        if (!outlet.isEmpty()) {
            return outlet;
        }
        var title = attribute(outline, "title");
        return title.isEmpty() ? attribute(outline, "text") : title;
    }

    /// Radio UserLand wrote `unknown` for a feed without one, and others still do.
    private static String language(Element outline) {
        var language = attribute(outline, "language");
        return language.equalsIgnoreCase("unknown") ? "" : language;
    }

    private String ours(Element outline, String name) {
        return attribute(outline, prefix + name);
    }

    private static String attribute(Element outline, String name) {
        return outline.attributes().getIgnoreCase(name).strip();
    }
}
