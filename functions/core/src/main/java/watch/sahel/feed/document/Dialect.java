package watch.sahel.feed.document;

import org.jdom2.Document;
import org.jdom2.Element;

/// The two families of feeds, each read by a Rome plug-in of ours. The root is renamed for it: Rome asks its own
/// plug-ins first, and these would take `rss`, `feed` and everything in their namespaces.
enum Dialect {
    RSS("rss-as-read"),
    ATOM("atom-as-read");

    private final String root;

    Dialect(String root) {
        this.root = root;
    }

    /// Rome's name of the plug-in.
    String type() {
        return root;
    }

    boolean is(Document document) {
        return document.getRootElement().getName().equals(root);
    }

    /// Renames the root for Rome; says what the format is called by people.
    static String prepare(Document document) {
        var root = document.getRootElement();
        var format = format(root);
        root.setNamespace(Vocabulary.PLAIN.namespace());
        root.setName((root.getName().equals("feed") ? ATOM : RSS).root);
        return format;
    }

    private static String format(Element root) {
        var version = root.getAttributeValue("version", "").strip();
        return switch (root.getName()) {
            case "feed" -> version.startsWith("0.") ? "Atom " + version : "Atom 1.0";
            case "rdf" -> "RSS 1.0 (RDF)";
            case "rss" -> version.isEmpty() ? "RSS" : "RSS " + version;
            default -> "CDF";
        };
    }
}
