package watch.sahel.feed.document;

import java.util.Locale;
import java.util.Map;
import org.jdom2.Namespace;

/// The namespaces that news feeds use, each under one name whatever it is called in a document: feeds write old,
/// wrong, misspelled and no namespaces, and bind the usual prefixes to them all the same.
enum Vocabulary {
    /// RSS of any version, and whatever has no namespace.
    PLAIN(""),
    ATOM("http://www.w3.org/2005/Atom"),
    DC("http://purl.org/dc/elements/1.1/"),
    DCTERMS("http://purl.org/dc/terms/"),
    CONTENT("http://purl.org/rss/1.0/modules/content/"),
    MEDIA("http://search.yahoo.com/mrss/"),
    ITUNES("http://www.itunes.com/dtds/podcast-1.0.dtd"),
    SY("http://purl.org/rss/1.0/modules/syndication/"),
    FEEDBURNER("http://rssnamespace.org/feedburner/ext/1.0"),
    RDF("http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    XHTML("http://www.w3.org/1999/xhtml"),
    XML("http://www.w3.org/XML/1998/namespace"),
    /// Of no use to us.
    OTHER("urn:other");

    private static final Map<String, Vocabulary> BY_PREFIX = Map.ofEntries(
            Map.entry("atom", ATOM),
            Map.entry("a10", ATOM),
            Map.entry("atom10", ATOM),
            Map.entry("atom03", ATOM),
            Map.entry("dc", DC),
            Map.entry("dcterms", DCTERMS),
            Map.entry("content", CONTENT),
            Map.entry("media", MEDIA),
            Map.entry("itunes", ITUNES),
            Map.entry("sy", SY),
            Map.entry("feedburner", FEEDBURNER),
            Map.entry("rdf", RDF),
            Map.entry("xhtml", XHTML),
            Map.entry("xml", XML),
            Map.entry("rss", PLAIN));

    @SuppressWarnings("Immutable") // it is, JDOM only does not say so
    private final Namespace namespace;

    Vocabulary(String uri) {
        namespace = uri.isEmpty()
                ? Namespace.NO_NAMESPACE
                : uri.endsWith("/namespace")
                        ? Namespace.XML_NAMESPACE
                        : Namespace.getNamespace(name().toLowerCase(Locale.ROOT), uri);
    }

    /// As it stands in our trees.
    Namespace namespace() {
        return namespace;
    }

    static Vocabulary of(Namespace namespace) {
        for (var known : values()) {
            if (known.namespace.equals(namespace)) {
                return known;
            }
        }
        return OTHER;
    }

    /// What a prefix usually stands for; [#OTHER] for an unusual one.
    static Vocabulary usual(String prefix) {
        return BY_PREFIX.getOrDefault(prefix.toLowerCase(Locale.ROOT), OTHER);
    }

    /// Of a declared namespace name, by what the many spellings have in common.
    static Vocabulary named(String uri) {
        var name = uri.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || rss(name)) {
            return PLAIN;
        }
        if (name.contains("/2005/atom") || name.contains("purl.org/atom") || atomBeforeItsName(name)) {
            return ATOM;
        }
        if (name.contains("purl.org/dc/terms")) {
            return DCTERMS;
        }
        if (name.contains("purl.org/dc/")) {
            return DC;
        }
        if (name.contains("modules/content")) {
            return CONTENT;
        }
        if (name.contains("modules/syndication")) {
            return SY;
        }
        if (name.contains("/mrss") || name.contains("video.search.yahoo.com")) {
            return MEDIA;
        }
        if (name.contains("podcast-1.0.dtd") || name.contains("itunes.com")) {
            return ITUNES;
        }
        if (name.contains("feedburner")) {
            return FEEDBURNER;
        }
        if (name.contains("22-rdf-syntax-ns")) {
            return RDF;
        }
        if (name.contains("/xhtml")) {
            return XHTML;
        }
        return name.endsWith("/namespace") ? XML : OTHER;
    }

    private static boolean rss(String name) {
        return name.matches("https?://purl\\.org/rss/1\\.0/?")
                || name.contains("purl.org/net/rss")
                || name.contains("my.netscape.com/rdf")
                || name.contains("channel.netscape.com/rdf")
                || name.contains("backend.userland.com/rss")
                || name.contains("blogs.law.harvard.edu/tech/rss")
                || name.contains("cyber.law.harvard.edu/rss");
    }

    /// Drafts of Atom were called Echo, Pie and Necho.
    private static boolean atomBeforeItsName(String name) {
        return name.contains("purl.org/echo") || name.contains("purl.org/pie") || name.contains("purl.org/necho");
    }
}
