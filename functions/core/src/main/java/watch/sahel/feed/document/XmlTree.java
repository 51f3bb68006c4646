package watch.sahel.feed.document;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;

/// Reads well-formed XML into a tree, from the root element on: what stands before it (declaration, DOCTYPE) was
/// cut off, and what comes after it is not looked at. No DTD, no external entity, no namespace errors.
final class XmlTree {
    private static final XMLInputFactory FACTORY = factory();

    private XmlTree() {}

    private static XMLInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, FeedParser.MAX_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, FeedParser.MAX_XML_DEPTH);
        return factory;
    }

    /// @param start where the root is
    /// @throws XMLStreamException at the first error; `tree` keeps what came before it
    static void read(String text, int start, TreeBuilder tree) throws XMLStreamException {
        var reader = FACTORY.createXMLStreamReader(from(text, start));
        try {
            while (reader.hasNext() && !tree.done()) {
                event(reader, tree);
            }
        } finally {
            reader.close();
        }
    }

    private static Reader from(String text, int start) {
        try {
            var reader = new StringReader(text);
            reader.skip(start);
            return reader;
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
    }

    private static void event(XMLStreamReader reader, TreeBuilder tree) throws XMLStreamException {
        switch (reader.next()) {
            case XMLStreamConstants.START_ELEMENT -> tree.start(name(reader), attributes(reader));
            case XMLStreamConstants.END_ELEMENT -> tree.end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> tree.text(reader.getText());
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw new XMLStreamException("undeclared entity " + reader.getLocalName());
            default -> {}
        }
    }

    private static String name(XMLStreamReader reader) {
        var prefix = reader.getPrefix();
        return prefix == null || prefix.isEmpty() ? reader.getLocalName() : prefix + ':' + reader.getLocalName();
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        var count = reader.getAttributeCount();
        if (count == 0) {
            return Map.of();
        }
        var attributes = new LinkedHashMap<String, String>();
        for (var i = 0; i < count; i++) {
            var prefix = reader.getAttributePrefix(i);
            var local = reader.getAttributeLocalName(i);
            attributes.put(
                    prefix == null || prefix.isEmpty() ? local : prefix + ':' + local, reader.getAttributeValue(i));
        }
        return attributes;
    }
}
