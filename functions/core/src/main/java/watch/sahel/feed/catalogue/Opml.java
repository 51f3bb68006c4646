package watch.sahel.feed.catalogue;

import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import watch.sahel.feed.catalogue.FeedList.Listed;

/// Writes a feed list as OPML 2.0 (opml.org/spec2.opml) for any feed reader. What OPML has no word for goes
/// into attributes of a namespace of our own, which other readers pass over and [FeedList#read] takes back.
public final class Opml {
    static final String NAMESPACE = "urn:sahelwatch:feeds:1";

    private static final String PREFIX = "sahel";

    private Opml() {}

    /// One folder for each language, by its code; in it the feeds in the order given.
    public static String write(String title, Instant created, List<Listed> feeds) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            start(xml, 0, "opml");
            xml.writeAttribute("version", "2.0");
            xml.writeAttribute("xmlns:" + PREFIX, NAMESPACE);
            head(xml, title, created);
            start(xml, 1, "body");
            for (var folder : folders(feeds).entrySet()) {
                folder(xml, folder.getKey(), folder.getValue());
            }
            end(xml, 1);
            end(xml, 0);
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("OPML in memory cannot be written", e);
        }
        return text + "\n";
    }

    private static Map<String, List<Listed>> folders(List<Listed> feeds) {
        return feeds.stream()
                .collect(Collectors.groupingBy(feed -> feed.outlet().language(), TreeMap::new, Collectors.toList()));
    }

    private static void head(XMLStreamWriter xml, String title, Instant created) throws XMLStreamException {
        start(xml, 1, "head");
        element(xml, "title", title);
        element(xml, "dateCreated", DateTimeFormatter.RFC_1123_DATE_TIME.format(created.atZone(ZoneOffset.UTC)));
        end(xml, 1);
    }

    private static void folder(XMLStreamWriter xml, String language, List<Listed> feeds) throws XMLStreamException {
        var name = language.isEmpty()
                ? "Language not known"
                : Locale.forLanguageTag(language).getDisplayName(Locale.ENGLISH);
        start(xml, 2, "outline");
        xml.writeAttribute("text", name);
        xml.writeAttribute("title", name);
        var perName = feeds.stream()
                .collect(Collectors.groupingBy(feed -> feed.outlet().name(), Collectors.counting()));
        for (var feed : feeds) {
            outline(xml, feed, perName.getOrDefault(feed.outlet().name(), 0L) > 1);
        }
        end(xml, 2);
    }

    /// Two feeds of one outlet in one folder are told apart by their id.
    private static void outline(XMLStreamWriter xml, Listed feed, boolean namesakes) throws XMLStreamException {
        var outlet = feed.outlet();
        var shown = namesakes ? outlet.name() + " (" + feed.id() + ")" : outlet.name();
        xml.writeCharacters("\n" + "  ".repeat(3));
        xml.writeEmptyElement("outline");
        xml.writeAttribute("type", "rss");
        xml.writeAttribute("text", shown);
        xml.writeAttribute("title", shown);
        xml.writeAttribute("xmlUrl", feed.url().toString());
        attribute(xml, "language", outlet.language());
        xml.writeAttribute("category", outlet.affiliation().label());
        ours(xml, "id", feed.id().value());
        ours(xml, "outlet", outlet.name());
        ours(xml, "country", outlet.country());
        ours(xml, "affiliation", outlet.affiliation().label());
        ours(xml, "alternates", feed.alternates().stream().map(URI::toString).collect(Collectors.joining(" ")));
        ours(xml, "userAgent", feed.userAgent());
    }

    private static void ours(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        attribute(xml, PREFIX + ":" + name, value);
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            xml.writeAttribute(name, value);
        }
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        start(xml, 2, name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void start(XMLStreamWriter xml, int depth, String name) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeStartElement(name);
    }

    private static void end(XMLStreamWriter xml, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeEndElement();
    }
}
