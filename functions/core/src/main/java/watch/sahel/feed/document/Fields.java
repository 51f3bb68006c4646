package watch.sahel.feed.document;

import com.rometools.rome.feed.atom.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Element;

/// The children of an element by name, such as `title` or `dc:creator`: the prefix is that of [Vocabulary],
/// whatever the document calls it.
final class Fields {
    private final Element element;
    private final Map<String, List<Element>> children = new HashMap<>();

    private Fields(Element element) {
        this.element = element;
        for (var child : element.getChildren()) {
            var name = add(child);
            if (name.equals("media:group") || name.equals("media:content")) {
                // What Media RSS groups belongs to the entry all the same.
                child.getChildren().forEach(this::add);
            }
        }
    }

    private String add(Element child) {
        var name = name(child);
        children.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(child);
        return name;
    }

    static Fields of(Element element) {
        return new Fields(element);
    }

    private static String name(Element child) {
        var prefix = child.getNamespacePrefix();
        return prefix.isEmpty() ? child.getName() : prefix + ':' + child.getName();
    }

    Element element() {
        return element;
    }

    List<Element> all(String name) {
        return children.getOrDefault(name, List.of());
    }

    /// The fields of the names given, those of the first name first.
    Stream<Element> each(String... names) {
        return Stream.of(names).flatMap(name -> all(name).stream());
    }

    /// The first that says anything, of the names in the order given.
    Optional<String> text(String... names) {
        return each(names)
                .map(Element::getTextTrim)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /// The same, with whatever markup stands in it, read as HTML.
    Optional<Content> html(String... names) {
        return each(names)
                .map(field -> content("html", InnerMarkup.of(field)))
                .filter(content -> !content.getValue().isBlank())
                .findFirst();
    }

    String attribute(String name) {
        return element.getAttributeValue(name, "").strip();
    }

    static Content content(String type, String value) {
        var content = new Content();
        content.setType(type);
        content.setValue(value);
        return content;
    }

    /// The base for links in this element: its own `xml:base` and those around it, out from the document's.
    static String base(Element element, String documentBase) {
        var around = element.getParentElement() == null ? documentBase : base(element.getParentElement(), documentBase);
        var own = element.getAttributeValue("base", Vocabulary.XML.namespace());
        return own == null ? around : Links.base(around, own.strip());
    }

    /// `xml:lang` of this element or the nearest around it, or empty.
    static String language(Element element) {
        for (var at = element; at != null; at = at.getParentElement()) {
            var language = at.getAttributeValue("lang", Vocabulary.XML.namespace());
            if (language != null && !language.isBlank()) {
                return tag(language);
            }
        }
        return "";
    }

    /// As BCP 47 writes it: `en_US` is `en-us`.
    static String tag(String language) {
        return language.strip().replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
