package watch.sahel.feed.document;

import com.rometools.rome.feed.atom.Link;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Element;

/// Chooses and resolves the links of a feed and its entries.
final class FeedLinks {
    private static final Set<String> PAGES = Set.of("", "text/html", "application/xhtml+xml");
    private static final String REGISTRY = "http://www.iana.org/assignments/relation/";

    private FeedLinks() {}

    /// @param reference relative to the element's base; what is no http(s) link becomes an empty one
    static Link of(Element element, String reference, String documentBase) {
        var link = new Link();
        link.setHref(Links.absolute(Fields.base(element, documentBase), reference.strip()));
        return link;
    }

    static Link enclosure(Element file, String documentBase) {
        var link = of(file, first(file, "url", "href").orElseGet(file::getTextTrim), documentBase);
        link.setRel("enclosure");
        link.setType(file.getAttributeValue("type", "").strip());
        link.setTitle(first(file, "length", "filesize").orElse(""));
        return link;
    }

    private static Optional<String> first(Element element, String... attributes) {
        return Stream.of(attributes)
                .map(name -> element.getAttributeValue(name, "").strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /// The first that leads anywhere.
    static Optional<Link> first(List<Stream<Link>> links) {
        return links.stream()
                .flatMap(some -> some)
                .filter(link -> !link.getHref().isEmpty())
                .findFirst();
    }

    /// The links that lead to what a reader would open: pages first, whatever stands first in the document.
    static Stream<Link> alternates(List<Element> links, String documentBase) {
        var alternates = links.stream().filter(FeedLinks::isAlternate).toList();
        return Stream.concat(
                        alternates.stream().filter(FeedLinks::isPage),
                        alternates.stream().filter(link -> !isPage(link)))
                .map(link -> of(link, first(link, "href").orElseGet(link::getTextTrim), documentBase));
    }

    private static boolean isAlternate(Element link) {
        return relation(link).equals("alternate");
    }

    /// RFC 4287, 4.2.7.2: none is `alternate`, and the registry's URI of a name is the name.
    static String relation(Element link) {
        var relation = link.getAttributeValue("rel", "").strip().toLowerCase(Locale.ROOT);
        var name = relation.startsWith(REGISTRY) ? relation.substring(REGISTRY.length()) : relation;
        return name.isEmpty() ? "alternate" : name;
    }

    private static boolean isPage(Element link) {
        return PAGES.contains(link.getAttributeValue("type", "").strip().toLowerCase(Locale.ROOT));
    }
}
